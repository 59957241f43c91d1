using System.Globalization;
using System.Text;
using Chancery.Core.Events;

namespace Chancery.Core.Record;

/// <summary>Claims as comma-separated values: lists joined by "; ", and no cell that a spreadsheet would run as a formula.</summary>
public static class CsvClaimWriter
{
    private const string Joint = "; ";

    private static readonly (string Name, Func<ClaimRow, string?> Value)[] Columns =
    [
        ("id", row => row.Id),
        ("source", row => row.Source),
        ("source_actor", row => row.SourceActor?.Identifier),
        ("source_code", row => row.SourceActor?.Code),
        ("source_sector", row => row.SourceActor?.Sector),
        ("cue", row => row.Cue),
        ("kind", row => JsonRecord.Name(row.Claim.Kind)),
        ("asserts", row => row.Claim.Asserts ? "true" : "false"),
        ("nested", row => row.Claim.Nested ? "true" : "false"),
        ("content", row => string.Join(" … ", row.Content)),
        ("strength", row => Plain.Number(Plain.Confidence(row.Claim.Strength))),
        ("events", row => string.Join(Joint, row.Events.Select(ev => EventLine.Of(row.Document, ev)))),
        ("document", row => row.DocumentId),
        ("document_id", row => row.Document.Article.Id),
        ("sequence", row => row.Document.NumberOf(row.Sentence).ToString(CultureInfo.InvariantCulture)),
        ("published", row => row.Document.Article.Published is { } day ? Plain.Date(day) : null),
    ];

    /// <summary>The first line, with its line end.</summary>
    public static string Header { get; } = string.Join(',', Columns.Select(column => column.Name)) + "\n";

    /// <summary>One line with its line end; a cell may hold line breaks.</summary>
    public static string Line(ClaimRow row)
    {
        var line = new StringBuilder();
        foreach (var (_, value) in Columns)
        {
            if (line.Length > 0) line.Append(',');
            line.Append(CsvCell.Of(value(row)));
        }
        return line.Append('\n').ToString();
    }
}
