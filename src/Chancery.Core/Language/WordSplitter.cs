using Chancery.Core.Text;

namespace Chancery.Core.Language;

/// <summary>Cuts a word whose outer punctuation is gone: hyphens, slashes, clitics, units, forgotten blanks.</summary>
internal sealed class WordSplitter(TokenizerLexicon lexicon)
{
    private const int LongestFollower = 16;

    public void Split(string text, int start, int end, List<TextSpan> tokens)
    {
        if (end - start == 1 || WordShapes.IsAddress(text.AsSpan(start, end - start), lexicon) || lexicon.IsWhole(text.AsSpan(start, end - start)))
        {
            tokens.Add(new TextSpan(start, end));
            return;
        }
        var from = start;
        for (var at = start; at < end;)
        {
            var length = BreakAt(text, start, at, end);
            if (length == 0)
            {
                at++;
                continue;
            }
            if (length > 0)
            {
                if (at > from) Segment(text, from, at, tokens);
                tokens.Add(new TextSpan(at, at + length));
                at = from = at + length;
            }
            else
            {
                // after a mark that stays with the word before it
                at -= length;
                Segment(text, from, at, tokens);
                from = at;
            }
        }
        if (end > from) Segment(text, from, end, tokens);
    }

    /// <summary>Length of the mark that is a token of its own here; 0 for none; negative: cut behind that many characters.</summary>
    private int BreakAt(string text, int start, int at, int end)
    {
        var c = text[at];
        if (Tokenizer.IsWordChar(c)) return 0;
        if (at == start || at == end - 1) return c is '$' or '£' or '€' && at == end - 1 && end - start > 1 && char.IsLetter(text[start]) ? 0 : Outer(c);
        var (left, right) = (text[at - 1], text[at + 1]);
        switch (c)
        {
            case '-' or '–' or '‑' when right != c && left != c:
                return Hyphen(text, start, at, end) ? 0 : 1;
            case '/':
                return (char.IsAsciiDigit(left) && char.IsAsciiDigit(right)) || end - start == 3 ? 0 : 1;
            case '.':
                if (right == '.') return Tokenizer.PunctuationRun(text, at, end);
                return ForgottenBlank(text, start, at, end) ? 1 : 0;
            case ',' or ':':
                return char.IsAsciiDigit(left) && char.IsAsciiDigit(right) ? 0 : 1;
            case '\'' or '’' or '`' or '&' or '_' or '@' or '+' or '*' or '·' or '\u2032':
                return 0;
            case '$' when char.IsLetter(left) && char.IsAsciiDigit(right):
                return -1;
            case '(' when right == 's' && at + 2 < end && text[at + 2] == ')':
            case ')' when left == 's' && at >= 2 && text[at - 2] == '(':
                return 0;
            default:
                return Tokenizer.IsPunctuation(c) ? Tokenizer.PunctuationRun(text, at, end) : 0;
        }
    }

    private static int Outer(char c) => c is '.' or '#' or '@' or '+' or '\'' or '’' || !Tokenizer.IsPunctuation(c) ? 0 : 1;

    /// <summary>True when the hyphen stays inside: after a prefix, in a telephone number or a date.</summary>
    private bool Hyphen(string text, int start, int at, int end)
    {
        var left = at;
        while (left > start && text[left - 1] is not ('-' or '–' or '/')) left--;
        if (lexicon.IsPrefix(text.AsSpan(left, at - left))) return true;
        return WordShapes.IsNumberWithHyphens(text.AsSpan(start, end - start));
    }

    /// <summary>"ended.The" lacks a blank; "U.S", "1.5" and "node.js" do not.</summary>
    private static bool ForgottenBlank(string text, int start, int at, int end)
    {
        if (at - start < 2 || at + 2 >= end) return false;
        return char.IsLower(text[at - 1]) && char.IsLower(text[at - 2]) && char.IsUpper(text[at + 1]) && char.IsLetter(text[at + 2]);
    }

    private void Segment(string text, int start, int end, List<TextSpan> tokens)
    {
        if (lexicon.Cuts(text.AsSpan(start, end - start), Next(text, end)) is { } cuts)
        {
            var from = start;
            foreach (var cut in cuts)
            {
                tokens.Add(new TextSpan(from, start + cut));
                from = start + cut;
            }
            tokens.Add(new TextSpan(from, end));
            return;
        }
        var unit = UnitStart(text, start, end);
        if (unit < end)
        {
            tokens.Add(new TextSpan(start, unit));
            tokens.Add(new TextSpan(unit, end));
            return;
        }
        var clitic = Clitic(text, start, end);
        if (clitic < end && clitic > start)
        {
            // "wouldn't've" has two
            var inner = Clitic(text, start, clitic);
            tokens.Add(new TextSpan(start, inner));
            if (inner < clitic) tokens.Add(new TextSpan(inner, clitic));
            tokens.Add(new TextSpan(clitic, end));
            return;
        }
        tokens.Add(new TextSpan(start, end));
    }

    /// <summary>The word behind the blank that ends a piece; empty where none stands there whole.</summary>
    private static ReadOnlySpan<char> Next(string text, int end)
    {
        if (end >= text.Length || text[end] != ' ') return default;
        var (from, to) = (end + 1, end + 1);
        while (to < text.Length && to - from < LongestFollower && char.IsLetter(text[to])) to++;
        return to < text.Length && text[to] is '-' or '\'' or '’' ? default : text.AsSpan(from, to - from);
    }

    /// <summary>Where the clitic begins, or the end of the word. "1930's" is a decade and stays.</summary>
    private int Clitic(string text, int start, int end)
    {
        var length = lexicon.CliticLength(text.AsSpan(start, end - start));
        if (length == 0 || length >= end - start) return end;
        return char.IsAsciiDigit(text[end - length - 1]) ? end : end - length;
    }

    private int UnitStart(string text, int start, int end)
    {
        if (!char.IsAsciiDigit(text[start])) return end;
        var at = start + 1;
        while (at < end && (char.IsAsciiDigit(text[at]) || (text[at] is '.' or ',' or ':' && at + 1 < end && char.IsAsciiDigit(text[at + 1])))) at++;
        return at < end && lexicon.IsUnit(text.AsSpan(at, end - at)) ? at : end;
    }
}
