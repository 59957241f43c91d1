using System.Globalization;
using System.Text.Json;
using Chancery.Core.Duplicates;
using Chancery.Core.Text;

namespace Chancery.Core.Evaluation;

/// <summary>
/// Scores groups of duplicates against a gold file: JSON Lines with <c>id</c>, <c>cluster</c>, <c>text</c>, and perhaps <c>type</c> (how the copy
/// was made) and <c>date</c>. Precision, recall and F1 are over pairs of documents in one group.
/// </summary>
public static class DuplicatesEvaluator
{
    /// <exception cref="FormatException">The file is not such a gold file.</exception>
    public static EvaluationResult Evaluate(TextReader gold, string file)
    {
        var documents = Read(gold, file);
        var report = new DuplicateFinder(new DuplicateRule()).Find([.. documents.Select(doc => doc.Article)]);
        var clusters = documents.Select(doc => doc.Cluster).Distinct(StringComparer.Ordinal).Index().ToDictionary(item => item.Item, item => item.Index, StringComparer.Ordinal);
        int[] wanted = [.. documents.Select(doc => clusters[doc.Cluster])];
        var scores = new PartitionScores(wanted, report.Groups);
        return new EvaluationResult
        {
            Task = "duplicates", File = file, N = documents.Count, Attempted = documents.Count, Errors = Errors(documents, wanted, report),
            Metrics =
            [
                new("precision", scores.PairScores.Precision), new("recall", scores.PairScores.Recall), new("f1", scores.PairScores.F1), new("ari", scores.AdjustedRand),
                .. scores.BCubed.Named("b3"),
                new("gold", scores.GoldPairs), new("predicted", scores.PredictedPairs), new("matched", scores.RightPairs),
                .. Links(wanted, report).Named("links"),
                .. Enum.GetValues<DuplicateKind>().Select(kind => new Metric($"kinds.{kind.ToString().ToLowerInvariant()}", report.Pairs.Count(pair => pair.Kind == kind))),
                .. ByType(documents, wanted, report.Groups),
            ],
        };
    }

    private static List<GoldDocument> Read(TextReader gold, string file)
    {
        var documents = new List<GoldDocument>();
        for (var number = 1; gold.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            documents.Add(Document(line, $"{file}:{number}"));
        }
        return documents.Count > 0 ? documents : throw new FormatException($"{file}: no document; each line is an object with id, cluster and text.");
    }

    private static GoldDocument Document(string line, string place)
    {
        using var json = Parse(line, place);
        string? Field(string name) => json.RootElement.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String ? value.GetString() : null;
        if (json.RootElement.ValueKind is not JsonValueKind.Object || Field("id") is not { } id || Field("cluster") is not { } cluster || Field("text") is not { } text)
            throw new FormatException($"{place}: a document is an object with the strings id, cluster and text.");
        DateOnly? day = DateOnly.TryParseExact(Field("date"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;
        return new GoldDocument(new Article { Id = id, Text = text, Published = day }, cluster, Field("type") ?? "");
    }

    private static JsonDocument Parse(string line, string place)
    {
        try
        {
            return JsonDocument.Parse(line);
        }
        catch (JsonException e)
        {
            throw new FormatException($"{place}: {e.Message}", e);
        }
    }

    /// <summary>The pairs as they were found, before they are made into groups.</summary>
    private static Scores Links(int[] wanted, DuplicateReport report)
    {
        var found = report.Pairs.Where(pair => pair.Kind is not DuplicateKind.SameStory).ToList();
        var right = found.Count(pair => wanted[pair.First] == wanted[pair.Second]);
        var all = wanted.GroupBy(cluster => cluster).Sum(cluster => (long)cluster.Count() * (cluster.Count() - 1) / 2);
        return new Scores(found.Count == 0 ? 0 : (double)right / found.Count, all == 0 ? 0 : (double)right / all);
    }

    private static IEnumerable<Metric> ByType(List<GoldDocument> documents, int[] wanted, IReadOnlyList<int> groups)
    {
        var counts = new SortedDictionary<string, (int Right, int All)>(StringComparer.Ordinal);
        foreach (var cluster in wanted.Index().GroupBy(item => item.Item, item => item.Index))
            foreach (var one in cluster)
                foreach (var other in cluster)
                {
                    if (one == other) continue;
                    var (right, all) = counts.GetValueOrDefault(documents[one].Type);
                    counts[documents[one].Type] = (right + (groups[one] == groups[other] ? 1 : 0), all + 1);
                }
        return counts.Where(count => count.Key.Length > 0).Select(count => new Metric($"recall_by.{count.Key}", (double)count.Value.Right / count.Value.All));
    }

    private static List<string> Errors(List<GoldDocument> documents, int[] wanted, DuplicateReport report)
    {
        var errors = new List<string>();
        var partners = wanted.Index().GroupBy(item => item.Item, item => item.Index).SelectMany(group => Pairs([.. group]))
            .Concat(report.Groups.Index().GroupBy(item => item.Item, item => item.Index).SelectMany(group => Pairs([.. group]))).Distinct().Order();
        foreach (var (one, other) in partners)
        {
            var (same, together) = (wanted[one] == wanted[other], report.Groups[one] == report.Groups[other]);
            if (same != together) errors.Add($"{(same ? "missed" : "extra ")} {documents[one].Article.Id} {documents[other].Article.Id}");
        }
        return errors;
    }

    private static IEnumerable<(int, int)> Pairs(int[] members)
    {
        for (var i = 0; i < members.Length; i++)
            for (var j = i + 1; j < members.Length; j++) yield return (members[i], members[j]);
    }

    private sealed record GoldDocument(Article Article, string Cluster, string Type);
}
