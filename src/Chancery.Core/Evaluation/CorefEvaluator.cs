using Chancery.Core.Actors;
using Chancery.Core.Text;

namespace Chancery.Core.Evaluation;

/// <summary>
/// Scores which of a document's marked names and nominal phrases for persons, organisations and places mean the same. The phrases are the gold's, the words and the tree our own;
/// pronouns are left out, phrases that stand alone are kept. The baseline joins phrases with the same words, without a leading article and in any case.
/// </summary>
public sealed class CorefEvaluator(IReadOnlyList<IStage> stages)
{
    private static readonly HashSet<string> Kinds = new(StringComparer.Ordinal) { "person", "organization", "place" };

    private readonly ActorStage _actors = stages.OfType<ActorStage>().First();
    private readonly Pipeline _before = Pipeline.Build([.. stages.TakeWhile(static stage => stage is not ActorStage)]);

    /// <exception cref="FormatException">The file is not CoNLL-U with coreference.</exception>
    public EvaluationResult Evaluate(TextReader gold, string file)
    {
        var tally = new CorefTally();
        foreach (var entry in ConlluDocument.Split(ConlluReader.Read(gold))) Score(entry, tally);
        return tally.Result(file);
    }

    private void Score(ConlluDocument entry, CorefTally tally)
    {
        var doc = entry.Fresh();
        List<CorefMention> mentions = [.. Asked(entry, CorefReader.Read(entry))];
        _before.Run(doc);
        var found = _actors.Chains(doc, [.. mentions.Select(static mention => mention.Tokens)]);
        tally.Add(doc, mentions, found);
    }

    /// <summary>The mentions that are asked for: names and nominal phrases of the three kinds.</summary>
    internal static IEnumerable<CorefMention> Asked(ConlluDocument entry, IEnumerable<CorefMention> mentions)
    {
        List<ConlluWord> words = [.. entry.Sentences.SelectMany(static sentence => sentence.Words)];
        List<int> heads = [.. Heads(entry)];
        return mentions.Where(mention => Kinds.Contains(mention.Kind) && !IsPronoun(words[HeadOf(mention.Tokens, heads)]));
    }

    /// <summary>All marked mentions that are no pronouns.</summary>
    internal static IEnumerable<CorefMention> Nominal(ConlluDocument entry, IEnumerable<CorefMention> mentions)
    {
        List<ConlluWord> words = [.. entry.Sentences.SelectMany(static sentence => sentence.Words)];
        List<int> heads = [.. Heads(entry)];
        return mentions.Where(mention => !IsPronoun(words[HeadOf(mention.Tokens, heads)]));
    }

    private static bool IsPronoun(ConlluWord word) => word.Upos is "PRON" or "DET";

    private static IEnumerable<int> Heads(ConlluDocument entry)
    {
        var start = 0;
        foreach (var sentence in entry.Sentences)
        {
            foreach (var word in sentence.Words) yield return word.Head < 0 ? -1 : start + word.Head;
            start += sentence.Words.Count;
        }
    }

    private static int HeadOf(TokenRange range, List<int> heads)
    {
        for (var i = range.Start; i < range.End; i++)
        {
            if (!range.Contains(heads[i])) return i;
        }
        return range.End - 1;
    }
}
