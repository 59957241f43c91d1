using System.Globalization;
using System.Text;
using Chancery.Core.Actors;
using Chancery.Core.Events;
using Chancery.Core.Merging;

namespace Chancery.Core.Record;

/// <summary>Rows as comma-separated values: lists joined by "; ", codes as text, and no cell that a spreadsheet would run as a formula.</summary>
public sealed class CsvRecordWriter(RecordHeader header)
{
    private const string Joint = "; ";

    private static readonly (string Name, Func<EventRow, RecordHeader, string?> Value)[] Columns =
    [
        ("id", (row, _) => row.Id),
        ("event_id", (row, _) => row.EventId),
        ("date", (row, _) => row.Reading.Date?.Date.ToString()),
        ("date_precision", (row, _) => row.Reading.Date is { } date ? JsonRecord.Name(date.Date.Precision) : null),
        ("event", (row, _) => Join(row.Reading.Types)),
        ("mode", (row, _) => Join(row.Reading.Modes)),
        ("context", (row, _) => Join(row.Reading.Contexts)),
        ("aux", (row, _) => Join(EventLine.Names(row.Reading.Aux))),
        ("factuality", (row, _) => row.Reading.Factuality is { } told ? Plain.Number(told) : null),
        ("quad_code", (row, head) => Plain.Number(head.Ontology.QuadOf(row.Reading.Types[0]))),
        ("event_scale", (row, head) => Plain.Number(head.Ontology.ScaleOf(row.Reading.Types[0], row.Reading.Modes))),
        ("cameo_root", (row, head) => head.Ontology.CameoOf(row.Reading.Types[0], row.Reading.Modes)),
        ("cameo_quad", (row, head) => Plain.Number(Ontology.CameoQuadOf(head.Ontology.CameoOf(row.Reading.Types[0], row.Reading.Modes)))),
        ("actor", (row, _) => Each(row.Reading.Actors, actor => actor.Identifier)),
        ("actor_code", (row, _) => Each(row.Reading.Actors, actor => actor.Code)),
        ("actor_sector", (row, _) => Each(row.Reading.Actors, actor => actor.Sector)),
        ("recipient", (row, _) => Each(row.Reading.Recipients, actor => actor.Identifier)),
        ("recipient_code", (row, _) => Each(row.Reading.Recipients, actor => actor.Code)),
        ("recipient_sector", (row, _) => Each(row.Reading.Recipients, actor => actor.Sector)),
        ("event_text", (row, _) => Plain.OneLine(row.Document.TextOf(row.Reading.TriggerTokens))),
        ("resolved_place", (row, _) => row.Reading.Place?.Place.Name),
        ("country_code", (row, _) => row.Reading.Place?.Place.Country),
        ("resolution", (row, _) => row.Reading.Place is { Place.Resolution: > 0 and var level } ? Plain.Number(level) : null),
        ("lat", (row, _) => row.Reading.Place?.Place.Latitude is { } lat ? Plain.Number(Plain.Coordinate(lat)) : null),
        ("lon", (row, _) => row.Reading.Place?.Place.Longitude is { } lon ? Plain.Number(Plain.Coordinate(lon)) : null),
        ("geonameid", (row, _) => Whole(row.Reading.Place?.Place.GeonameId)),
        ("dead", (row, _) => Whole(row.Reading.Size?.Dead)),
        ("injured", (row, _) => Whole(row.Reading.Size?.Injured)),
        ("arrested", (row, _) => Whole(row.Reading.Size?.Arrested)),
        ("attribution", (row, _) => Join(row.Reading.Attribution.Select(said => said.Source))),
        ("one_sided", (row, _) => row.SoleSource?.Source),
        ("disputed", (row, _) => row.Dispute is null ? null : Dispute.Slot),
        ("denied_by", (row, _) => row.Dispute is { } dispute ? Join(dispute.Denies.Select(said => said.Source)) : null),
        ("confidence", (row, _) => Plain.Number(Plain.Confidence(row.Reading.Confidence))),
        ("text", (row, _) => row.Text),
        ("document", (row, _) => row.DocumentId),
        ("document_id", (row, _) => row.Document.Article.Id),
        ("sequence", (row, _) => Whole(row.Document.NumberOf(row.Reading.Sentence))),
        ("start", (row, _) => Whole(row.Document.Sentences[row.Reading.Sentence].Span.Start)),
        ("end", (row, _) => Whole(row.Document.Sentences[row.Reading.Sentence].Span.End)),
        ("report_count", (row, _) => row.EventId is null ? Whole(row.Sentences.Count) : null),
        ("publisher", (row, _) => row.Document.Article.Publisher),
        ("published", (row, _) => row.Document.Article.Published is { } day ? Plain.Date(day) : null),
        ("title", (row, _) => row.Document.Article.Title),
        ("url", (row, _) => row.Document.Article.Url),
        ("coder", (_, head) => head.Coder),
        ("codebook", (_, head) => head.Ontology.Codebook),
        ("explanation", (row, _) => Join(row.Reading.Explanation.Select(step => $"{step.Step}: {step.Rule}"))),
    ];

    /// <summary>The first line, with its line end.</summary>
    public static string Header { get; } = string.Join(',', Columns.Select(column => column.Name)) + "\n";

    /// <summary>One line with its line end; a cell may hold line breaks.</summary>
    public string Line(EventRow row)
    {
        var line = new StringBuilder();
        foreach (var (_, value) in Columns)
        {
            if (line.Length > 0) line.Append(',');
            line.Append(CsvCell.Of(value(row, header)));
        }
        return line.Append('\n').ToString();
    }

    private static string Join(IEnumerable<string> values) => string.Join(Joint, values);

    // every actor keeps its place in each of the lists, so that the lists can be read side by side
    private static string Each(IReadOnlyList<ActorMention> actors, Func<ActorMention, string?> value) =>
        actors.All(actor => value(actor) is null) ? "" : string.Join(Joint, actors.Select(value));

    private static string? Whole(int? value) => value?.ToString(CultureInfo.InvariantCulture);
}
