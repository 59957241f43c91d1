using System.Numerics.Tensors;

namespace Chancery.Core.Events.Ranking;

/// <summary>The types of the triggers of the lexicon that are used most like some words: what an unseen word probably tells.</summary>
internal sealed class NearTriggers
{
    private const int Neighbours = 12;
    private readonly int _width;
    private readonly List<float> _rows = [];
    private readonly List<string> _types = [];

    public NearTriggers(FrameLexicon lexicon, IWordVectors vectors)
    {
        _width = vectors.Width;
        var phrase = new PhraseVector(vectors);
        var seen = new HashSet<(string, string)>();
        foreach (var frame in lexicon.Frames)
        {
            foreach (var trigger in frame.Triggers)
            {
                if (!seen.Add((trigger.ToString(), frame.Type))) continue;
                phrase.Clear();
                foreach (var word in trigger.Others.Append(trigger.Head)) phrase.Add(word);
                if (!phrase.Finish()) continue;
                _rows.AddRange(phrase.Values);
                _types.Add(frame.Type);
            }
        }
    }

    /// <summary>Shares of the types among the nearest triggers, weighed by nearness.</summary>
    public IReadOnlyList<(string Type, float Value)> Types(ReadOnlySpan<float> query)
    {
        var nearest = new PriorityQueue<int, float>();
        var rows = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_rows);
        for (var i = 0; i < _types.Count; i++)
        {
            var near = TensorPrimitives.Dot(query, rows.Slice(i * _width, _width));
            if (nearest.Count < Neighbours) nearest.Enqueue(i, near);
            else if (nearest.TryPeek(out _, out var least) && near > least) nearest.EnqueueDequeue(i, near);
        }
        var shares = new SortedDictionary<string, float>(StringComparer.Ordinal);
        var total = 0f;
        while (nearest.TryDequeue(out var i, out var near))
        {
            var weight = near * near * near;
            shares[_types[i]] = shares.GetValueOrDefault(_types[i]) + weight;
            total += weight;
        }
        return total <= 0 ? [] : [.. shares.Select(pair => (pair.Key, pair.Value / total))];
    }
}
