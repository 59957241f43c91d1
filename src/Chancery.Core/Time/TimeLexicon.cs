using Chancery.Core.Text;

namespace Chancery.Core.Time;

/// <summary>The patterns of a language with its words by class. Frozen.</summary>
public sealed class TimeLexicon
{
    /// <summary>The value of the class of near days that means the day of the report; others are counted from it.</summary>
    public const int ThisDay = 100;

    internal const string Mid = "mid-";

    private readonly Dictionary<string, TimeStart[]> _byWord;
    private readonly WordSieve _starters = new();
    private readonly TimeStart[] _byDigits;
    private readonly TimeElements _elements;
    private readonly Dictionary<string, int>[] _classes;

    public TimeLexicon(IReadOnlyList<TimePattern> patterns, IReadOnlyDictionary<TimeClass, IReadOnlyDictionary<string, int>> words)
    {
        Patterns = patterns;
        _classes = [.. Enum.GetValues<TimeClass>().Select(kind => words.TryGetValue(kind, out var map) ? new Dictionary<string, int>(map, StringComparer.Ordinal) : [])];
        _elements = new TimeElements(patterns, _classes);
        var byWord = new Dictionary<string, List<TimeStart>>(StringComparer.Ordinal);
        List<TimeStart> byDigits = [];
        foreach (var pattern in patterns)
        {
            var start = new TimeStart(pattern, _elements.Second(pattern));
            foreach (var word in Starters(pattern))
            {
                if (!byWord.TryGetValue(word, out var list)) byWord[word] = list = [];
                if (list.Count == 0 || list[^1].Pattern != pattern) list.Add(start);
            }
            if (StartsWithDigits(pattern)) byDigits.Add(start);
        }
        _byWord = byWord.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
        foreach (var word in _byWord.Keys) _starters.Add(word);
        _byDigits = [.. byDigits];
        ById = patterns.GroupBy(pattern => pattern.Id).ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
    }

    public IReadOnlyList<TimePattern> Patterns { get; }

    public IReadOnlyDictionary<string, TimePattern> ById { get; }

    /// <summary>Words that belong to an expression before or behind it.</summary>
    public TimeModifiers Modifiers { get; init; } = new([]);

    /// <summary>Auxiliaries that put a verb into the future ("will").</summary>
    public IReadOnlySet<string> FutureAuxiliaries { get; init; } = new HashSet<string>();

    /// <summary>Verbs whose infinitive has not happened ("plan to").</summary>
    public IReadOnlySet<string> FutureVerbs { get; init; } = new HashSet<string>();

    /// <summary>Verbs whose past looks like their present ("quit", "hit").</summary>
    public IReadOnlySet<string> SamePast { get; init; } = new HashSet<string>();

    /// <summary>Participles that put what they set into the future ("scheduled for Monday").</summary>
    public IReadOnlySet<string> SetVerbs { get; init; } = new HashSet<string>();

    /// <summary>Prepositions behind which a date lies ahead ("until") or is over ("since"), whatever the verb says.</summary>
    public IReadOnlySet<string> FuturePrepositions { get; init; } = new HashSet<string>();

    /// <inheritdoc cref="FuturePrepositions"/>
    public IReadOnlySet<string> PastPrepositions { get; init; } = new HashSet<string>();

    /// <summary>Words before a background event ("since", "after"), which the report's own day does not date.</summary>
    public IReadOnlySet<string> Background { get; init; } = new HashSet<string>();

    /// <summary>Auxiliaries of the pluperfect ("had").</summary>
    public IReadOnlySet<string> Pluperfect { get; init; } = new HashSet<string>();

    /// <summary>Nouns whose date lies ahead ("deadline").</summary>
    public IReadOnlySet<string> FutureNouns { get; init; } = new HashSet<string>();

    /// <summary>What stands between the ends of a range ("to", "through").</summary>
    public IReadOnlySet<string> RangeWords { get; init; } = new HashSet<string>();

    /// <summary>What opens a range ("between"), and what then stands between its ends ("and").</summary>
    public IReadOnlySet<string> RangeOpeners { get; init; } = new HashSet<string>();

    /// <inheritdoc cref="RangeOpeners"/>
    public IReadOnlySet<string> RangeClosers { get; init; } = new HashSet<string>();

    /// <summary>Months that are words as well, which count in lower case only where nobody can mistake them.</summary>
    public IReadOnlySet<string> DoubtfulMonths { get; init; } = new HashSet<string>();

    /// <summary>What joins a word to the one before ("-").</summary>
    public IReadOnlySet<string> Joiners { get; init; } = new HashSet<string>();

    /// <summary>What tells behind a unit which one is meant ("of", "when").</summary>
    public IReadOnlySet<string> Tellers { get; init; } = new HashSet<string>();

    /// <summary>Words and signs of money, before which or behind which a number is no year.</summary>
    public IReadOnlySet<string> Money { get; init; } = new HashSet<string>();

    /// <summary>Patterns that the word may start.</summary>
    internal ReadOnlySpan<TimeStart> StartingWith(string norm)
    {
        if (norm.Length == 0) return [];
        if (_starters.MayHold(norm) && _byWord.TryGetValue(norm, out var found)) return found;
        if (char.IsAsciiDigit(norm[0]) || norm[0] is '\'' or '’' || (norm.Length == 6 && norm.StartsWith("fy", StringComparison.Ordinal))) return _byDigits;
        return norm.Length > Mid.Length && norm.StartsWith(Mid, StringComparison.Ordinal) ? StartingWith(norm[Mid.Length..]) : [];
    }

    /// <summary>The elements that a word may stand for.</summary>
    internal ulong ElementsOf(string norm) => _elements.Of(norm);

    /// <summary>The value of a word in a class, or -1; says whether "mid-" stood before it.</summary>
    internal int ValueOf(TimeClass kind, string norm, out bool mid)
    {
        mid = false;
        if (_classes[(int)kind].TryGetValue(norm, out var value)) return value;
        value = TimeDigits.Read(kind, norm);
        if (value >= 0 || norm.Length <= Mid.Length || !norm.StartsWith(Mid, StringComparison.Ordinal)) return value;
        mid = true;
        return ValueOf(kind, norm[Mid.Length..], out _);
    }

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
            if (element.Class is TimeClass.Number or TimeClass.Day or TimeClass.Year or TimeClass.Decade or TimeClass.Iso or TimeClass.Ordinal or TimeClass.Hour or TimeClass.Clock or TimeClass.Military or TimeClass.Dotted) return true;
            if (!element.Optional) return false;
        }
        return false;
    }
}
