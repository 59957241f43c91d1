using Chancery.Core.Text;

namespace Chancery.Core.Evaluation;

/// <summary>
/// Compares recognised names with a two-column file: a name is right when its words and its class are. Class names of other files are mapped to
/// ours, and kinds that the file does not have are left out on both sides.
/// </summary>
public static class EntitiesEvaluator
{
    /// <exception cref="FormatException">The file is not in two columns.</exception>
    public static EvaluationResult Evaluate(TextReader gold, string file, IReadOnlyList<IStage> stages)
    {
        var pipeline = Pipeline.Build([.. stages]);
        var sentences = BioReader.Read(gold).ToList();
        var classes = new EntityClasses(sentences.SelectMany(sentence => sentence.Labels));
        var tally = new EntityTally(classes);
        foreach (var part in Documents(sentences))
        {
            var doc = BioDocument.Build(part);
            pipeline.Run(doc);
            tally.Add(part, doc);
        }
        return tally.Result(file);
    }

    private const int SentencesOfDocument = 64;

    /// <summary>As the file parts them, for names are read with the rest of their document; in stretches of one length where it does not.</summary>
    private static IEnumerable<BioSentence[]> Documents(List<BioSentence> sentences)
    {
        if (sentences.Exists(sentence => sentence.Document.Length == 0)) return sentences.Chunk(SentencesOfDocument);
        return Parted(sentences);
    }

    private static IEnumerable<BioSentence[]> Parted(List<BioSentence> sentences)
    {
        for (int start = 0, end; start < sentences.Count; start = end)
        {
            for (end = start + 1; end < sentences.Count && sentences[end].Document == sentences[start].Document;) end++;
            yield return [.. sentences.Skip(start).Take(end - start)];
        }
    }
}
