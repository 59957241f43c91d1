using Chancery.Core.Actors;
using Chancery.Core.Actors.Coreference;
using Chancery.Core.Merging;
using Chancery.Training.Merging;

namespace Chancery.Training.Coreference;

/// <summary>What the trees of pronouns learn from: for each pronoun the chains spoken of lately, and which of them it stands for.</summary>
internal sealed class PronounCases(ActorWords words)
{
    private const int Depth = 4, Trees = 120;
    private const double Rate = 0.1;

    public BoostedTrees Learn(CorefSet set, PhraseKinds kinds, PhraseFit fit, Func<int, bool> use)
    {
        var rows = Enumerable.Range(0, PronounCandidates.Features).Select(static _ => new List<float>()).ToArray();
        var (answers, questions) = (new List<bool>(), new List<int>());
        var question = 0;
        for (var d = 0; d < set.Samples.Count; d++)
        {
            if (!use(d)) continue;
            var sample = set.Samples[d];
            foreach (var phrase in sample.Phrases) CorefModel.Judge(phrase, kinds, fit);
            var candidates = new PronounCandidates(sample.Document, sample.Phrases);
            var chains = new Dictionary<string, Chain>(StringComparer.Ordinal);
            var next = 0;
            foreach (var pronoun in Pronoun.In(sample.Document, words))
            {
                for (; next < sample.Phrases.Length && sample.Phrases[next].Range.Start < pronoun.Token; next++)
                {
                    if (!chains.TryGetValue(sample.Chains[next], out var chain)) chains[sample.Chains[next]] = chain = new Chain(chains.Count);
                    chain.Members.Add(next);
                }
                var right = sample.Pronouns.TryGetValue(pronoun.Token, out var name) ? chains.GetValueOrDefault(name) : null;
                question++;
                foreach (var (chain, values) in candidates.Describe(pronoun, [.. chains.Values]))
                {
                    for (var k = 0; k < values.Length; k++) rows[k].Add(values[k]);
                    answers.Add(chain == right);
                    questions.Add(question);
                }
                right?.Pronouns.Add(pronoun);
            }
        }
        Console.Error.WriteLine(FormattableString.Invariant($"pronouns: {question}, {answers.Count(static yes => yes)} linked"));
        return new TreeLearner(Depth, Trees, Rate).Learn([.. rows.Select(static row => row.ToArray())], [.. answers], [.. Enumerable.Repeat(1f, answers.Count)], [.. questions]);
    }
}
