using Chancery.Core.Text;

namespace Chancery.Core.Actors;

/// <summary>The actors of a document by their sentence and by whom they mean. As its list stood when this was made.</summary>
internal sealed class ActorIndex
{
    private readonly int[] _firstOf;
    private readonly ActorMention[] _bySentence;
    private readonly ActorMention? _last;
    private readonly Dictionary<int, ActorMention> _named = [];
    private Dictionary<int, List<int>>? _heads;

    public ActorIndex(Document doc)
    {
        (_firstOf, _bySentence, _last) = (new int[doc.Sentences.Count + 1], new ActorMention[doc.Actors.Count], doc.Actors.LastOrDefault());
        foreach (var actor in doc.Actors)
        {
            if (doc.Words[actor.Head].Sentence is >= 0 and var sentence && sentence < doc.Sentences.Count) _firstOf[sentence + 1]++;
            if (actor.Kind is ActorKind.Name) _named.TryAdd(actor.Cluster, actor);
        }
        for (var i = 1; i < _firstOf.Length; i++) _firstOf[i] += _firstOf[i - 1];
        var filled = _firstOf.ToArray();
        foreach (var actor in doc.Actors)
        {
            if (doc.Words[actor.Head].Sentence is >= 0 and var sentence && sentence < doc.Sentences.Count) _bySentence[filled[sentence]++] = actor;
        }
    }

    /// <summary>No actor came or went since.</summary>
    public bool IsOf(List<ActorMention> actors) => actors.Count == _bySentence.Length && (actors.Count == 0 || ReferenceEquals(actors[^1], _last));

    /// <summary>Those whose head stands in some sentences, sentence after sentence.</summary>
    /// <param name="first">The first sentence; may be negative.</param>
    /// <param name="last">The last one.</param>
    public ReadOnlySpan<ActorMention> In(int first, int last)
    {
        var most = _firstOf.Length - 2;
        (first, last) = (Math.Max(0, first), Math.Min(last, most));
        return first > last ? [] : _bySentence.AsSpan(_firstOf[first].._firstOf[last + 1]);
    }

    /// <summary>The first mention that names whoever a cluster means, or null.</summary>
    public ActorMention? Named(int cluster) => _named.GetValueOrDefault(cluster);

    /// <summary>The head of the last mention before a token that says whoever a cluster means by more than a pronoun; -1 for none.</summary>
    public int Before(int cluster, int token)
    {
        if (!(_heads ??= Heads()).TryGetValue(cluster, out var heads)) return -1;
        var at = heads.BinarySearch(token);
        at = (at < 0 ? ~at : at) - 1;
        return at < 0 ? -1 : heads[at];
    }

    private Dictionary<int, List<int>> Heads()
    {
        Dictionary<int, List<int>> heads = [];
        foreach (var actor in _bySentence)
        {
            if (actor is null || actor.Kind is ActorKind.Pronoun) continue;
            if (!heads.TryGetValue(actor.Cluster, out var list)) heads[actor.Cluster] = list = [];
            list.Add(actor.Head);
        }
        foreach (var list in heads.Values) list.Sort();
        return heads;
    }
}
