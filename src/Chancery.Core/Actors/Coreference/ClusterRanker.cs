using Chancery.Core.Text;

namespace Chancery.Core.Actors.Coreference;

/// <summary>Says which actor of the document a phrase means where the rules have no answer. Nothing is read before the first question.</summary>
internal sealed class ClusterRanker(CorefModel model, World world, Document doc, IReadOnlyList<Draft> drafts)
{
    // a long text must not cost its square
    private const int MostChains = 100, MostMembers = 50;

    private readonly Dictionary<Draft, int> _numbers = [];
    private readonly Dictionary<Draft, Pronoun> _pronouns = [];
    private readonly List<Phrase> _phrases = [];
    private readonly List<Chain> _chains = [], _asked = [];
    private readonly List<double> _begun = [];
    private ChainCandidates? _candidates;

    /// <summary>The actor that speaks most for the phrase; null when it speaks by less than <paramref name="least"/> or is not allowed.</summary>
    public ActorCluster? Choose(Draft draft, IReadOnlyList<ActorCluster> clusters, double least, Func<ActorCluster, bool> allowed)
    {
        _candidates ??= Read();
        if (!_numbers.TryGetValue(draft, out var index)) return null;
        var chains = _asked;
        chains.Clear();
        for (var at = Math.Max(0, clusters.Count - MostChains); at < clusters.Count; at++)
        {
            var (cluster, chain) = (clusters[at], Of(clusters[at].Id));
            for (var i = Math.Max(0, cluster.Drafts.Count - MostMembers); i < cluster.Drafts.Count; i++)
            {
                var other = cluster.Drafts[i];
                if (_numbers.TryGetValue(other, out var number) && number < index) chain.Members.Add(number);
                else if (_pronouns.TryGetValue(other, out var pronoun) && pronoun.Token < draft.End) chain.Pronouns.Add(pronoun);
            }
            if (chain.Members.Count > 0) chains.Add(chain);
        }
        var best = Best(_candidates.Describe(index, chains), least) is { } speaks ? clusters[speaks.Id] : null;
        _candidates.TakeBack();
        return best is not null && allowed(best) ? best : null;
    }

    /// <summary>The chain with the highest probability, of equal ones the last. Begins with the one that the first trees speak for, so that the others are soon seen not to come near.</summary>
    private Chain? Best(IReadOnlyList<(Chain Chain, float[] Values)> found, double least)
    {
        var first = -1;
        _begun.Clear();
        for (var i = 0; i < found.Count; i++)
        {
            _begun.Add(model.Trees.Begin(found[i].Values));
            if (first < 0 || _begun[i] >= _begun[first]) first = i;
        }
        if (first < 0) return null;
        var (best, most) = (-1, least);
        Weigh(first);
        for (var i = 0; i < found.Count; i++)
        {
            if (i != first) Weigh(i);
        }
        return best < 0 ? null : found[best].Chain;

        void Weigh(int at)
        {
            var probability = model.Trees.Probability(found[at].Values, most, _begun[at]);
            if (probability > most || probability >= most && at > best) (best, most) = (at, probability);
        }
    }

    /// <summary>An empty chain for a cluster, the same at every question.</summary>
    private Chain Of(int cluster)
    {
        while (_chains.Count <= cluster) _chains.Add(new Chain(_chains.Count));
        _chains[cluster].Members.Clear();
        _chains[cluster].Pronouns.Clear();
        return _chains[cluster];
    }

    private ChainCandidates Read()
    {
        var reader = new PhraseReader(world, doc, model.Words, model);
        foreach (var draft in drafts)
        {
            if (draft.Kind is ActorKind.Pronoun)
            {
                if (Pronoun.KindOf(doc.Words[draft.Start].Norm, world.Words) is { } kind) _pronouns[draft] = new Pronoun(draft.Start, kind);
                continue;
            }
            if (draft.Cluster == Attachments.Merged) continue;
            var start = draft.Start;
            if (start > 0 && doc.Words[start - 1].Upos is Language.Upos.Det or Language.Upos.Pron && doc.Words[start - 1].Sentence == doc.Words[start].Sentence) start--;
            var phrase = reader.Read(new TokenRange(start, draft.End));
            _numbers[draft] = _phrases.Count;
            _phrases.Add(phrase);
        }
        return new ChainCandidates(doc, _phrases);
    }
}
