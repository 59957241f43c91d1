using Chancery.Core.Problems;
using Microsoft.AspNetCore.Http;

namespace Chancery.Serve.Api;

/// <summary>How an answer is written: what the address says, or else what the caller accepts, or else JSON.</summary>
internal static class Formats
{
    public const string Json = "json", Lines = "jsonl", Csv = "csv", Geo = "geojson", Parquet = "parquet", Markdown = "md", Html = "html";

    private static readonly (string Type, string Format)[] Types =
        [(Told.LinesType, Lines), ("application/jsonl", Lines), (Told.CsvType, Csv), (Told.GeoType, Geo), (Told.ParquetType, Parquet), ("text/markdown", Markdown), ("text/html", Html)];

    /// <summary>False with a problem when the address names another one.</summary>
    public static bool TryRead(HttpRequest request, ReadOnlySpan<string> known, out string format, out Problem? problem)
    {
        problem = null;
        format = request.Query["format"].ToString();
        if (format.Length > 0)
        {
            foreach (var one in known)
                if (one == format) return true;
            problem = ServeProblems.WrongValue("format", format, $"form of this answer: {string.Join(", ", known)}");
            return false;
        }
        format = Json;
        var accepted = request.Headers.Accept.ToString();
        foreach (var (type, one) in Types)
            if (known.Contains(one) && accepted.Contains(type, StringComparison.OrdinalIgnoreCase)) format = one;
        return true;
    }
}
