using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Claims;

/// <summary>A sentence's tree with the stretch that every subtree covers. Built when a sentence needs it; arrays are reused.</summary>
internal sealed class SentenceTree
{
    private const int MaximalDepth = 96;

    private int[] _left = [], _right = [];
    private Document _doc = null!;

    public TreeIndex Index { get; } = new();

    public TokenRange Range { get; private set; }

    public void Build(Document doc, TokenRange range)
    {
        (_doc, Range) = (doc, range);
        var words = doc.Words;
        Index.Build(words, range);
        if (_left.Length < range.Length) (_left, _right) = (new int[range.Length], new int[range.Length]);
        for (var i = range.Start; i < range.End; i++) _left[i - range.Start] = _right[i - range.Start] = i;
        for (var i = range.Start; i < range.End; i++)
        {
            var at = words[i].Head;
            for (var depth = 0; depth < MaximalDepth && range.Contains(at); depth++, at = words[at].Head)
            {
                if (i < _left[at - range.Start]) _left[at - range.Start] = i;
                if (i > _right[at - range.Start]) _right[at - range.Start] = i;
            }
        }
    }

    /// <summary>All that hangs below a token, as one stretch.</summary>
    public TokenRange Under(int token) => new(_left[token - Range.Start], _right[token - Range.Start] + 1);

    /// <summary>The first child of a relation, or -1.</summary>
    public int Child(int token, Dep dep)
    {
        foreach (var child in Index.Of(token))
        {
            if (_doc.Words[child].Dep == dep) return child;
        }
        return -1;
    }

    public int Child(int token, Dep first, Dep second) => Child(token, first) is >= 0 and var child ? child : Child(token, second);

    /// <summary>A child that has this word as case or mark, or -1.</summary>
    public int ChildWith(int token, string word)
    {
        foreach (var child in Index.Of(token))
        {
            if (_doc.Words[child].Dep is not (Dep.Obl or Dep.Nmod or Dep.Advcl or Dep.Acl or Dep.Xcomp or Dep.OblAgent)) continue;
            foreach (var below in Index.Of(child))
            {
                if (_doc.Words[below].Dep is Dep.Case or Dep.Mark && _doc.Words[below].Norm == word) return child;
            }
        }
        return -1;
    }

    /// <summary>A noun phrase without relative clause and closing punctuation.</summary>
    public TokenRange Phrase(int head)
    {
        var range = Under(head);
        var end = range.End;
        foreach (var child in Index.Of(head))
        {
            if (child > head && _doc.Words[child].Dep is Dep.AclRelcl or Dep.Parataxis or Dep.Conj && _doc.Words[child].Upos is Upos.Verb) end = Math.Min(end, Under(child).Start);
        }
        return Trim(new TokenRange(range.Start, Math.Max(end, head + 1)));
    }

    /// <summary>Without punctuation at either end.</summary>
    public TokenRange Trim(TokenRange range)
    {
        var (start, end) = (range.Start, range.End);
        while (end - start > 1 && _doc.Words[end - 1].Upos is Upos.Punct) end--;
        while (end - start > 1 && _doc.Words[start].Upos is Upos.Punct) start++;
        return new TokenRange(start, end);
    }

    /// <summary>The sentence without a stretch at one of its ends; the whole sentence where the stretch stands inside.</summary>
    public TokenRange Around(TokenRange inner)
    {
        var rest = Trim(Range);
        if (inner.Start <= rest.Start && inner.End < rest.End) return Trim(new TokenRange(inner.End, rest.End));
        if (inner.End >= rest.End && inner.Start > rest.Start) return Trim(new TokenRange(rest.Start, inner.Start));
        return rest;
    }
}
