using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Chancery.Core.Merging;

namespace Chancery.Core.Record.Store;

/// <summary>
/// Makes one event of the tellings that <see cref="EventMerger"/> put together: the best-told one, with the most specific date and place of all, the range
/// of sizes told, every report, and what is disputed. The same tellings give the same event in whatever order they come.
/// </summary>
public sealed class EventMaker(EventRule rule)
{
    private const int City = 4;
    private static readonly JsonSerializerOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] DateFields = ["date", "date_precision"];

    private readonly EventMerger _merger = new(rule);

    /// <summary>Merges the tellings of one cell and makes an event of each group.</summary>
    /// <param name="told">In the order of their identifiers: <see cref="MergeWork.Cells"/>.</param>
    /// <param name="documents">Every document that has a telling here, with its copies.</param>
    public IEnumerable<(StoredEvent Event, IReadOnlyList<StoredReport> Reports)> Make(IReadOnlyList<ToldEvent> told, ILookup<string, StoredDocument> documents)
    {
        var groups = _merger.Cell([.. told.Select(telling => telling.Facts)]);
        return Enumerable.Range(0, told.Count).GroupBy(i => groups[i], i => told[i])
            .Select(group => Make(group, documents)).OrderBy(made => made.Event.Id, StringComparer.Ordinal);
    }

    private static (StoredEvent Event, IReadOnlyList<StoredReport> Reports) Make(IEnumerable<ToldEvent> group, ILookup<string, StoredDocument> documents)
    {
        var told = group.OrderBy(telling => telling.Facts.Published ?? DateOnly.MaxValue).ThenBy(telling => telling.Facts.Document, StringComparer.Ordinal)
            .ThenBy(telling => telling.Id, StringComparer.Ordinal).Select(telling => (Told: telling, Json: Parse(telling))).ToList();
        var id = told[0].Told.Id;
        var best = told.MaxBy(one => Specific(one.Told.Facts, one.Json));
        var json = best.Json.DeepClone().AsObject();
        var dated = Dated(told.Select(one => one.Told).ToList(), best.Told);
        var placed = Placed(told.Select(one => one.Told).ToList(), best.Told);
        json["id"] = id;
        Copy(told.First(one => one.Told == dated).Json, json, DateFields);
        Copy(told.First(one => one.Told == placed).Json, json, ["event_loc"]);
        Union(json, "context", told.Select(one => one.Json));
        if (json["mode"] is JsonArray { Count: 0 } && told.Find(one => one.Json["mode"] is JsonArray { Count: > 0 }) is { Json: { } moded }) Copy(moded, json, ["mode", "event_scale", "cameo_root", "cameo_quad"]);
        var reports = told.SelectMany(one => Reports(id, one.Told, one.Json, documents)).ToList();
        var made = Read(json, told.Select(one => one.Told.Facts).ToList(), dated.Facts) with
        {
            FirstReport = reports.Min(report => report.Published), LastReport = reports.Max(report => report.Published), ReportCount = reports.Count,
        };
        Complete(json, made, reports);
        return (made with { Json = json.ToJsonString(Options) }, reports);
    }

    private static JsonObject Parse(ToldEvent told) => JsonNode.Parse(told.Json)?.AsObject() ?? throw new JsonException($"the telling {told.Id} is no object");

    private static (int, int, int, double) Specific(EventFacts facts, JsonObject json) =>
        (facts.DateTold ? 1 : 0, facts.Resolution, facts.Actors.Count(party => party.Name is not null) + facts.Recipients.Count(party => party.Code is not null), Number(json, "confidence"));

    /// <summary>A told date goes before the day of a report, a short span before a long one.</summary>
    private static ToldEvent Dated(List<ToldEvent> told, ToldEvent best) =>
        told.MaxBy(one => (one.Facts.DateTold ? 1 : 0, one.Facts.From is null ? int.MinValue : -(one.Facts.Until!.Value.DayNumber - one.Facts.From.Value.DayNumber), one == best ? 1 : 0))!;

    private static ToldEvent Placed(List<ToldEvent> told, ToldEvent best)
    {
        var country = best.Facts.Country;
        return told.Where(one => one == best || one.Facts.Country is not null && (country is null || one.Facts.Country == country)).MaxBy(one => (one.Facts.Resolution, one == best ? 1 : 0))!;
    }

    private static void Copy(JsonObject from, JsonObject to, ReadOnlySpan<string> fields)
    {
        foreach (var field in fields)
        {
            to.Remove(field);
            if (from[field] is { } value) to[field] = value.DeepClone();
        }
    }

    private static void Union(JsonObject json, string list, IEnumerable<JsonObject> told) =>
        json[list] = new JsonArray([.. told.SelectMany(one => Texts(one, list)).Distinct().Order(StringComparer.Ordinal).Select(value => (JsonNode)value)]);

    private static IEnumerable<StoredReport> Reports(string id, ToldEvent told, JsonObject json, ILookup<string, StoredDocument> documents)
    {
        var sequences = (json["reports"]?.AsArray() ?? []).Select(report => (int?)report?["sequence"]).OfType<int>().DefaultIfEmpty((int?)json["text_info"]?["sequence"] ?? 1).ToList();
        return documents[told.Facts.Document].OrderBy(doc => doc.Copy).ThenBy(doc => doc.DocumentId, StringComparer.Ordinal).SelectMany(doc => sequences.Select(sequence =>
            new StoredReport(id, told.Id, doc.Id, doc.DocumentId, sequence, doc.Publisher, doc.Published, doc.Title, doc.Url, doc.Copy)));
    }

    private static StoredEvent Read(JsonObject json, List<EventFacts> facts, EventFacts dated) => new()
    {
        Id = Text(json, "id")!, From = dated.From, Until = dated.Until, Date = Text(json, "date"), DatePrecision = Text(json, "date_precision"),
        Types = [.. Texts(json, "event")], Modes = [.. Texts(json, "mode")], Contexts = [.. Texts(json, "context")], Aux = [.. Texts(json, "aux")],
        Quad = (int)Number(json, "quad_code"), Scale = Number(json, "event_scale"),
        Parties = [.. Parties(json, StoredParty.Actor), .. Parties(json, StoredParty.Recipient)],
        Place = Text(json["event_loc"], "resolved_place"), Country = Text(json["event_loc"], "country_code"), Resolution = (int?)json["event_loc"]?["resolution"] ?? 0,
        Latitude = (double?)json["event_loc"]?["lat"], Longitude = (double?)json["event_loc"]?["lon"],
        Dead = SizeRange.Of(facts.Select(one => one.Dead)), Injured = SizeRange.Of(facts.Select(one => one.Injured)), Arrested = SizeRange.Of(facts.Select(one => one.Arrested)),
        Attribution = [.. (json["attribution"]?.AsArray() ?? []).Select(said => Text(said, "source")).OfType<string>().Distinct()],
        Disputed = Disputes(facts), Confidence = Number(json, "confidence"), Text = Text(json, "text") ?? "",
        Document = Text(json["text_info"], "document") ?? "", Sequence = (int?)json["text_info"]?["sequence"] ?? 1, Json = "",
    };

    private static IEnumerable<StoredParty> Parties(JsonObject json, string role) =>
        (json[role]?.AsArray() ?? []).Select((party, i) => new StoredParty(role, i + 1, Text(party, "code"), Text(party, "sector"), Text(party, "identifier_text"), Text(party, "entity_text"), Text(party, "office")));

    /// <summary>What the reports of one event contradict each other in: never enough to make it two.</summary>
    private static List<string> Disputes(List<EventFacts> facts)
    {
        List<string> disputes = [];
        if (facts.Where(one => one.DateTold).Select(one => (one.From, one.Until)).Distinct().Count() > 1) disputes.Add("date");
        if (facts.Where(one => one.Resolution >= City).Select(one => one.Place).Distinct().Count() > 1) disputes.Add("place");
        if (facts.Select(one => one.Dead).OfType<int>().Distinct().Count() > 1) disputes.Add("dead");
        if (facts.Select(one => one.Injured).OfType<int>().Distinct().Count() > 1) disputes.Add("injured");
        if (facts.Select(one => one.Arrested).OfType<int>().Distinct().Count() > 1) disputes.Add("arrested");
        return disputes;
    }

    /// <summary>Puts into the record what only all reports together say.</summary>
    private static void Complete(JsonObject json, StoredEvent made, List<StoredReport> reports)
    {
        var sizes = new JsonObject();
        foreach (var (name, size) in new[] { ("dead", made.Dead), ("injured", made.Injured), ("arrested", made.Arrested) })
            if (size is { } range) sizes[name] = range.Least == range.Most ? range.Most : new JsonArray(range.Least, range.Most);
        json.Remove("size");
        if (sizes.Count > 0) json["size"] = sizes;
        if (made.Disputed.Count > 0) json["disputed"] = new JsonArray([.. made.Disputed.Select(slot => (JsonNode)slot)]);
        json["reports"] = new JsonArray([.. reports.Select(Report)]);
        json["report_count"] = reports.Count;
    }

    private static JsonNode Report(StoredReport report)
    {
        var json = new JsonObject { ["document"] = report.Document, ["document_id"] = report.DocumentId, ["sequence"] = report.Sequence };
        if (report.Publisher is { } publisher) json["publisher"] = publisher;
        if (report.Published is { } day) json["published"] = Plain.Date(day);
        if (report.Copy) json["copy"] = true;
        return json;
    }

    private static string? Text(JsonNode? json, string field) => json?[field] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;

    private static IEnumerable<string> Texts(JsonObject json, string list) => (json[list]?.AsArray() ?? []).Select(item => item is null ? null : Convert.ToString(item.GetValue<object>(), CultureInfo.InvariantCulture)).OfType<string>();

    private static double Number(JsonObject json, string field) => (double?)json[field] ?? 0;
}
