using Chancery.Core.Merging;
using Chancery.Core.Text;

namespace Chancery.Core.Actors.Coreference;

/// <summary>Gives each pronoun to the chain that it most likely stands for, if any.</summary>
internal sealed class PronounLinker(Document doc, IReadOnlyList<Phrase> phrases, IReadOnlyList<Pronoun> pronouns, BoostedTrees trees)
{
    private const double Least = 0.4;

    private readonly PronounCandidates _candidates = new(doc, phrases);
    private int _next;

    /// <summary>Links the pronouns up to where a phrase begins, its own first word included.</summary>
    public void LinkUpTo(int token, IReadOnlyList<Chain> chains)
    {
        for (; _next < pronouns.Count && pronouns[_next].Token <= token; _next++)
        {
            var (best, most) = ((Chain?)null, Least);
            foreach (var (chain, values) in _candidates.Describe(pronouns[_next], chains))
            {
                var probability = trees.Probability(values, most);
                if (probability > most) (best, most) = (chain, probability);
            }
            best?.Pronouns.Add(pronouns[_next]);
        }
    }
}
