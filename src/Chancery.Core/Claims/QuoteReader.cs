using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Claims;

/// <summary>Which stretches stand in quotation marks, the marks included. An opening mark without an end runs to the end of its paragraph.</summary>
internal sealed class QuoteReader
{
    private readonly List<TokenRange> _quotes = [];
    private int[] _at = [];
    private Document _doc = null!;

    public void Read(Document doc)
    {
        _doc = doc;
        _quotes.Clear();
        if (_at.Length < doc.Tokens.Count) _at = new int[doc.Tokens.Count];
        _at.AsSpan(0, doc.Tokens.Count).Fill(-1);
        var (open, paragraph) = (-1, -1);
        for (var i = 0; i < doc.Tokens.Count; i++)
        {
            var here = doc.Sentences[doc.Words[i].Sentence].Paragraph;
            if (here != paragraph)
            {
                if (open >= 0) Close(open, i);
                (open, paragraph) = (-1, here);
            }
            var (mark, length) = Mark(i, open);
            if (mark is '(')
            {
                if (open >= 0) Close(open, i);
                open = i;
            }
            else if (mark is ')' && open >= 0)
            {
                Close(open, i + length);
                open = -1;
            }
            i += Math.Max(0, length - 1);
        }
        if (open >= 0) Close(open, doc.Tokens.Count);
    }

    /// <summary>The quotation that holds a token, or null.</summary>
    public TokenRange? At(int token) => _at[token] >= 0 ? _quotes[_at[token]] : null;

    public bool IsQuoted(int token) => _at[token] >= 0;

    /// <summary>A quotation begins with this token.</summary>
    public bool Opens(int token) => _at[token] >= 0 && _quotes[_at[token]].Start == token;

    /// <summary>A quotation ends with this token.</summary>
    public bool Closes(int token) => _at[token] >= 0 && _quotes[_at[token]].End == token + 1;

    /// <summary>How stretches are told: marks and "that" are nobody's words.</summary>
    public ClaimKind KindOf(IReadOnlyList<TokenRange> content)
    {
        var (quoted, told) = (0, 0);
        foreach (var range in content)
        {
            for (var i = range.Start; i < range.End; i++)
            {
                ref readonly var word = ref _doc.Words[i];
                if (word.Upos is Upos.Punct || word.Dep is Dep.Mark) continue;
                if (IsQuoted(i)) quoted++;
                else told++;
            }
        }
        return quoted == 0 ? ClaimKind.Indirect : told == 0 ? ClaimKind.Direct : ClaimKind.Mixed;
    }

    private void Close(int start, int end)
    {
        _at.AsSpan(start, end - start).Fill(_quotes.Count);
        _quotes.Add(new TokenRange(start, end));
    }

    // '(' opens, ')' closes, '\0' is no mark; the straight marks say by the space around them which they are
    private (char Mark, int Length) Mark(int i, int open)
    {
        switch (_doc.Words[i].Norm)
        {
            case "“" or "``" or "„" or "«": return ('(', 1);
            case "”" or "»": return (')', 1);
            case "\"" or "''": return (Straight(i, i, open), 1);
            case "'" when i + 1 < _doc.Tokens.Count && _doc.Words[i + 1].Norm is "'" && _doc.Words[i + 1].Span.Start == _doc.Words[i].Span.End: return (Straight(i, i + 1, open), 2);
            default: return ('\0', 1);
        }
    }

    private char Straight(int first, int last, int open)
    {
        var words = _doc.Words;
        var before = first == 0 || words[first - 1].Span.End < words[first].Span.Start || words[first - 1].Norm is "(" or "[" or "—" or "-";
        var after = last + 1 >= words.Length || words[last + 1].Span.Start > words[last].Span.End || words[last + 1].Sentence != words[last].Sentence;
        if (before && !after) return '(';
        if (after && !before) return open >= 0 ? ')' : '\0';
        return open >= 0 ? ')' : '(';
    }
}
