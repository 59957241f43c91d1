using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chancery.Core.Record;
using Chancery.Core.Record.Store;

namespace Chancery.Cli.Output;

/// <summary>The health of feeds, as lines with their ends.</summary>
internal static class FeedOutput
{
    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly (string Name, Func<StoredFeed, string?> Value)[] Columns =
    [
        ("url", feed => feed.Url), ("name", feed => feed.Name), ("tried", feed => Time(feed.Tried)), ("succeeded", feed => Time(feed.Succeeded)), ("next", feed => Time(feed.Next)), ("problem", feed => feed.Problem),
    ];

    private static readonly (string Name, Func<StoredFeed, int> Value)[] Counts = [("failures", feed => feed.Failures), ("items", feed => feed.Items), ("copies", feed => feed.Copies)];

    public static IEnumerable<string> Lines(IReadOnlyList<StoredFeed> feeds, string format) => format switch
    {
        "jsonl" => feeds.Select(Json),
        "csv" => feeds.Select(feed => Csv([.. Columns.Select(column => column.Value(feed)), .. Counts.Select(count => Plain.Count(count.Value(feed)))])).Prepend(Csv([.. Columns.Select(column => column.Name), .. Counts.Select(count => count.Name)])),
        _ => feeds.Count == 0 ? ["no feed has been followed\n"] : feeds.SelectMany(Table),
    };

    private static IEnumerable<string> Table(StoredFeed feed)
    {
        yield return Plain.Safe(string.Create(CultureInfo.InvariantCulture, $"{(feed.Failures > 0 ? "failing" : "well   ")}  {Plain.OneLine(feed.Name ?? "?")}  {feed.Url}")) + "\n";
        yield return string.Create(CultureInfo.InvariantCulture, $"         {feed.Items} items, {feed.Copies} of them copies; last success {Time(feed.Succeeded) ?? "never"}\n");
        if (feed.Failures > 0) yield return Plain.Safe(string.Create(CultureInfo.InvariantCulture, $"         {feed.Failures} {(feed.Failures == 1 ? "failure" : "failures")} since: {Plain.OneLine(feed.Problem ?? "?")}; asked again from {Time(feed.Next)}")) + "\n";
        else if (feed.Problem is { } problem) yield return Plain.Safe($"         {Plain.OneLine(problem)}") + "\n";
    }

    private static string Json(StoredFeed feed)
    {
        var json = new JsonObject();
        foreach (var (name, value) in Columns)
            if (value(feed) is { } text) json[name] = text;
        foreach (var (name, value) in Counts) json[name] = value(feed);
        return json.ToJsonString(Relaxed) + "\n";
    }

    private static string Csv(IEnumerable<string?> values) => string.Join(',', values.Select(CsvCell.Of)) + "\n";

    private static string? Time(DateTime? time) => time?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
