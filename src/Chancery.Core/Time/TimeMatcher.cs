using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Time;

/// <summary>The longest pattern that matches at a token; of equal ones the first of the pack.</summary>
internal sealed class TimeMatcher(TimeLexicon lexicon)
{
    private readonly TimeNumbers _numbers = new(lexicon);
    private readonly TimeGuards _guards = new(lexicon);

    /// <summary>The captures of the best pattern; null where none matches.</summary>
    public TimePattern? Match(Document doc, int start, int end, out TimeCaptures captures)
    {
        (TimePattern? Pattern, int End) best = (null, start);
        captures = TimeCaptures.None(start);
        var next = start + 1 < end ? lexicon.ElementsOf(doc.Words[start + 1].Norm) : 0;
        foreach (var begun in lexicon.StartingWith(doc.Words[start].Norm))
        {
            if (!begun.MayGoOn(next)) continue;
            var pattern = begun.Pattern;
            var taken = TimeCaptures.None(start);
            var reached = Walk(doc, pattern, 0, start, end, ref taken);
            if (reached <= best.End || taken.Start >= taken.End) continue;
            if (!_guards.Hold(doc, pattern.Guard, new TokenRange(taken.Start, taken.End))) continue;
            (best, captures) = ((pattern, reached), taken);
        }
        return best.Pattern;
    }

    private int Walk(Document doc, TimePattern pattern, int at, int token, int end, ref TimeCaptures captures)
    {
        if (at == pattern.Steps.Length) return token;
        var element = pattern.Steps[at];
        var kept = captures;
        var taken = token < end ? Take(doc, element, token, end, ref captures) : 0;
        if (taken > 0)
        {
            if (!element.Context) captures.End = token + taken;
            else if (captures.End <= captures.Start) (captures.Start, captures.End) = (token + taken, token + taken);
            var reached = Walk(doc, pattern, at + 1, token + taken, end, ref captures);
            if (reached >= 0) return reached;
            captures = kept;
        }
        return element.Optional ? Walk(doc, pattern, at + 1, token, end, ref captures) : -1;
    }

    /// <summary>How many tokens the element takes here; 0 where it does not hold.</summary>
    private int Take(Document doc, TimeElement element, int token, int end, ref TimeCaptures captures)
    {
        var norm = doc.Words[token].Norm;
        if (element.Class is not { } kind) return Contains(element.Words, norm) ? 1 : 0;
        if (kind is TimeClass.Number)
        {
            var length = _numbers.Read(doc, token, end, out var number);
            if (length > 0) captures.Set(kind, number);
            return length;
        }
        // "may", "march" and "sun" are words; months and weekdays are capitalised, and names may hold them
        var value = lexicon.ValueOf(kind, norm, out var mid);
        if (value < 0) return 0;
        if (kind is TimeClass.Month or TimeClass.Weekday or TimeClass.Weekdays && !mid && (!char.IsUpper(doc.TextOf(token)[0]) ? !IsDated(doc, kind, token, end) : IsName(doc, token))) return 0;
        captures.Set(kind, value);
        captures.Mid |= mid;
        return 1;
    }

    // "14 nov 2023" of those who write all in small letters
    private bool IsDated(Document doc, TimeClass kind, int token, int end)
    {
        if (kind is not TimeClass.Month || lexicon.DoubtfulMonths.Contains(doc.Words[token].Norm)) return false;
        return (token > 0 && IsDay(doc, token - 1)) || (token + 1 < end && (IsDay(doc, token + 1) || TimeDigits.Read(TimeClass.Year, doc.Words[token + 1].Norm) > 0));
    }

    private static bool IsDay(Document doc, int token) => TimeDigits.Read(TimeClass.Day, doc.Words[token].Norm) > 0;

    private static bool IsName(Document doc, int token)
    {
        ref readonly var word = ref doc.Words[token];
        if (word.Entity < 0 || word.Entity >= doc.Entities.Count) return false;
        var entity = doc.Entities[word.Entity];
        return entity.Kind is EntityKind.Person || (entity.Kind is EntityKind.Organization or EntityKind.Product or EntityKind.Misc && entity.Tokens.Length > 1 && word.Dep is not Dep.NmodPoss);
    }

    private static bool Contains(string[] literals, string norm)
    {
        foreach (var literal in literals)
        {
            if (literal == norm) return true;
        }
        return false;
    }
}
