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
        foreach (var part in sentences.Chunk(SentencesOfDocument))
        {
            var doc = BioDocument.Build(part);
            pipeline.Run(doc);
            tally.Add(part, doc);
        }
        return tally.Result(file);
    }

    private const int SentencesOfDocument = 64;
}
