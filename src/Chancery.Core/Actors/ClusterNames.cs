namespace Chancery.Core.Actors;

/// <summary>The clusters of a document by the first and the last word of their names: whoever has the same name shares one of them.</summary>
internal sealed class ClusterNames
{
    /// <summary>Actors with such a word that are looked at; more share one in no report that a person reads at one go.</summary>
    private const int Most = 500;

    private readonly Dictionary<string, List<ActorCluster>> _byWord = new(StringComparer.Ordinal);

    public void Add(string[] keys, ActorCluster cluster)
    {
        Add(First(keys), cluster);
        if (keys.Length > 1) Add(keys[^1], cluster);
    }

    /// <summary>The last cluster that shares a word and passes.</summary>
    public ActorCluster? Last(string[] keys, Predicate<ActorCluster> passes)
    {
        var (ones, others) = (Of(First(keys)), keys.Length > 1 ? Of(keys[^1]) : []);
        var (one, other) = (ones.Count - 1, others.Count - 1);
        for (var looked = 0; looked < Most && (one >= 0 || other >= 0); looked++)
        {
            var cluster = other < 0 || one >= 0 && ones[one].Id >= others[other].Id ? ones[one] : others[other];
            if (passes(cluster)) return cluster;
            if (one >= 0 && ones[one] == cluster) one--;
            if (other >= 0 && others[other] == cluster) other--;
        }
        return null;
    }

    private static string First(string[] keys) => keys.Length == 0 ? "" : keys[0];

    private List<ActorCluster> Of(string word) => _byWord.GetValueOrDefault(word) ?? [];

    private void Add(string word, ActorCluster cluster)
    {
        if (!_byWord.TryGetValue(word, out var clusters)) _byWord[word] = clusters = [];
        var at = clusters.Count;
        while (at > 0 && clusters[at - 1].Id > cluster.Id) at--;
        if (at == 0 || clusters[at - 1] != cluster) clusters.Insert(at, cluster);
    }
}
