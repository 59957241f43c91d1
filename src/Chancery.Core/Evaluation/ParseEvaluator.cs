using Chancery.Core.Text;

namespace Chancery.Core.Evaluation;

/// <summary>
/// Compares the language stages with a treebank, as the CoNLL 2018 shared task did: words are matched by their place in the text, figures are F1
/// over words, subtypes of relations are ignored in LAS.
/// </summary>
public static class ParseEvaluator
{
    /// <param name="gold">CoNLL-U.</param>
    /// <param name="file">As the user named it.</param>
    /// <param name="stages">Paragraphs, tokens, tags and tree.</param>
    /// <param name="raw">From the bare text; otherwise with the file's own words and sentences.</param>
    /// <exception cref="FormatException">The file is not CoNLL-U.</exception>
    public static EvaluationResult Evaluate(TextReader gold, string file, IReadOnlyList<IStage> stages, bool raw) => Evaluate(gold, file, stages, (raw, true));

    /// <summary>Words and sentences alone, from the bare text.</summary>
    /// <param name="gold">CoNLL-U.</param>
    /// <param name="file">As the user named it.</param>
    /// <param name="stages">Paragraphs and tokens.</param>
    /// <exception cref="FormatException">The file is not CoNLL-U.</exception>
    public static EvaluationResult Tokens(TextReader gold, string file, IReadOnlyList<IStage> stages) => Evaluate(gold, file, stages, (true, false));

    private static EvaluationResult Evaluate(TextReader gold, string file, IReadOnlyList<IStage> stages, (bool Raw, bool Readings) how)
    {
        var pipeline = Pipeline.Build([.. stages]);
        var tally = new ParseTally(how.Readings);
        foreach (var source in ConlluDocument.Split(ConlluReader.Read(gold)))
        {
            var doc = how.Raw ? source.Raw() : source.Fresh();
            pipeline.Run(doc);
            tally.Add(source, doc);
        }
        return tally.Result(file);
    }
}
