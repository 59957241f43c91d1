namespace Chancery.Core.Time;

/// <summary>
/// A bit for each element that patterns are made of, and which of them a word may stand for: most patterns that "the" may start are told by the next word to go no further.
/// Elements may share a bit, so a word may seem to fit where it does not, and never the other way round.
/// </summary>
internal sealed class TimeElements
{
    private const int Bits = 64, Dash = Bits - 1;

    private static readonly int Classes = Enum.GetValues<TimeClass>().Length;

    private readonly Dictionary<string, ulong> _words = new(StringComparer.Ordinal);
    private readonly Dictionary<TimeElement, ulong> _elements = new(ReferenceEqualityComparer.Instance);

    public TimeElements(IReadOnlyList<TimePattern> patterns, IReadOnlyList<IReadOnlyDictionary<string, int>> classes)
    {
        for (var i = 0; i < classes.Count; i++)
        {
            foreach (var word in classes[i].Keys) Add(word, 1UL << i);
        }
        Add("-", 1UL << Dash);
        Dictionary<string, int> lists = new(StringComparer.Ordinal);
        foreach (var element in patterns.SelectMany(static pattern => pattern.Elements))
        {
            if (element.Class is { } kind)
            {
                _elements[element] = 1UL << (int)kind;
                continue;
            }
            var list = string.Join(' ', element.Literals);
            if (!lists.TryGetValue(list, out var number)) lists[list] = number = lists.Count;
            _elements[element] = 1UL << Classes + number % (Dash - Classes);
            foreach (var word in element.Literals) Add(word, _elements[element]);
        }
    }

    /// <summary>What a word may stand for; figures may stand for anything.</summary>
    public ulong Of(string norm)
    {
        if (norm.AsSpan().ContainsAnyInRange('0', '9') || norm.StartsWith(TimeLexicon.Mid, StringComparison.Ordinal)) return TimeStart.Any;
        return _words.GetValueOrDefault(norm);
    }

    /// <summary>What may stand second in a pattern.</summary>
    public ulong Second(TimePattern pattern)
    {
        var (next, elements) = (0UL, pattern.Elements);
        for (var first = 0; first < elements.Count; first++)
        {
            // "twenty-four": a number may go on
            if (elements[first].Class is TimeClass.Number) next |= 1UL << (int)TimeClass.Number | 1UL << Dash;
            var second = first + 1;
            for (; second < elements.Count; second++)
            {
                next |= _elements[elements[second]];
                if (!elements[second].Optional) break;
            }
            if (second == elements.Count) return TimeStart.Any;
            if (!elements[first].Optional) break;
        }
        return next;
    }

    private void Add(string word, ulong bit) => _words[word] = _words.GetValueOrDefault(word) | bit;
}
