using Chancery.Core.Text;

namespace Chancery.Core.Time;

/// <summary>The longest pattern that matches at a token; of equal ones the first of the pack.</summary>
internal sealed class TimeMatcher(TimeLexicon lexicon)
{
    /// <summary>The captures of the best pattern; null where none matches.</summary>
    public TimePattern? Match(Document doc, int start, int end, out TimeCaptures captures)
    {
        (TimePattern? Pattern, int End) best = (null, start);
        captures = TimeCaptures.None(start);
        foreach (var pattern in lexicon.StartingWith(doc.Words[start].Norm))
        {
            var taken = TimeCaptures.None(start);
            var reached = Walk(doc, pattern, 0, start, end, ref taken);
            if (reached <= best.End || taken.Start >= taken.End) continue;
            (best, captures) = ((pattern, reached), taken);
        }
        return best.Pattern;
    }

    private int Walk(Document doc, TimePattern pattern, int at, int token, int end, ref TimeCaptures captures)
    {
        if (at == pattern.Elements.Count) return token;
        var element = pattern.Elements[at];
        if (token < end && Holds(doc, element, token, ref captures, out var kept))
        {
            if (!element.Context) captures.End = token + 1;
            else if (captures.End <= captures.Start) (captures.Start, captures.End) = (token + 1, token + 1);
            var reached = Walk(doc, pattern, at + 1, token + 1, end, ref captures);
            if (reached >= 0) return reached;
            captures = kept;
        }
        return element.Optional ? Walk(doc, pattern, at + 1, token, end, ref captures) : -1;
    }

    private bool Holds(Document doc, TimeElement element, int token, ref TimeCaptures captures, out TimeCaptures kept)
    {
        kept = captures;
        var norm = doc.Words[token].Norm;
        if (element.Class is not { } kind) return Contains(element.Literals, norm);
        // "may", "march" and "sun" are words; months and weekdays are capitalised
        if (kind is TimeClass.Month or TimeClass.Weekday && !char.IsUpper(doc.TextOf(token)[0])) return false;
        var value = lexicon.ValueOf(kind, norm);
        if (value < 0) return false;
        captures.Set(kind, value);
        return true;
    }

    private static bool Contains(IReadOnlyList<string> literals, string norm)
    {
        for (var i = 0; i < literals.Count; i++)
        {
            if (literals[i] == norm) return true;
        }
        return false;
    }
}
