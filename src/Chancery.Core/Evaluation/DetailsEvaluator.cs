using System.Globalization;
using Chancery.Core.Events;
using Chancery.Core.Merging;
using Chancery.Core.Text;

namespace Chancery.Core.Evaluation;

/// <summary>
/// Scores what hangs on an event beside its type and sides: people counted, modes, contexts. A table of kind, sentence and what is right; each
/// sentence is a document of its own.
/// </summary>
public sealed class DetailsEvaluator(Func<Article, (Document Document, IReadOnlyList<CodedEvent> Events)> code)
{
    private const int Columns = 3;
    private readonly Dictionary<string, (int Right, int Found, int Gold, int N, int Whole)> _kinds = new(StringComparer.Ordinal);
    private readonly List<string> _errors = [];

    /// <exception cref="FormatException">A row is not such a table's.</exception>
    public EvaluationResult Evaluate(TextReader table, string file)
    {
        var (line, n, attempted) = (0, 0, 0);
        while (table.ReadLine() is { } row)
        {
            line++;
            if (string.IsNullOrWhiteSpace(row) || row[0] is '#') continue;
            var cells = row.Split('\t');
            if (cells.Length != Columns) throw new FormatException($"{file}:{line}: a row is kind, sentence and what is right, between tabs");
            n++;
            var (doc, _) = code(new Article { Id = $"{file}:{line}", Text = cells[1] });
            if (doc.Events.Count > 0) attempted++;
            var gold = cells[2] is "-" ? [] : cells[2].Split([',', ';']);
            var found = cells[0] switch
            {
                "size" => Sizes(doc), "mode" => Modes(doc, gold), "context" => Contexts(doc), _ => throw new FormatException($"{file}:{line}: a kind is size, mode or context"),
            };
            if (!Score(cells[0], gold, found)) _errors.Add($"{file}:{line}: {cells[0]} wants {cells[2]}, found {(found.Count > 0 ? string.Join(',', found) : "-")}: {cells[1]}");
        }
        return new EvaluationResult { Task = "details", File = file, N = n, Attempted = attempted, Errors = _errors, Metrics = Metrics() };
    }

    /// <summary>What stands in brackets may be found or not.</summary>
    private bool Score(string kind, string[] gold, SortedSet<string> found)
    {
        var wanted = gold.Where(value => value[0] is not '(').ToHashSet(StringComparer.Ordinal);
        var counted = found.Where(value => !gold.Contains($"({value})")).ToList();
        var right = counted.Count(wanted.Contains);
        var whole = right == wanted.Count && right == counted.Count;
        var tally = _kinds.GetValueOrDefault(kind);
        _kinds[kind] = (tally.Right + right, tally.Found + counted.Count, tally.Gold + wanted.Count, tally.N + 1, tally.Whole + (whole ? 1 : 0));
        return whole;
    }

    private static SortedSet<string> Sizes(Document doc)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var ev in doc.Events)
        {
            if (ev.Size?.Dead is { } dead) found.Add(Named("dead", dead));
            if (ev.Size?.Injured is { } injured) found.Add(Named("injured", injured));
            if (ev.Size?.Arrested is { } arrested) found.Add(Named("arrested", arrested));
        }
        return found;
    }

    private static string Named(string field, int count) => $"{field}={count.ToString(CultureInfo.InvariantCulture)}";

    /// <summary>The modes of the events of the types that are asked for.</summary>
    private static SortedSet<string> Modes(Document doc, string[] gold)
    {
        var types = gold.Select(value => value.Trim('(', ')').Split('/')[0]).ToHashSet(StringComparer.Ordinal);
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var ev in doc.Events)
        {
            if (types.Contains(ev.Types[0])) found.UnionWith(ev.Modes.Select(mode => $"{ev.Types[0]}/{mode}"));
        }
        return found;
    }

    private static SortedSet<string> Contexts(Document doc)
    {
        var found = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var ev in doc.Events) found.UnionWith(ev.Contexts);
        return found;
    }

    private List<Metric> Metrics()
    {
        var metrics = new List<Metric>();
        foreach (var (kind, tally) in _kinds.OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            metrics.AddRange(new Scores(tally.Found == 0 ? 0 : (double)tally.Right / tally.Found, tally.Gold == 0 ? 0 : (double)tally.Right / tally.Gold).Named($"{kind}s"));
            metrics.Add(new($"{kind}s.whole", (double)tally.Whole / tally.N));
            metrics.Add(new($"{kind}s.n", tally.N));
        }
        return metrics;
    }
}
