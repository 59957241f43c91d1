namespace Chancery.Core.Time;

/// <summary>The patterns of a language with its words by class. Frozen.</summary>
public sealed class TimeLexicon
{
    private readonly Dictionary<string, TimePattern[]> _byWord;
    private readonly TimePattern[] _byDigits;
    private readonly Dictionary<string, int>[] _classes;

    public TimeLexicon(IReadOnlyList<TimePattern> patterns, IReadOnlyDictionary<TimeClass, IReadOnlyDictionary<string, int>> words)
    {
        Patterns = patterns;
        _classes = [.. Enum.GetValues<TimeClass>().Select(kind => words.TryGetValue(kind, out var map) ? new Dictionary<string, int>(map, StringComparer.Ordinal) : [])];
        var byWord = new Dictionary<string, List<TimePattern>>(StringComparer.Ordinal);
        List<TimePattern> byDigits = [];
        foreach (var pattern in patterns)
        {
            foreach (var word in Starters(pattern))
            {
                if (!byWord.TryGetValue(word, out var list)) byWord[word] = list = [];
                if (!list.Contains(pattern)) list.Add(pattern);
            }
            if (StartsWithDigits(pattern)) byDigits.Add(pattern);
        }
        _byWord = byWord.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
        _byDigits = [.. byDigits];
        ById = patterns.GroupBy(pattern => pattern.Id).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
    }

    public IReadOnlyList<TimePattern> Patterns { get; }

    public IReadOnlyDictionary<string, TimePattern> ById { get; }

    /// <summary>Auxiliaries that put a verb into the future ("will").</summary>
    public IReadOnlySet<string> FutureAuxiliaries { get; init; } = new HashSet<string>();

    /// <summary>Verbs whose infinitive has not happened ("plan to").</summary>
    public IReadOnlySet<string> FutureVerbs { get; init; } = new HashSet<string>();

    /// <summary>Words before a background event ("since", "after"), which the report's own day does not date.</summary>
    public IReadOnlySet<string> Background { get; init; } = new HashSet<string>();

    /// <summary>Auxiliaries of the pluperfect ("had").</summary>
    public IReadOnlySet<string> Pluperfect { get; init; } = new HashSet<string>();

    /// <summary>Patterns that the word may start.</summary>
    internal ReadOnlySpan<TimePattern> StartingWith(string norm) =>
        _byWord.TryGetValue(norm, out var found) ? found : norm.Length > 0 && (char.IsAsciiDigit(norm[0]) || norm[0] is '\'' or '’') ? _byDigits : [];

    /// <summary>The value of a word in a class, or -1.</summary>
    internal int ValueOf(TimeClass kind, string norm) => _classes[(int)kind].TryGetValue(norm, out var value) ? value : TimeDigits.Read(kind, norm);

    private IEnumerable<string> Starters(TimePattern pattern)
    {
        foreach (var element in pattern.Elements)
        {
            foreach (var word in element.Class is { } kind ? _classes[(int)kind].Keys : element.Literals.AsEnumerable()) yield return word;
            if (!element.Optional) yield break;
        }
    }

    private static bool StartsWithDigits(TimePattern pattern)
    {
        foreach (var element in pattern.Elements)
        {
            if (element.Class is TimeClass.Number or TimeClass.Day or TimeClass.Year or TimeClass.Decade or TimeClass.Iso or TimeClass.Ordinal) return true;
            if (!element.Optional) return false;
        }
        return false;
    }
}
