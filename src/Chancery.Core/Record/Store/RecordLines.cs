using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Chancery.Core.Record.Store;

/// <summary>What a record answers, as lines with their ends: "jsonl", "csv" with a header, or "table" for reading.</summary>
public static class RecordLines
{
    private const string Joint = "; ";
    private const int MostAliases = 8;

    private static readonly JsonSerializerOptions Relaxed = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static IEnumerable<string> Events(IEnumerable<StoredEvent> events, string format) => format switch
    {
        "jsonl" => events.Select(ev => ev.Json + "\n"),
        "csv" => events.Select(Csv).Prepend(EventHeader),
        _ => events.SelectMany(Table),
    };

    public static IEnumerable<string> Reports(IEnumerable<StoredReport> reports, string format) => format switch
    {
        "jsonl" => reports.Select(report => Json(
            ("event", report.Event), ("told_event", report.Telling), ("document", report.Document), ("document_id", report.DocumentId), ("sequence", report.Sequence),
            ("publisher", report.Publisher), ("published", report.Published is { } day ? Plain.Date(day) : null), ("title", report.Title), ("url", report.Url), ("copy", report.Copy))),
        "csv" => reports.Select(report => Line(report.Event, report.Telling, report.Document, report.DocumentId, Plain.Number(report.Sequence), report.Publisher,
            report.Published is { } day ? Plain.Date(day) : null, report.Title, report.Url, report.Copy ? "true" : "false")).Prepend("event,told_event,document,document_id,sequence,publisher,published,title,url,copy\n"),
        _ => reports.GroupBy(report => report.Event).SelectMany(group => group.Select(report =>
            Plain.Safe($"  {(report.Published is { } day ? Plain.Date(day) : "no date   ")}  {report.DocumentId}, sentence {report.Sequence}{(report.Publisher is { } publisher ? $", {publisher}" : "")}{(report.Copy ? " (a copy)" : "")}") + "\n").Prepend(group.Key + "\n")),
    };

    public static IEnumerable<string> Dyads(IEnumerable<DyadMonth> months, string format) => format switch
    {
        "jsonl" => months.Select(month => Json(("source", month.Source), ("target", month.Target), ("month", Month(month)), ("events", month.Events), ("verbal_cooperation", month.Quads[0]),
            ("material_cooperation", month.Quads[1]), ("verbal_conflict", month.Quads[2]), ("material_conflict", month.Quads[3]), ("mean_scale", month.MeanScale is { } mean ? Math.Round(mean, 2) : null))),
        "csv" => months.Select(month => Line([month.Source, month.Target, Month(month), Plain.Number(month.Events), .. month.Quads.Select(count => Plain.Number(count)), Mean(month)]))
            .Prepend("source,target,month,events,verbal_cooperation,material_cooperation,verbal_conflict,material_conflict,mean_scale\n"),
        _ => months.Select(month => string.Create(CultureInfo.InvariantCulture, $"{month.Source,-4}> {month.Target,-4} {Month(month)} {month.Events,7} {month.Quads[0],7} {month.Quads[1],7} {month.Quads[2],7} {month.Quads[3],7} {Mean(month),7}\n"))
            .Prepend("source    month    events  v.coop  m.coop  v.conf  m.conf   score\n"),
    };

    public static IEnumerable<string> Actors(IEnumerable<StoredActor> actors, string format) => format switch
    {
        "jsonl" => actors.Select(actor => Json(("name", actor.Name), ("code", actor.Code), ("sector", actor.Sector), ("events", actor.Events), ("first_day", Day(actor.First)), ("last_day", Day(actor.Last)), ("aliases", actor.Aliases),
            ("offices", actor.Offices.Select(office => new { office = office.Office, first_day = Day(office.First), last_day = Day(office.Last), events = office.Events })))),
        "csv" => actors.Select(actor => Line(actor.Name, actor.Code, actor.Sector, actor.Events.ToString(CultureInfo.InvariantCulture), Day(actor.First), Day(actor.Last), Join(actor.Aliases), Join(actor.Offices.Select(office => office.Office))))
            .Prepend("name,code,sector,events,first_day,last_day,aliases,offices\n"),
        _ => actors.SelectMany(Table),
    };

    public static IEnumerable<string> Tallies(IEnumerable<Tally> tallies, string format) => format switch
    {
        "csv" => tallies.Select(tally => Line([tally.Key, Plain.Number(tally.Events), .. tally.Quads.Select(count => Plain.Number(count)), Plain.Number(Math.Round(tally.MeanScale, 2))]))
            .Prepend("key,events,verbal_cooperation,material_cooperation,verbal_conflict,material_conflict,mean_scale\n"),
        _ => tallies.Select(tally => Json(("key", tally.Key), ("events", tally.Events), ("verbal_cooperation", tally.Quads[0]), ("material_cooperation", tally.Quads[1]), ("verbal_conflict", tally.Quads[2]),
            ("material_conflict", tally.Quads[3]), ("mean_scale", Math.Round(tally.MeanScale, 2)))),
    };

    private static IEnumerable<string> Table(StoredActor actor)
    {
        yield return Plain.Safe($"{Plain.OneLine(actor.Name)} ({string.Join(' ', new[] { actor.Code, actor.Sector }.Where(part => part is not null).DefaultIfEmpty("?"))})  {actor.Events} {(actor.Events == 1 ? "event" : "events")}{Span(actor.First, actor.Last)}") + "\n";
        foreach (var office in actor.Offices) yield return Plain.Safe($"    {Plain.OneLine(office.Office)}{Span(office.First, office.Last)}") + "\n";
        if (actor.Aliases.Count > 0) yield return Plain.Safe($"    also: {string.Join(Joint, actor.Aliases.Take(MostAliases).Select(Plain.OneLine))}") + "\n";
    }

    private static string Span(DateOnly? first, DateOnly? last) => first is null ? "" : first == last ? $", {Day(first)}" : $", {Day(first)} to {Day(last)}";

    private static string? Day(DateOnly? day) => day is { } date ? Plain.Date(date) : null;

    private static readonly (string Name, Func<StoredEvent, string?> Value)[] Columns =
    [
        ("id", ev => ev.Id), ("date", ev => ev.Date), ("date_precision", ev => ev.DatePrecision),
        ("event", ev => Join(ev.Types)), ("mode", ev => Join(ev.Modes)), ("context", ev => Join(ev.Contexts)), ("aux", ev => Join(ev.Aux)),
        ("quad_code", ev => Plain.Number(ev.Quad)), ("event_scale", ev => Plain.Number(ev.Scale)),
        ("actor", ev => Join(Side(ev, StoredParty.Actor).Select(party => party.Name))), ("actor_code", ev => Join(Side(ev, StoredParty.Actor).Select(party => party.Code))),
        ("actor_sector", ev => Join(Side(ev, StoredParty.Actor).Select(party => party.Sector))),
        ("recipient", ev => Join(Side(ev, StoredParty.Recipient).Select(party => party.Name))), ("recipient_code", ev => Join(Side(ev, StoredParty.Recipient).Select(party => party.Code))),
        ("recipient_sector", ev => Join(Side(ev, StoredParty.Recipient).Select(party => party.Sector))),
        ("resolved_place", ev => ev.Place), ("country_code", ev => ev.Country), ("resolution", ev => ev.Resolution > 0 ? Plain.Number(ev.Resolution) : null),
        ("lat", ev => ev.Latitude is { } lat ? Plain.Number(lat) : null), ("lon", ev => ev.Longitude is { } lon ? Plain.Number(lon) : null),
        ("dead_least", ev => Plain.Count(ev.Dead?.Least)), ("dead_most", ev => Plain.Count(ev.Dead?.Most)), ("injured_least", ev => Plain.Count(ev.Injured?.Least)), ("injured_most", ev => Plain.Count(ev.Injured?.Most)),
        ("arrested_least", ev => Plain.Count(ev.Arrested?.Least)), ("arrested_most", ev => Plain.Count(ev.Arrested?.Most)),
        ("attribution", ev => Join(ev.Attribution)), ("disputed", ev => Join(ev.Disputed)), ("factuality", ev => ev.Factuality is { } told ? Plain.Number(told) : null), ("one_sided", ev => ev.OneSided), ("confidence", ev => Plain.Number(ev.Confidence)),
        ("text", ev => ev.Text), ("document", ev => ev.Document), ("sequence", ev => Plain.Number(ev.Sequence)), ("report_count", ev => Plain.Number(ev.ReportCount)),
        ("first_report", ev => ev.FirstReport is { } day ? Plain.Date(day) : null), ("last_report", ev => ev.LastReport is { } day ? Plain.Date(day) : null),
    ];

    private static string EventHeader { get; } = string.Join(',', Columns.Select(column => column.Name)) + "\n";

    private static string Csv(StoredEvent ev) => Line([.. Columns.Select(column => column.Value(ev))]);

    private static IEnumerable<string> Table(StoredEvent ev)
    {
        var (actors, recipients) = (Names(ev, StoredParty.Actor, " + "), Names(ev, StoredParty.Recipient, " + "));
        var line = new StringBuilder($"{ev.Date ?? "no date",-10}  {string.Join('+', ev.Types)}");
        if (ev.Modes.Count > 0) line.Append('/').AppendJoin('+', ev.Modes);
        line.Append("  ").Append(actors.Length > 0 ? actors : "somebody");
        if (recipients.Length > 0) line.Append(" -> ").Append(recipients);
        if (ev.Place is { } place) line.Append("  at ").Append(place);
        if (ev.Aux.Count > 0) line.Append("  ").AppendJoin(", ", ev.Aux);
        yield return Plain.Safe(line.ToString()) + "\n";
        yield return $"    \"{Plain.Safe(Plain.OneLine(ev.Text))}\"\n";
        var facts = new List<string> { ev.Id, ev.ReportCount == 1 ? "1 report" : $"{ev.ReportCount} reports" };
        if (ev.Dead is { } dead) facts.Add($"{dead} dead");
        if (ev.Attribution.Count > 0) facts.Add("says " + string.Join(", ", ev.Attribution));
        if (ev.Disputed.Count > 0) facts.Add("disputed: " + string.Join(", ", ev.Disputed));
        if (DisputeSides.Of(ev) is { } sides) facts.Add(sides.Line);
        yield return $"    {Plain.Safe(string.Join("; ", facts))}\n\n";
    }

    private static IEnumerable<StoredParty> Side(StoredEvent ev, string role) => ev.Parties.Where(party => party.Role == role);

    private static string Names(StoredEvent ev, string role, string joint) =>
        string.Join(joint, Side(ev, role).Select(party => $"{Plain.OneLine(party.Name ?? party.Text ?? "?")} ({string.Join(' ', new[] { party.Code, party.Sector }.Where(part => part is not null).DefaultIfEmpty("?"))})"));

    private static string Month(DyadMonth month) => month.Month.ToString("yyyy-MM", CultureInfo.InvariantCulture);

    private static string Mean(DyadMonth month) => month.MeanScale?.ToString("0.0", CultureInfo.InvariantCulture) ?? "";

    private static string Join(IEnumerable<string?> values) => string.Join(Joint, values);

    /// <summary>A line of comma-separated values.</summary>
    public static string Line(params IReadOnlyList<string?> values) => string.Join(',', values.Select(CsvCell.Of)) + "\n";

    /// <summary>An object on one line; what is null is left out.</summary>
    public static string Json(params (string Name, object? Value)[] fields)
    {
        var json = new JsonObject();
        foreach (var (name, value) in fields)
            if (value is not null) json[name] = JsonSerializer.SerializeToNode(value);
        return json.ToJsonString(Relaxed) + "\n";
    }
}
