namespace Chancery.Core.Duplicates;

/// <summary>
/// Groups by average link. A document whose partners fall apart without it is made of parts: it links nobody, and goes in the end
/// to the group that most documents share with it, because the passage that travels is the copied one.
/// </summary>
internal sealed class DuplicateGroups
{
    private readonly Dictionary<int, double>[] _links;
    private readonly Func<int, bool> _isCommon;
    private readonly DuplicateRule _rule;
    private readonly List<int>?[] _members;
    private readonly int[] _group;

    public DuplicateGroups(int documents, IReadOnlyList<DuplicatePair> pairs, Func<int, bool> isCommon, DuplicateRule rule)
    {
        (_isCommon, _rule) = (isCommon, rule);
        _links = new Dictionary<int, double>[documents];
        _members = new List<int>?[documents];
        _group = new int[documents];
        for (var i = 0; i < documents; i++) (_links[i], _members[i], _group[i]) = ([], [i], i);
        foreach (var pair in pairs)
            if (pair.Kind is not DuplicateKind.SameStory) _links[pair.First][pair.Second] = _links[pair.Second][pair.First] = pair.Score;
    }

    /// <summary>For every document the first of its group.</summary>
    public int[] Make()
    {
        var ofParts = Enumerable.Range(0, _group.Length).Where(IsOfParts).ToHashSet();
        var edges = new List<(double Distance, int One, int Other)>();
        for (var one = 0; one < _links.Length; one++)
            foreach (var (other, link) in _links[one])
                if (one < other && !ofParts.Contains(one) && !ofParts.Contains(other)) edges.Add((-link, one, other));
        edges.Sort();
        foreach (var (_, one, other) in edges)
        {
            var (a, b) = (Math.Min(_group[one], _group[other]), Math.Max(_group[one], _group[other]));
            if (a != b && Average(_members[a]!, _members[b]!) >= _rule.AverageLink) Join(a, b);
        }
        foreach (var doc in ofParts.OrderByDescending(doc => _links[doc].Values.Sum()).ThenBy(doc => doc)) Place(doc);
        return Smallest();
    }

    private void Place(int doc)
    {
        var best = _links[doc].GroupBy(link => _group[link.Key])
            .Select(links => (Group: links.Key, Count: links.Count(), Sum: links.Sum(link => link.Value)))
            .OrderByDescending(group => group.Count).ThenByDescending(group => group.Sum).ThenBy(group => group.Group).First().Group;
        if (best != _group[doc] && Average(_members[_group[doc]]!, _members[best]!) >= _rule.PartLink) Join(best, _group[doc]);
    }

    private void Join(int kept, int joined)
    {
        foreach (var doc in _members[joined]!) _group[doc] = kept;
        _members[kept]!.AddRange(_members[joined]!);
        _members[joined] = null;
    }

    /// <summary>Pairs that were never compared, because everybody carries the text, do not count.</summary>
    private double Average(List<int> ones, List<int> others)
    {
        var (sum, pairs) = (0d, 0);
        foreach (var one in ones)
            foreach (var other in others)
            {
                if (_links[one].TryGetValue(other, out var link)) sum += link;
                else if (_isCommon(one) && _isCommon(other)) continue;
                pairs++;
            }
        return pairs == 0 ? 0 : sum / pairs;
    }

    private bool IsOfParts(int doc)
    {
        var left = _links[doc].Keys.Order().ToList();
        if (left.Count < 2) return false;
        var reached = new Stack<int>([left[^1]]);
        left.RemoveAt(left.Count - 1);
        while (reached.TryPop(out var at))
            for (var i = left.Count - 1; i >= 0; i--)
                if (_links[at].ContainsKey(left[i]))
                {
                    reached.Push(left[i]);
                    left.RemoveAt(i);
                }
        // common texts are not all compared, so nothing follows from a missing link
        return left.Count > 0 && !left.TrueForAll(other => _isCommon(other));
    }

    private int[] Smallest()
    {
        var smallest = new int[_group.Length];
        for (var i = 0; i < _group.Length; i++) smallest[i] = _members[_group[i]]!.Min();
        return smallest;
    }
}
