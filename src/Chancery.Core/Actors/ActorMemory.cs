namespace Chancery.Core.Actors;

/// <summary>
/// What the parts of a long text have told of actors so far, without their words and trees: who was named, as what, and how often each country was. It has a limit, whatever the length of the text:
/// whoever was not named for longest is forgotten first.
/// </summary>
internal sealed class ActorMemory
{
    /// <summary>Actors that are remembered: more than a person keeps apart.</summary>
    public const int MostActors = 2000;

    /// <summary>Actors, whoever was named last at the end, each with the keys that the next part finds it by.</summary>
    public List<(ActorCluster Actor, IReadOnlyList<string> Keys)> Actors { get; private set; } = [];

    /// <summary>How often the text named each country.</summary>
    public Dictionary<string, int> Countries { get; } = new(StringComparer.Ordinal);

    /// <summary>Countries that it named by an unambiguous word.</summary>
    public HashSet<string> Named { get; } = new(StringComparer.Ordinal);

    /// <summary>The first country that something was said to be in.</summary>
    public string? Place { get; set; }

    /// <summary>The country that the text opens with.</summary>
    public string? Lead { get; set; }

    /// <summary>The country that its dateline says it was written in.</summary>
    public string? Dateline { get; set; }

    /// <summary>The countries that its first sentence names.</summary>
    public IReadOnlyList<string> Opening { get; set; } = [];

    /// <summary>The number of the next actor.</summary>
    public int Next { get; set; }

    /// <summary>Takes the actors of a part that were named; those of earlier parts that it did not speak of stay behind them.</summary>
    public void Keep(IReadOnlyList<ActorCluster> clusters, IReadOnlyDictionary<string, ActorCluster> byKey)
    {
        var keys = byKey.ToLookup(pair => pair.Value.Id, pair => pair.Key);
        Actors = [.. clusters.Where(cluster => cluster.Number >= 0 && (cluster.Names.Count > 0 || keys.Contains(cluster.Id)))
            .OrderBy(static cluster => cluster.Drafts.Count == 0 ? -1 : cluster.Drafts[^1].Start).TakeLast(MostActors).Select(cluster => (cluster, (IReadOnlyList<string>)[.. keys[cluster.Id]]))];
        foreach (var (cluster, _) in Actors) cluster.Drafts.Clear();
    }
}
