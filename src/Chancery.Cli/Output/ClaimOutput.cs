using System.Text;
using Chancery.Core.Events;
using Chancery.Core.Record;
using Chancery.Core.Text;

namespace Chancery.Cli.Output;

/// <summary>Prints claims: a table for a reader, JSON Lines or CSV for a program.</summary>
internal sealed class ClaimOutput(Stream stream, string format, bool colours) : IDisposable
{
    private const string Gap = "  ", Under = "    ";

    private readonly JsonClaimWriter _json = new();
    private bool _any;

    public void Begin()
    {
        if (format is "csv") Put(CsvClaimWriter.Header);
    }

    public void Write(Document doc, IReadOnlyList<ClaimRow> rows)
    {
        if (format is "jsonl") foreach (var row in rows) stream.Write(_json.Line(row).Span);
        else if (format is "csv") foreach (var row in rows) Put(CsvClaimWriter.Line(row));
        else Put(Table(doc, rows));
        stream.Flush();
    }

    public void Dispose() => _json.Dispose();

    private string Table(Document doc, IReadOnlyList<ClaimRow> rows)
    {
        var page = new StringBuilder(_any ? "\n" : "");
        _any = true;
        var heading = $"{doc.Article.Id}{(doc.Article.Published is { } day ? Gap + Plain.Date(day) : "")}: {rows.Count} {(rows.Count == 1 ? "claim" : "claims")}";
        page.Append(Paint.Heading(Plain.Safe(heading), colours)).Append('\n');
        foreach (var row in rows)
        {
            var told = string.Join(", ", new[] { row.Kind, row.Claim.Asserts ? "" : "attitude", row.Claim.Nested ? "nested" : "" }.Where(word => word.Length > 0));
            page.Append('\n').Append(Paint.Heading(Plain.Safe($"{Source(row)}{Gap}{row.Cue}{Gap}({told})"), colours)).Append('\n');
            page.Append(Plain.Safe($"{Under}{string.Join(" … ", row.Content)}")).Append('\n');
            foreach (var ev in row.Events) page.Append(Paint.Aside(Plain.Safe($"{Under}event: {EventLine.Of(row.Document, ev)}"), colours)).Append('\n');
        }
        return page.ToString();
    }

    private static string Source(ClaimRow row)
    {
        if (row.Source is not { } source) return "somebody";
        if (row.SourceActor is not { } actor) return source;
        var name = actor.Identifier != source ? Plain.OneLine(actor.Identifier) : "";
        string[] known = [.. new[] { name, actor.Code, actor.Sector }.OfType<string>().Where(part => part.Length > 0)];
        return known.Length == 0 ? source : $"{source} ({string.Join(' ', known)})";
    }

    private void Put(string text) => stream.Write(Encoding.UTF8.GetBytes(text));
}
