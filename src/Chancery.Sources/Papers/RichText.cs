using System.Globalization;
using System.Text;

namespace Chancery.Sources.Papers;

/// <summary>Rich Text Format to lines: control words for paragraphs, letters of old code pages and Unicode are understood; fonts, pictures, headers and footers are left out.</summary>
internal ref struct RichText(ReadOnlySpan<char> text)
{
    private const int Windows1252 = 1252, Deepest = 1000, LongestWord = 40;

    private static readonly HashSet<string> Silent = new(StringComparer.Ordinal)
    {
        "fonttbl", "colortbl", "stylesheet", "info", "pict", "object", "header", "headerl", "headerr", "headerf", "footer", "footerl", "footerr", "footerf", "footnote", "annotation", "generator", "listtable", "listoverridetable", "fldinst", "themedata", "xmlnstbl", "bkmkstart", "bkmkend",
    };

    private readonly ReadOnlySpan<char> _text = text;
    private readonly StringBuilder _out = new();
    private readonly Stack<(bool Silent, int Skip)> _groups = new();
    private readonly List<byte> _bytes = [];
    private Encoding _encoding = Charsets.CodePage(Windows1252);
    private bool _silent;
    private int _at, _skip = 1, _toSkip;

    public static string Lines(string text)
    {
        var reader = new RichText(text);
        return reader.Read();
    }

    private string Read()
    {
        while (_at < _text.Length)
        {
            var c = _text[_at++];
            if (c == '{' && _groups.Count < Deepest) _groups.Push((_silent, _skip));
            else if (c == '}' && _groups.TryPop(out var group)) (_silent, _skip, _toSkip) = (group.Silent, group.Skip, 0);
            else if (c == '\\') Control();
            else if (c is not ('\r' or '\n' or '{' or '}' or '\0')) Letter(c);
        }
        Flush();
        return _out.ToString();
    }

    private void Control()
    {
        if (_at >= _text.Length) return;
        var c = _text[_at];
        if (char.IsAsciiLetter(c))
        {
            Word();
            return;
        }
        _at++;
        switch (c)
        {
            case '\'' when _at + 2 <= _text.Length && byte.TryParse(_text.Slice(_at, 2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var value):
                _at += 2;
                if (_toSkip > 0) _toSkip--;
                else if (!_silent) _bytes.Add(value);
                break;
            case '*': _silent = true; break;
            case '~': Letter(' '); break;
            case '_': Letter('-'); break;
            case '\\' or '{' or '}': Letter(c); break;
            case '\n' or '\r': Break("\n\n"); break;
        }
    }

    private void Word()
    {
        var start = _at;
        while (_at < _text.Length && _at - start < LongestWord && char.IsAsciiLetter(_text[_at])) _at++;
        var word = _text[start.._at].ToString();
        start = _at;
        if (_at < _text.Length && _text[_at] == '-') _at++;
        while (_at < _text.Length && char.IsAsciiDigit(_text[_at])) _at++;
        var number = int.TryParse(_text[start.._at], NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var read) ? read : (int?)null;
        if (_at < _text.Length && _text[_at] == ' ') _at++;
        Do(word, number);
    }

    private void Do(string word, int? number)
    {
        switch (word)
        {
            case "par" or "sect" or "page" or "row": Break("\n\n"); break;
            case "line": Break("\n"); break;
            case "tab" or "cell": Letter('\t'); break;
            case "emdash": Letter('\u2014'); break;
            case "endash": Letter('\u2013'); break;
            case "lquote": Letter('\u2018'); break;
            case "rquote": Letter('\u2019'); break;
            case "ldblquote": Letter('\u201C'); break;
            case "rdblquote": Letter('\u201D'); break;
            case "uc": _skip = Math.Clamp(number ?? 1, 0, 8); break;
            case "ansicpg": _encoding = Charsets.CodePage(number ?? Windows1252); break;
            case "u" when number is { } code:
                _toSkip = 0;
                Letter((char)(ushort)code);
                _toSkip = _skip;
                break;
            case "bin": _at = Math.Min(_text.Length, _at + Math.Max(0, number ?? 0)); break;
            default: _silent |= Silent.Contains(word); break;
        }
    }

    private void Letter(char c)
    {
        if (_toSkip > 0)
        {
            _toSkip--;
            return;
        }
        if (_silent) return;
        Flush();
        _out.Append(c);
    }

    private void Break(string lines)
    {
        if (_silent) return;
        Flush();
        _out.Append(lines);
    }

    private readonly void Flush()
    {
        if (_bytes.Count == 0) return;
        _out.Append(_encoding.GetString([.. _bytes]));
        _bytes.Clear();
    }
}
