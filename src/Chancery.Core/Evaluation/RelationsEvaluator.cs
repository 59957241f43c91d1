using Chancery.Core.Events;
using Chancery.Core.Text;

namespace Chancery.Core.Evaluation;

/// <summary>
/// Scores the coder on the PLV benchmark's tab file: a sentence with <c>&lt;s&gt;source&lt;/s&gt;</c> and <c>&lt;t&gt;target&lt;/t&gt;</c> and the
/// type between them. CONCEDE and RETREAT are one class there, YIELD.
/// </summary>
public sealed class RelationsEvaluator
{
    private readonly PairStage _pair;
    private readonly Pipeline _pipeline;
    private readonly Ontology _ontology;

    /// <param name="stages">The coder's stages; its event stage is replaced by one that looks between the marks.</param>
    /// <param name="lexicon">The frames.</param>
    public RelationsEvaluator(IReadOnlyList<IStage> stages, FrameLexicon lexicon)
    {
        _pair = new PairStage(lexicon);
        _ontology = lexicon.Ontology;
        _pipeline = Pipeline.Build([.. stages.Select(stage => stage is EventStage ? _pair : stage)]);
    }

    /// <param name="reader">The tab file.</param>
    /// <param name="file">Its name.</param>
    /// <param name="raw">Reads a text with nothing given, for the figures of the whole chain; null leaves them out.</param>
    public EvaluationResult Run(TextReader reader, string file, Func<string, Document>? raw = null)
    {
        var pairs = raw is null ? null : new RawPairs(raw, Merge);
        ClassScores root = new(), penta = new(), binary = new();
        List<string> errors = [];
        var attempted = 0;
        var columns = reader.ReadLine()?.Split('\t') ?? [];
        int marked = Array.IndexOf(columns, "marked_sentence"), gold = Array.IndexOf(columns, "gold_root");
        if (marked < 0 || gold < 0) throw new InvalidDataException($"{file}:1: the header needs the columns marked_sentence and gold_root.");
        while (reader.ReadLine() is { } line)
        {
            var cells = line.Split('\t');
            if (cells.Length <= Math.Max(marked, gold)) continue;
            var ev = Code(cells[marked]);
            var (want, got) = (cells[gold], ev is null ? null : Merge(ev.Types[0]));
            if (got is not null) attempted++;
            root.Add(want, got);
            penta.Add(Quad(want), got is null ? null : Quad(got));
            binary.Add(Side(want), got is null ? null : Side(got));
            if (want != got && pairs is null) errors.Add($"{want}\t{got ?? "-"}\t{ev?.Frame}\t{cells[marked]}");
            if (pairs is not null && Raw(pairs, cells[marked], want) is { } found) errors.Add($"{want}\t{found}\t{cells[marked]}");
        }
        List<Metric> metrics =
        [
            new("root.macro_f1", root.MacroF1), new("root.accuracy", root.Accuracy), new("penta.macro_f1", penta.MacroF1), new("binary.macro_f1", binary.MacroF1),
            .. root.Classes.Select(name => new Metric($"root.classes.{name}", root.F1(name))),
        ];
        if (pairs is not null) metrics.AddRange(pairs.Metrics);
        return Result(file, root.Total, attempted, metrics, errors);
    }

    private static string? Raw(RawPairs pairs, string markedSentence, string want)
    {
        var (text, source, target) = Unmark(markedSentence);
        return pairs.Add(text, source, target, want);
    }

    private EventMention? Code(string markedSentence)
    {
        var (text, source, target) = Unmark(markedSentence);
        _pair.Spans = (source, target);
        return _pipeline.Run(new Article { Id = "pair", Text = text }).Events.FirstOrDefault();
    }

    internal static (string Text, TextSpan Source, TextSpan Target) Unmark(string marked)
    {
        var text = new System.Text.StringBuilder(marked.Length);
        int sourceStart = 0, sourceEnd = 0, targetStart = 0, targetEnd = 0;
        for (var i = 0; i < marked.Length; i++)
        {
            var rest = marked.AsSpan(i);
            if (rest.StartsWith("<s>")) (sourceStart, i) = (text.Length, i + 2);
            else if (rest.StartsWith("</s>")) (sourceEnd, i) = (text.Length, i + 3);
            else if (rest.StartsWith("<t>")) (targetStart, i) = (text.Length, i + 2);
            else if (rest.StartsWith("</t>")) (targetEnd, i) = (text.Length, i + 3);
            else text.Append(marked[i]);
        }
        return (text.ToString(), new TextSpan(sourceStart, sourceEnd), new TextSpan(targetStart, targetEnd));
    }

    private static string Merge(string type) => type is "CONCEDE" or "RETREAT" ? "YIELD" : type;

    // the benchmark counts all of YIELD as material cooperation
    private string Quad(string label) => label is "YIELD" ? "2" : _ontology.QuadOf(label).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private string Side(string label) => Quad(label) is "1" or "2" ? "cooperation" : "conflict";

    private static EvaluationResult Result(string file, int n, int attempted, List<Metric> metrics, List<string> errors) =>
        new() { Task = "relations", File = file, N = n, Attempted = attempted, Metrics = metrics, Errors = errors };
}
