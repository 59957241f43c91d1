using Chancery.Core.Text;

namespace Chancery.Core.Actors.Coreference;

/// <summary>Says which actor of the document a phrase means where the rules have no answer. Nothing is read before the first question.</summary>
internal sealed class ClusterRanker(CorefModel model, World world, Document doc, IReadOnlyList<Draft> drafts)
{
    // a long text must not cost its square
    private const int MostChains = 100, MostMembers = 50;

    private readonly Dictionary<Draft, int> _numbers = [];
    private readonly List<Phrase> _phrases = [];
    private readonly List<Chain> _chains = [];
    private ChainCandidates? _candidates;

    /// <summary>The actor that speaks most for the phrase; null when it speaks by less than <paramref name="least"/> or is not allowed.</summary>
    public ActorCluster? Choose(Draft draft, IReadOnlyList<ActorCluster> clusters, double least, Func<ActorCluster, bool> allowed)
    {
        _candidates ??= Read();
        if (!_numbers.TryGetValue(draft, out var index)) return null;
        var chains = new List<Chain>();
        for (var at = Math.Max(0, clusters.Count - MostChains); at < clusters.Count; at++)
        {
            var (cluster, chain) = (clusters[at], Of(clusters[at].Id));
            for (var i = Math.Max(0, cluster.Drafts.Count - MostMembers); i < cluster.Drafts.Count; i++)
            {
                if (_numbers.TryGetValue(cluster.Drafts[i], out var number) && number < index) chain.Members.Add(number);
            }
            if (chain.Members.Count > 0) chains.Add(chain);
        }
        var (best, most) = ((ActorCluster?)null, least);
        foreach (var (chain, values) in _candidates.Describe(index, chains))
        {
            var probability = model.Trees.Probability(values, most);
            if (probability >= most) (best, most) = (clusters[chain.Id], probability);
        }
        _candidates.TakeBack();
        return best is not null && allowed(best) ? best : null;
    }

    /// <summary>An empty chain for a cluster, the same at every question.</summary>
    private Chain Of(int cluster)
    {
        while (_chains.Count <= cluster) _chains.Add(new Chain(_chains.Count));
        _chains[cluster].Members.Clear();
        return _chains[cluster];
    }

    private ChainCandidates Read()
    {
        var reader = new PhraseReader(world, doc, model.Words);
        foreach (var draft in drafts)
        {
            if (draft.Kind is ActorKind.Pronoun || draft.Cluster == Attachments.Merged) continue;
            var start = draft.Start;
            if (start > 0 && doc.Words[start - 1].Upos is Language.Upos.Det or Language.Upos.Pron && doc.Words[start - 1].Sentence == doc.Words[start].Sentence) start--;
            var phrase = reader.Read(new TokenRange(start, draft.End));
            phrase.Kinds = model.Kinds.Of(phrase.Signs);
            // a kilobyte that nobody asks for again: a long text has a hundred thousand phrases
            phrase.Signs = [];
            _numbers[draft] = _phrases.Count;
            _phrases.Add(phrase);
        }
        return new ChainCandidates(doc, _phrases);
    }
}
