using Chancery.Core.Actors;
using Chancery.Core.Actors.Coreference;
using Chancery.Core.Merging;
using Chancery.Training.Merging;

namespace Chancery.Training.Coreference;

/// <summary>What the trees learn from: for each phrase the chains before it, as the gold has them, and which of them is right.</summary>
/// <param name="depth">Questions from root to leaf.</param>
/// <param name="trees">How many trees.</param>
/// <param name="rate">How far each tree goes.</param>
/// <param name="others">How much a phrase for a thing, a time, a thought counts beside one for a person, an organisation, a place.</param>
/// <param name="contend">The chains before a phrase contend with each other; otherwise each is asked alone.</param>
/// <param name="least">The least weight of a leaf.</param>
internal sealed class CorefCases(int depth, int trees, double rate, float others, bool contend, double least)
{
    private const int Sampled = 4, OthersSampled = 12;

    /// <param name="pronouns">Trees for the pronouns of a document, best such as have not seen it.</param>
    public BoostedTrees Learn(CorefSet set, PhraseKinds kinds, PhraseFit fit, ActorWords words, Func<int, BoostedTrees> pronouns, Func<int, bool> use)
    {
        var rows = Enumerable.Range(0, ChainCandidates.Features).Select(static _ => new List<float>()).ToArray();
        var (answers, importance, questions, times) = (new List<bool>(), new List<float>(), new List<int>(), new List<float>());
        var question = 0;
        for (var d = 0; d < set.Samples.Count; d++)
        {
            if (!use(d)) continue;
            Document(set.Samples[d], d, Sampled, static _ => 1);
            if (others > 0) Document(set.All[d], d, OthersSampled, i => set.All[d].Asked[i] ? 0 : others);
        }
        Console.Error.WriteLine(FormattableString.Invariant($"{answers.Count} cases, {answers.Count(static yes => yes)} right"));
        return new TreeLearner(depth, trees, rate, least).Learn([.. rows.Select(static row => row.ToArray())], [.. answers], [.. importance], contend ? [.. questions] : null, [.. times]);

        void Document(CorefSample sample, int d, int sampled, Func<int, float> weight)
        {
            foreach (var phrase in sample.Phrases) CorefModel.Judge(phrase, kinds, fit);
            var candidates = new ChainCandidates(sample.Document, sample.Phrases);
            var chains = new Dictionary<string, Chain>(StringComparer.Ordinal);
            var linker = new PronounLinker(sample.Document, sample.Phrases, Pronoun.In(sample.Document, words), pronouns(d));
            for (var i = 0; i < sample.Phrases.Length; i++, question++)
            {
                linker.LinkUpTo(sample.Phrases[i].Range.Start, [.. chains.Values]);
                chains.TryGetValue(sample.Chains[i], out var right);
                if (weight(i) is > 0 and var counts)
                {
                    foreach (var (chain, values) in candidates.Describe(i, [.. chains.Values]))
                    {
                        // of chains that share nothing with the phrase one of a few is enough
                        var plain = chain != right && (sampled == OthersSampled ? values[PhrasePair.Count + PhrasePair.SameHead] <= 0 : !ChainCandidates.Shares(values));
                        if (plain && (d * 31 + i * 7 + chain.Id) % sampled != 0) continue;
                        for (var k = 0; k < values.Length; k++) rows[k].Add(values[k]);
                        answers.Add(chain == right);
                        times.Add(plain ? sampled : 1);
                        importance.Add(counts * times[^1]);
                        questions.Add(question);
                    }
                    candidates.TakeBack();
                }
                if (right is null) chains[sample.Chains[i]] = right = new Chain(chains.Count);
                right.Members.Add(i);
            }
        }
    }
}
