using Chancery.Core.Merging;
using Chancery.Core.Text;

namespace Chancery.Core.Evaluation;

/// <summary>Counts the events that are coded where there are none: one ordinary sentence a line, each a document of its own. Blank lines and # comments are skipped.</summary>
public sealed class NegativesEvaluator(Func<Article, (Document Document, IReadOnlyList<CodedEvent> Events)> code)
{
    public EvaluationResult Evaluate(TextReader sentences, string file)
    {
        var (line, n, events, touched) = (0, 0, 0, 0);
        var errors = new List<string>();
        while (sentences.ReadLine() is { } read)
        {
            line++;
            var sentence = read.Trim();
            if (sentence.Length == 0 || sentence[0] == '#') continue;
            n++;
            var (_, found) = code(new Article { Id = $"{file}:{line}", Text = sentence });
            events += found.Count;
            if (found.Count > 0) touched++;
            foreach (var ev in found) errors.Add($"{file}:{line}: {EventsErrorLine.Short(ev)}: {sentence}");
        }
        return new EvaluationResult
        {
            Task = "negatives", File = file, N = n, Attempted = n, Errors = errors,
            Metrics = [new("events", events), new("per_thousand", n == 0 ? 0 : 1000.0 * events / n), new("sentences_with_events", touched)],
        };
    }
}
