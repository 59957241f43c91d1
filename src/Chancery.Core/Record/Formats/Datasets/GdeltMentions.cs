using Chancery.Core.Events;

namespace Chancery.Core.Record.Formats.Datasets;

/// <summary>The table of mentions of GDELT 2.0: 16 columns, a row for every sentence of a document that tells an event of the table of events.</summary>
internal sealed class GdeltMentions(FormatTables tables, Ontology ontology) : DatasetReader(tables, ontology)
{
    public const int Columns = 16;

    private const int Event = 0, EventTime = 1, MentionTime = 2, Kind = 3, SourceName = 4, Identifier = 5, Sentence = 6, TimeDigits = 14;

    private const string Web = "1", Resolver = "https://doi.org/";

    /// <summary>Documents in collections of papers, by their DOI.</summary>
    private static readonly string[] ByDoi = ["3", "4", "5"];

    public override string Name => EventFormats.Gdelt2;

    public override bool HasHeader => false;

    /// <summary>So many columns, a number, and two times of fourteen digits.</summary>
    public static bool Are(IReadOnlyList<string> first) => first.Count == Columns && IsNumber(first[Event]) && IsTime(first[EventTime]) && IsTime(first[MentionTime]);

    public override ImportedRow Read(string[] cells)
    {
        var row = new Row(cells);
        if (row.Count != Columns) return ImportedRow.Bad($"a row has {Columns} columns, this one has {row.Count}");
        if (row[Event] is not { } id || !IsNumber(id)) return ImportedRow.Bad("there is no GLOBALEVENTID");
        if (row[Identifier] is not { } source) return ImportedRow.Bad("there is no MentionIdentifier");
        // the batch in which the document was read, not that in which the event was
        if (row[MentionTime] is not { } time || !IsTime(time) || Row.Day(time[..8]) is not { } day) return ImportedRow.Bad($"'{row[MentionTime]}' is no time");
        if (Row.Whole(row[Sentence]) is not (> 0 and var sentence)) return ImportedRow.Bad($"'{row[Sentence]}' is no SentenceID");
        var kind = row[Kind] ?? "";
        return new ImportedRow(null, null)
        {
            Mention = new ImportedMention(Name, id, source, sentence)
            {
                Url = kind == Web ? source : ByDoi.Contains(kind) ? Resolver + source : null, Publisher = row[SourceName], Published = day,
            },
        };
    }

    private static bool IsNumber(string text) => text.Length > 0 && text.AsSpan().Trim("\uFEFF ").IndexOfAnyExceptInRange('0', '9') < 0;

    private static bool IsTime(string text) => text.Length == TimeDigits && IsNumber(text);
}
