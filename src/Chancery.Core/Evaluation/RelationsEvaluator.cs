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
    private readonly PairRankStage? _ranks;
    private readonly Pipeline _pipeline;
    private readonly Ontology _ontology;

    /// <param name="stages">The coder's stages; its event stage is replaced by one that looks between the marks.</param>
    /// <param name="lexicon">The frames.</param>
    public RelationsEvaluator(IReadOnlyList<IStage> stages, FrameLexicon lexicon)
    {
        _pair = new PairStage(lexicon);
        _ontology = lexicon.Ontology;
        if (lexicon.Ranker is { } ranker) _ranks = new PairRankStage(_pair, ranker);
        _pipeline = Pipeline.Build([.. stages.Select(stage => stage is EventStage ? _pair : stage), .. _ranks is null ? [] : new IStage[] { _ranks }]);
    }

    /// <param name="reader">The tab file.</param>
    /// <param name="file">Its name.</param>
    /// <param name="raw">Reads a text with nothing given, for the figures of the whole chain; null leaves them out.</param>
    public EvaluationResult Run(TextReader reader, string file, Func<string, Document>? raw = null)
    {
        var pairs = raw is null ? null : new RawPairs(raw, Merge);
        ClassScores root = new(), penta = new(), binary = new(), frames = new(), framesBinary = new();
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
            var told = _ranks is null ? got : _ranks.Told is { } type ? Merge(type) : null;
            frames.Add(want, told);
            framesBinary.Add(Side(want), told is null ? null : Side(told));
            if (got is not null) attempted++;
            root.Add(want, got);
            penta.Add(Quad(want), got is null ? null : Quad(got));
            binary.Add(Side(want), got is null ? null : Side(got));
            if (want != got && pairs is null) errors.Add(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{want}\t{got ?? "-"}\t{ev?.Confidence:0.00}\t{ev?.Frame}\t{told}\t{cells[marked]}"));
            if (pairs is not null && Raw(pairs, cells[marked], want) is { } found) errors.Add($"{want}\t{found}\t{cells[marked]}");
        }
        List<Metric> metrics =
        [
            new("root.macro_f1", root.MacroF1), new("root.accuracy", root.Accuracy), new("penta.macro_f1", penta.MacroF1), new("binary.macro_f1", binary.MacroF1),
            // what the frames say before the layer that was learned from the training pairs weighs it
            new("frames.root.macro_f1", frames.MacroF1), new("frames.root.accuracy", frames.Accuracy), new("frames.binary.macro_f1", framesBinary.MacroF1),
            .. root.Classes.Select(name => new Metric($"root.classes.{name}", root.F1(name))),
        ];
        if (pairs is not null) metrics.AddRange(pairs.Metrics);
        return Result(file, root.Total, attempted, metrics, errors);
    }

    private static string? Raw(RawPairs pairs, string markedSentence, string want)
    {
        var (text, sources, targets) = AllMarks(markedSentence);
        return pairs.Add(text, sources, targets, want);
    }

    private EventMention? Code(string markedSentence)
    {
        var (text, source, target) = Unmark(markedSentence);
        _pair.Spans = (source, target);
        return _pipeline.Run(new Article { Id = "pair", Text = text }).Events.FirstOrDefault();
    }

    /// <summary>The sentence and its two spans; of a span that is marked wherever it stands, the last.</summary>
    internal static (string Text, TextSpan Source, TextSpan Target) Unmark(string marked)
    {
        var (text, sources, targets) = AllMarks(marked);
        return (text, sources.Count > 0 ? sources[^1] : default, targets.Count > 0 ? targets[^1] : default);
    }

    private static (string Text, List<TextSpan> Sources, List<TextSpan> Targets) AllMarks(string marked)
    {
        var text = new System.Text.StringBuilder(marked.Length);
        List<TextSpan> sources = [], targets = [];
        int source = 0, target = 0;
        for (var i = 0; i < marked.Length; i++)
        {
            var rest = marked.AsSpan(i);
            if (rest.StartsWith("<s>")) (source, i) = (text.Length, i + 2);
            else if (rest.StartsWith("<t>")) (target, i) = (text.Length, i + 2);
            else if (rest.StartsWith("</s>") || rest.StartsWith("</t>"))
            {
                if (marked[i + 2] is 's') sources.Add(new TextSpan(source, text.Length));
                else targets.Add(new TextSpan(target, text.Length));
                i += 3;
            }
            else text.Append(marked[i]);
        }
        return (text.ToString(), sources, targets);
    }

    internal static string Merge(string type) => Events.Ranking.TypeModel.ClassOf(type);

    // the benchmark counts all of YIELD as material cooperation
    private string Quad(string label) => label is "YIELD" ? "2" : _ontology.QuadOf(label).ToString(System.Globalization.CultureInfo.InvariantCulture);

    private string Side(string label) => Quad(label) is "1" or "2" ? "cooperation" : "conflict";

    private static EvaluationResult Result(string file, int n, int attempted, List<Metric> metrics, List<string> errors) =>
        new() { Task = "relations", File = file, N = n, Attempted = attempted, Metrics = metrics, Errors = errors };
}
