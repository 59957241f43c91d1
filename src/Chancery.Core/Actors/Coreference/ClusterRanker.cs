using Chancery.Core.Merging;
using Chancery.Core.Text;

namespace Chancery.Core.Actors.Coreference;

/// <summary>
/// Says which actor of the document a phrase means where the rules have no answer. Nothing is read before the first question, and no phrase is kept that no question
/// can come to any more: in a long text they would be more than all the rest.
/// </summary>
internal sealed class ClusterRanker(CorefModel model, World world, Document doc, IReadOnlyList<Draft> drafts)
{
    // a long text must not cost its square
    private const int MostChains = 100, MostMembers = 50, FewestToRelease = 4096, FewestAbreast = 6;

    private readonly List<Phrase> _phrases = [];
    private readonly List<Chain> _asked = [];

    // of the last actors; those of the ones before are written over
    private readonly Chain?[] _chains = new Chain?[MostChains];
    private ChainCandidates? _candidates;
    private PhraseReader? _reader;
    private int _read, _swept;

    /// <summary>The actor that speaks most for the phrase; null when it speaks by less than <paramref name="least"/> or is not allowed.</summary>
    public ActorCluster? Choose(Draft draft, IReadOnlyList<ActorCluster> clusters, double least, Func<ActorCluster, bool> allowed)
    {
        Read(draft);
        _candidates ??= new ChainCandidates(doc, _phrases);
        if (draft.Phrase is not (>= 0 and var index)) return null;
        var chains = _asked;
        chains.Clear();
        var some = false;
        for (var at = Math.Max(0, clusters.Count - MostChains); at < clusters.Count; at++)
        {
            var (cluster, chain) = (clusters[at], Of(clusters[at].Id));
            for (var i = Math.Max(0, cluster.Drafts.Count - MostMembers); i < cluster.Drafts.Count; i++)
            {
                var other = cluster.Drafts[i];
                if (other.Phrase >= 0 && other.Phrase < index) chain.Members.Add(other.Phrase);
                else if (other.Pronoun is { } pronoun && pronoun.Token < draft.End) chain.Pronouns.Add(pronoun);
            }
            if (chain.Members.Count == 0) continue;
            chains.Add(chain);
            some |= chain.Fits = Fits(draft, cluster);
        }
        // they are looked at only as rivals of one that fits
        if (!some) return null;
        var found = _candidates.Describe(index, chains);
        var best = Best(model.Trees, found, least) is >= 0 and var place ? clusters[found[place].Chain.Id] : null;
        _candidates.TakeBack();
        Release(clusters);
        return best is not null && allowed(best) ? best : null;
    }

    /// <summary>What costs nothing to see: one for one and many for many, of no other country.</summary>
    private static bool Fits(Draft draft, ActorCluster cluster) => cluster.Plural == draft.Plural && (draft.Code is null || cluster.Code is null || draft.Code == cluster.Code);

    /// <summary>
    /// The chain with the highest probability, of equal ones the last, if it fits. Most that are described do not: whether one of them is likelier is asked only
    /// where one that fits is likely enough. Begins with the one that the first trees speak for, so that the others are soon seen not to come near.
    /// </summary>
    /// <returns>Its place, or -1.</returns>
    internal static int Best(BoostedTrees trees, IReadOnlyList<(Chain Chain, float[] Values)> found, double least)
    {
        if (trees.IsWide && found.Count >= FewestAbreast) return BestAbreast(trees, found, least);
        var first = -1;
        Span<double> begun = found.Count <= MostChains ? stackalloc double[found.Count] : new double[found.Count];
        for (var i = 0; i < found.Count; i++)
        {
            if (!found[i].Chain.Fits) continue;
            begun[i] = trees.Begin(found[i].Values);
            if (first < 0 || begun[i] >= begun[first]) first = i;
        }
        if (first < 0) return -1;
        var (best, most) = (-1, least);
        // the first one first, then all others in their order
        for (var turn = -1; turn < found.Count; turn++)
        {
            var at = turn < 0 ? first : turn;
            if (turn == first || !found[at].Chain.Fits) continue;
            var probability = trees.Probability(found[at].Values, most, begun[at]);
            if (probability > most || probability >= most && at > best) (best, most) = (at, probability);
        }
        for (var i = 0; best >= 0 && i < found.Count; i++)
        {
            if (found[i].Chain.Fits) continue;
            var probability = trees.Probability(found[i].Values, most);
            if (probability > most || probability >= most && i > best) return -1;
        }
        return best;
    }

    /// <summary>The same, many chains side by side.</summary>
    private static int BestAbreast(BoostedTrees trees, IReadOnlyList<(Chain Chain, float[] Values)> found, double least)
    {
        Span<double> odds = found.Count <= MostChains ? stackalloc double[found.Count] : new double[found.Count];
        Odds(trees, found, true, least, odds);
        var (best, most) = (-1, least);
        for (var i = 0; i < found.Count; i++)
        {
            if (!found[i].Chain.Fits) continue;
            var probability = BoostedTrees.ProbabilityOf(odds[i]);
            if (probability >= most) (best, most) = (i, probability);
        }
        if (best < 0) return -1;
        Odds(trees, found, false, most, odds);
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].Chain.Fits) continue;
            var probability = BoostedTrees.ProbabilityOf(odds[i]);
            if (probability > most || probability >= most && i > best) return -1;
        }
        return best;
    }

    /// <summary>The log odds of those chains that fit, or of those that do not; of such as cannot come to <paramref name="least"/>, or to the best before them, maybe less.</summary>
    private static void Odds(BoostedTrees trees, IReadOnlyList<(Chain Chain, float[] Values)> found, bool fits, double least, Span<double> odds)
    {
        var rows = new float[BoostedTrees.Lanes][];
        Span<int> places = stackalloc int[BoostedTrees.Lanes];
        Span<double> some = stackalloc double[BoostedTrees.Lanes];
        var (count, most) = (0, least);
        for (var i = 0; i < found.Count; i++)
        {
            if (found[i].Chain.Fits == fits) (places[count], rows[count++]) = (i, found[i].Values);
            if (count == 0 || count < BoostedTrees.Lanes && i < found.Count - 1) continue;
            var bar = most is > 0 and < 1 ? Math.Log(most / (1 - most)) : double.NegativeInfinity;
            if (count < FewestAbreast)
            {
                for (var lane = 0; lane < count; lane++) some[lane] = trees.LogOdds(rows[lane], bar);
            }
            else trees.LogOdds(rows.AsSpan(0, count), bar, some);
            for (var lane = 0; lane < count; lane++)
            {
                odds[places[lane]] = some[lane];
                most = Math.Max(most, BoostedTrees.ProbabilityOf(some[lane]));
            }
            count = 0;
        }
    }

    /// <summary>An empty chain for a cluster, the same at every question.</summary>
    private Chain Of(int cluster)
    {
        var chain = _chains[cluster % MostChains] ??= new Chain(cluster);
        chain.Id = cluster;
        chain.Members.Clear();
        chain.Pronouns.Clear();
        return chain;
    }

    /// <summary>Reads on in the text up to a phrase.</summary>
    private void Read(Draft until)
    {
        _reader ??= new PhraseReader(world, doc, model.Words, model);
        if (until.Phrase >= 0) return;
        while (_read < drafts.Count)
        {
            var draft = drafts[_read++];
            Read(draft, _reader);
            if (ReferenceEquals(draft, until)) return;
        }
    }

    private void Read(Draft draft, PhraseReader reader)
    {
        if (draft.Kind is ActorKind.Pronoun)
        {
            if (Pronoun.KindOf(doc.Words[draft.Start].Norm, world.Words) is { } kind) draft.Pronoun = new Pronoun(draft.Start, kind);
            return;
        }
        if (draft.Cluster == Attachments.Merged) return;
        var start = draft.Start;
        if (start > 0 && doc.Words[start - 1].Upos is Language.Upos.Det or Language.Upos.Pron && doc.Words[start - 1].Sentence == doc.Words[start].Sentence) start--;
        draft.Phrase = _phrases.Count;
        _phrases.Add(reader.Read(new TokenRange(start, draft.End)));
    }

    /// <summary>Lets go of the phrases of actors that are too far back to be asked about.</summary>
    private void Release(IReadOnlyList<ActorCluster> clusters)
    {
        if (_phrases.Count - _swept < Math.Max(FewestToRelease, _swept / 8)) return;
        _swept = _phrases.Count;
        for (var at = 0; at < clusters.Count - MostChains; at++)
        {
            foreach (var draft in clusters[at].Drafts)
            {
                if (draft.Phrase >= 0) _phrases[draft.Phrase] = null!;
            }
        }
    }
}
