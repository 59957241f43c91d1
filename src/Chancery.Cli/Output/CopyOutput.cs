using System.Globalization;
using Chancery.Core.Record;
using Chancery.Core.Record.Store;

namespace Chancery.Cli.Output;

/// <summary>Documents that repeat others.</summary>
internal static class CopyOutput
{
    public static IEnumerable<string> Copies(IEnumerable<StoredCopy> copies, string format) => format switch
    {
        "jsonl" => copies.Select(copy => RecordLines.Json(("document", copy.Document), ("document_id", copy.DocumentId), ("published", Day(copy.Published)), ("publisher", copy.Publisher),
            ("original", copy.Original), ("original_id", copy.OriginalId), ("original_published", Day(copy.OriginalPublished)), ("original_publisher", copy.OriginalPublisher),
            ("kind", Kind(copy)), ("covered", Math.Round(copy.Covered, 3)), ("original_covered", Math.Round(copy.OriginalCovered, 3)))),
        "csv" => copies.Select(copy => RecordLines.Line(copy.Document, copy.DocumentId, Day(copy.Published), copy.Publisher, copy.Original, copy.OriginalId, Day(copy.OriginalPublished), copy.OriginalPublisher,
            Kind(copy), Share(copy.Covered), Share(copy.OriginalCovered))).Prepend("document,document_id,published,publisher,original,original_id,original_published,original_publisher,kind,covered,original_covered\n"),
        _ => copies.Select(copy => Plain.Safe($"{Name(copy.DocumentId, copy.Published, copy.Publisher)}\n  {Says(copy)} {Name(copy.OriginalId, copy.OriginalPublished, copy.OriginalPublisher)}") + "\n"),
    };

    private static string Says(StoredCopy copy) => Kind(copy) switch
    {
        "exact" => "is the text of",
        "near" => string.Create(CultureInfo.InvariantCulture, $"is nearly ({copy.Covered:P0} of it)"),
        _ when copy.Covered >= copy.OriginalCovered => string.Create(CultureInfo.InvariantCulture, $"is in part ({copy.Covered:P0} of it) from"),
        _ => string.Create(CultureInfo.InvariantCulture, $"holds a passage ({copy.OriginalCovered:P0}) of"),
    };

    private static string Name(string id, DateOnly? day, string? publisher) => $"{Day(day) ?? "no date   "}  {Plain.OneLine(id)}{(publisher is null ? "" : $", {Plain.OneLine(publisher)}")}";

    private static string Kind(StoredCopy copy) => copy.Kind.ToString().ToLowerInvariant();

    private static string? Day(DateOnly? day) => day is { } date ? Plain.Date(date) : null;

    private static string Share(double share) => Math.Round(share, 3).ToString(CultureInfo.InvariantCulture);
}
