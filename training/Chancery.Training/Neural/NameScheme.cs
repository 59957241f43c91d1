using Chancery.Core.Text;

namespace Chancery.Training.Neural;

/// <summary>
/// What the labels of somebody else's corpus may be among ours. Each class stands for one or more of our kinds: the network chooses among them,
/// so that corpora with other classes teach what they are sure of and nothing else.
/// </summary>
internal sealed class NameScheme
{
    private readonly string[] _labels;
    private readonly SchemeConfig _config;
    private readonly ulong _outside;
    private readonly HashSet<string> _titles, _events;

    public NameScheme(SchemeConfig config, string[] labels)
    {
        (_config, _labels) = (config, labels);
        _outside = Of("O") | config.Outside.Aggregate(0UL, (set, kind) => set | Of($"B-{kind}") | Of($"I-{kind}"));
        _titles = new HashSet<string>(config.Titles, StringComparer.OrdinalIgnoreCase);
        _events = new HashSet<string>(config.EventHeads, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Our own labels: O, then beginning and inside of each kind, in ordinal order.</summary>
    public static string[] Labels(IEnumerable<EntityKind> kinds) => [.. kinds.SelectMany(kind => new[] { $"B-{kind}", $"I-{kind}" }).Append("O").Order(StringComparer.Ordinal)];

    /// <summary>Bit i is set where label i may be right.</summary>
    public ulong[] Read(IReadOnlyList<string> words, IReadOnlyList<string> labels)
    {
        var allowed = new ulong[words.Count];
        for (var at = 0; at < words.Count;)
        {
            if (labels[at].Length < 3)
            {
                allowed[at++] = _outside;
                continue;
            }
            var end = at + 1;
            while (end < words.Count && labels[end].StartsWith("I-", StringComparison.Ordinal)) end++;
            Name(words, (at, end), labels[at][2..], allowed);
            at = end;
        }
        return allowed;
    }

    private void Name(IReadOnlyList<string> words, (int From, int To) span, string name, ulong[] allowed)
    {
        var kinds = _config.Classes.TryGetValue(name, out var known) ? known : [];
        if (kinds.Length == 0)
        {
            // a class that says nothing to us
            allowed.AsSpan(span.From, span.To - span.From).Fill(ulong.MaxValue >> (64 - _labels.Length));
            return;
        }
        while (span.To - span.From > 1 && _titles.Contains(words[span.From])) allowed[span.From++] = Of("O");
        if (_events.Count > 0 && kinds is [EntityKind.Misc] && words.Skip(span.From).Take(span.To - span.From).Any(_events.Contains)) kinds = [EntityKind.Event];
        for (var at = span.From; at < span.To; at++)
        {
            foreach (var kind in kinds) allowed[at] |= Of(at == span.From ? $"B-{kind}" : $"I-{kind}");
            if (_config.MayBeOutside.Contains(name)) allowed[at] |= Of("O");
        }
    }

    private ulong Of(string label) => Array.BinarySearch(_labels, label, StringComparer.Ordinal) is >= 0 and var bit ? 1UL << bit : 0;
}
