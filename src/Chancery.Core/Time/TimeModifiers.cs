using Chancery.Core.Text;

namespace Chancery.Core.Time;

/// <summary>Finds the words that widen an expression: "[the early] 1990s", "[more than] two years [or so]".</summary>
public sealed class TimeModifiers
{
    private const int MostModifiers = 4;

    private readonly Dictionary<string, TimeModifier[]> _before, _after;

    public TimeModifiers(IReadOnlyList<TimeModifier> modifiers)
    {
        // the longest first
        _before = modifiers.Where(modifier => modifier.Before).GroupBy(modifier => modifier.Words[^1]).ToDictionary(group => group.Key, Longest, StringComparer.Ordinal);
        _after = modifiers.Where(modifier => !modifier.Before).GroupBy(modifier => modifier.Words[0]).ToDictionary(group => group.Key, Longest, StringComparer.Ordinal);
    }

    /// <summary>The wider range, inside a sentence and behind an earlier expression, and the shade of meaning nearest to the expression.</summary>
    internal (TokenRange Range, string? Mod) Widen(Document doc, TokenRange range, TimePattern pattern, TokenRange limit)
    {
        string? mod = null;
        for (var i = 0; i < MostModifiers; i++)
        {
            var found = Before(doc, range.Start, pattern, limit.Start);
            if (found is null) break;
            range = range with { Start = range.Start - found.Words.Count };
            mod ??= found.Mod;
        }
        if (After(doc, range.End, pattern, limit.End) is not { } behind) return (range, mod);
        return (range with { End = range.End + behind.Words.Count }, mod ?? behind.Mod);
    }

    private TimeModifier? Before(Document doc, int start, TimePattern pattern, int limit)
    {
        if (start <= limit || !_before.TryGetValue(doc.Words[start - 1].Norm, out var candidates)) return null;
        foreach (var modifier in candidates)
        {
            if (Fits(modifier, pattern) && start - modifier.Words.Count >= limit && Stands(doc, modifier, start - modifier.Words.Count)) return modifier;
        }
        return null;
    }

    private TimeModifier? After(Document doc, int end, TimePattern pattern, int limit)
    {
        if (end >= limit || !_after.TryGetValue(doc.Words[end].Norm, out var candidates)) return null;
        foreach (var modifier in candidates)
        {
            if (Fits(modifier, pattern) && end + modifier.Words.Count <= limit && Stands(doc, modifier, end)) return modifier;
        }
        return null;
    }

    private static bool Fits(TimeModifier modifier, TimePattern pattern) => modifier.Ops.Contains(pattern.Op) && !modifier.Except.Contains(pattern.Id);

    private static bool Stands(Document doc, TimeModifier modifier, int at)
    {
        for (var i = 0; i < modifier.Words.Count; i++)
        {
            if (doc.Words[at + i].Norm != modifier.Words[i]) return false;
        }
        return true;
    }

    private static TimeModifier[] Longest(IGrouping<string, TimeModifier> group) => [.. group.OrderByDescending(modifier => modifier.Words.Count)];
}
