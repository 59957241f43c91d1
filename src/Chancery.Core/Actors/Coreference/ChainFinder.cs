using Chancery.Core.Text;

namespace Chancery.Core.Actors.Coreference;

/// <summary>Puts each phrase, in text order, into the chain that speaks most for it, or begins a new one.</summary>
internal sealed class ChainFinder(CorefModel model, World world)
{
    /// <summary>The least that a chain must speak for a phrase; the best on folds of the training part.</summary>
    public double Threshold { get; init; } = 0.35;

    /// <summary>The number of the chain of each phrase, in their order; numbers are dense from 0.</summary>
    public int[] Find(Document doc, IReadOnlyList<TokenRange> ranges)
    {
        var reader = new PhraseReader(world, doc, model.Words, model);
        var phrases = new Phrase[ranges.Count];
        for (var i = 0; i < phrases.Length; i++) phrases[i] = reader.Read(ranges[i]);
        return Find(doc, phrases);
    }

    public int[] Find(Document doc, IReadOnlyList<Phrase> phrases)
    {
        var candidates = new ChainCandidates(doc, phrases);
        var linker = new PronounLinker(doc, phrases, Pronoun.In(doc, world.Words), model.Pronouns);
        var chains = new List<Chain>();
        var answers = new int[phrases.Count];
        for (var i = 0; i < phrases.Count; i++)
        {
            linker.LinkUpTo(phrases[i].Range.Start, chains);
            var (best, most) = ((Chain?)null, Threshold);
            foreach (var (chain, values) in candidates.Describe(i, chains))
            {
                var probability = model.Trees.Probability(values, most);
                if (probability > most) (best, most) = (chain, probability);
            }
            candidates.TakeBack();
            if (best is null) chains.Add(best = new Chain(chains.Count));
            best.Members.Add(i);
            answers[i] = best.Id;
        }
        return answers;
    }
}
