using Chancery.Core.Text;

namespace Chancery.Core.Actors;

/// <summary>The actors of a document by their sentence and by whom they mean. As its list stood when this was made.</summary>
internal sealed class ActorIndex
{
    private readonly int[] _firstOf;
    private readonly ActorMention[] _bySentence;
    private readonly ActorMention? _last;
    private readonly Dictionary<int, ActorMention> _named = [];

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
}
