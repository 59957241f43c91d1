using System.Text;
using System.Text.Json.Nodes;
using Chancery.Cli.Input;
using Chancery.Cli.Output;
using Chancery.Core.Record;
using Chancery.Core.Record.Store;

namespace Chancery.Cli.Commands;

/// <summary><c>chancery claims --record FILE</c>: the claims that documents of a record hold.</summary>
internal static class RecordedClaims
{
    private const string Joint = "; ";

    public static int Print(CliIo io, string file, ClaimFilter filter, string format, int limit) => AskCommand.Guard(io, () =>
    {
        using var record = Records.Open(file);
        var wanted = record.Claims(new EventQuery { Country = filter.Country, Since = filter.Since, Until = filter.Until, Limit = int.MaxValue }).Select(line => (Line: line, Json: JsonNode.Parse(line)!.AsObject()))
            .Where(claim => filter.Wants(claim.Json)).Take(limit);
        AskCommand.Print(io, format switch
        {
            "jsonl" => wanted.Select(claim => claim.Line + "\n"),
            "csv" => wanted.Select(claim => Csv(claim.Json)).Prepend(CsvClaimWriter.Header),
            _ => wanted.Select(claim => Table(claim.Json)),
        });
    });

    private static string Table(JsonObject claim)
    {
        var actor = claim["source_actor"];
        string[] known = [.. new[] { Text(actor, "identifier_text"), Text(actor, "code"), Text(actor, "sector") }.OfType<string>()];
        var source = Text(claim, "source") ?? "somebody";
        var page = new StringBuilder(Plain.Safe($"{Text(claim["text_info"], "published") ?? "no date"}  {Plain.OneLine(source)}{(known.Length == 0 ? "" : $" ({string.Join(' ', known.Where(part => part != source))})")}  {Text(claim, "cue")}")).Append('\n');
        page.Append(Plain.Safe("    " + Plain.OneLine(string.Join(" … ", Texts(claim, "content"))))).Append('\n');
        foreach (var line in Lines(claim)) page.Append(Plain.Safe("    event: " + Plain.OneLine(line))).Append('\n');
        return page.Append('\n').ToString();
    }

    /// <summary>The columns of <see cref="CsvClaimWriter"/>.</summary>
    private static string Csv(JsonObject claim)
    {
        var (actor, place) = (claim["source_actor"], claim["text_info"]);
        string?[] cells =
        [
            Text(claim, "id"), Text(claim, "source"), Text(actor, "identifier_text"), Text(actor, "code"), Text(actor, "sector"), Text(claim, "cue"), Text(claim, "kind"), Text(claim, "asserts"), Text(claim, "nested"),
            string.Join(" … ", Texts(claim, "content")), Text(claim, "strength"), string.Join(Joint, Lines(claim)), Text(place, "document"), Text(place, "document_id"), Text(place, "sequence"), Text(place, "published"),
        ];
        return string.Join(',', cells.Select(CsvCell.Of)) + "\n";
    }

    private static IEnumerable<string> Lines(JsonObject claim) => (claim["events"]?.AsArray() ?? []).Select(ev => Text(ev, "line")).OfType<string>();

    private static IEnumerable<string> Texts(JsonObject claim, string list) => (claim[list]?.AsArray() ?? []).Select(item => (string?)item).OfType<string>();

    private static string? Text(JsonNode? json, string field) => json?[field] is JsonValue value ? value.ToString() : null;
}
