using Chancery.Core.Problems;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;

namespace Chancery.Serve.Api;

/// <summary>Answers of the API.</summary>
internal static class Told
{
    public const string JsonType = "application/json", LinesType = "application/x-ndjson", CsvType = "text/csv", GeoType = "application/geo+json", ParquetType = "application/vnd.apache.parquet";

    /// <summary>problem+json (RFC 9457) with the code of docs/problems.md.</summary>
    public static IResult Problem(Problem problem, int status) => Results.Problem(new ProblemDetails
    {
        Status = status, Title = problem.Message, Detail = problem.Help, Type = "about:blank",
        Extensions = { ["code"] = problem.Code, ["where"] = problem.File },
    });

    /// <summary>An object whose members are JSON already.</summary>
    public static IResult Json(params IReadOnlyList<(string Name, string? Json)> members) =>
        Results.Text("{" + string.Join(',', members.Where(member => member.Json is not null).Select(member => $"\"{member.Name}\":{member.Json}")) + "}\n", JsonType);

    /// <summary>Lines of JSON as a list.</summary>
    public static string List(IEnumerable<string> lines) => "[" + string.Join(',', lines.Select(line => line.TrimEnd('\n'))) + "]";

    public static IResult Lines(IEnumerable<string> lines, string type) => Results.Text(string.Concat(lines), type + "; charset=utf-8");
}
