using System.Globalization;
using System.Text;
using System.Text.Json;
using Chancery.Core.Evaluation;

namespace Chancery.Cli.Output;

/// <summary>What an evaluation found, as a table or as one JSON object with the dotted names as nested objects.</summary>
internal static class EvaluationOutput
{
    private const int Digits = 4;

    public static void Write(Stream stream, EvaluationResult result, TimeSpan took, bool json)
    {
        if (json) Json(stream, result, took);
        else stream.Write(Encoding.UTF8.GetBytes(Table(result, took)));
        stream.Flush();
    }

    private static string Table(EvaluationResult result, TimeSpan took)
    {
        var text = new StringBuilder();
        text.Append(CultureInfo.InvariantCulture, $"{result.Task}  {result.File}  n {result.N}  attempted {result.Attempted}  seconds {took.TotalSeconds:0.0}\n");
        var width = result.Metrics.Count == 0 ? 0 : result.Metrics.Max(metric => metric.Name.Length);
        foreach (var metric in result.Metrics) text.Append(CultureInfo.InvariantCulture, $"  {metric.Name.PadRight(width)}  {Round(metric.Value):0.0###}\n");
        return text.ToString();
    }

    private static void Json(Stream stream, EvaluationResult result, TimeSpan took)
    {
        using (var json = new Utf8JsonWriter(stream))
        {
            json.WriteStartObject();
            json.WriteString("task", result.Task);
            json.WriteString("file", result.File);
            json.WriteNumber("n", result.N);
            json.WriteNumber("attempted", result.Attempted);
            json.WriteNumber("seconds", Math.Round(took.TotalSeconds, 3));
            Members(json, [.. result.Metrics]);
            json.WriteEndObject();
        }
        stream.Write("\n"u8);
    }

    // names with the same first part become one object, where the first of them stands
    private static void Members(Utf8JsonWriter json, List<Metric> metrics)
    {
        foreach (var group in metrics.GroupBy(metric => metric.Name.Split('.', 2)[0], StringComparer.Ordinal))
        {
            var inner = group.Where(metric => metric.Name.Length > group.Key.Length).Select(metric => metric with { Name = metric.Name[(group.Key.Length + 1)..] }).ToList();
            if (inner.Count == 0)
            {
                json.WriteNumber(group.Key, Round(group.First().Value));
                continue;
            }
            json.WriteStartObject(group.Key);
            Members(json, inner);
            json.WriteEndObject();
        }
    }

    // no figure is not a number in JSON; a measure that is undefined counts as zero
    private static double Round(double value) => double.IsFinite(value) ? Math.Round(value, Digits) : 0;
}
