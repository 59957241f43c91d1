using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Core.Merging;

namespace Chancery.Core.Record.Store;

/// <summary>The record of an event: its best telling's, with date, place, contexts and mode of all, and what only all of them together say.</summary>
internal sealed class MergedRecord(string id, JsonElement best, IReadOnlyList<ToldRecord> told, IReadOnlyList<string> disputed, IReadOnlyList<StoredReport> reports)
{
    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
    private static readonly string[] DateFields = ["date", "date_precision"], PlaceFields = ["event_loc"], ModeFields = ["mode", "event_scale", "cameo_root", "cameo_quad"];
    private static readonly string[] Last = ["size", "one_sided", "disputed", "dispute", "reports", "report_count", "source_count"];

    /// <summary>The telling that has the date.</summary>
    public required JsonElement Dated { get; init; }

    /// <summary>The telling that has the place.</summary>
    public required JsonElement Placed { get; init; }

    /// <summary>What other documents say against it; null when nothing.</summary>
    public CrossDispute? Dispute { get; init; }

    private int Sources => Math.Max(1, reports.Where(report => !report.Copy).Select(report => (report.Document, report.DocumentId)).Distinct().Count());

    /// <param name="facts">Of all tellings.</param>
    /// <param name="dated">Of the telling that has the date.</param>
    public StoredEvent Make(IReadOnlyList<EventFacts> facts, EventFacts dated)
    {
        var (dead, injured, arrested) = (SizeRange.Of(facts.Select(one => one.Dead)), SizeRange.Of(facts.Select(one => one.Injured)), SizeRange.Of(facts.Select(one => one.Arrested)));
        var buffer = new ArrayBufferWriter<byte>(2048);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            writer.WriteStartObject();
            writer.WriteString("id", id);
            Told(writer);
            Sizes(writer, [("dead", dead), ("injured", injured), ("arrested", arrested)]);
            Reports(writer);
            writer.WriteEndObject();
        }
        using var json = JsonDocument.Parse(buffer.WrittenMemory);
        return StoredEvent.Read(json.RootElement) with
        {
            From = dated.From, Until = dated.Until, Dead = dead, Injured = injured, Arrested = arrested, Disputed = disputed, Json = Encoding.UTF8.GetString(buffer.WrittenSpan),
            FirstReport = reports.Min(report => report.Published), LastReport = reports.Max(report => report.Published), ReportCount = reports.Count, SourceCount = Sources,
        };
    }

    private void Told(Utf8JsonWriter writer)
    {
        var moded = best.Items("mode").Any() ? best : told.Select(one => one.Json).FirstOrDefault(json => json.Items("mode").Any(), best);
        (string[] Fields, JsonElement From)[] elsewhere = [(DateFields, Dated), (PlaceFields, Placed), (ModeFields, moded)];
        foreach (var field in best.EnumerateObject())
        {
            var name = field.Name;
            if (name == "context") Contexts(writer);
            else if (name == "explanation" && field.Value.ValueKind is JsonValueKind.Array) Why(writer, field.Value);
            else if (name != "id" && !Last.Contains(name)) Copy(writer, name, Array.Find(elsewhere, other => other.Fields.Contains(name)) is { Fields: not null } other ? other.From : best);
        }
        foreach (var (fields, from) in elsewhere)
            foreach (var name in fields)
                if (best.Inner(name) is null) Copy(writer, name, from);
    }

    private static void Copy(Utf8JsonWriter writer, string name, JsonElement from)
    {
        if (from.Inner(name) is not { } value) return;
        writer.WritePropertyName(name);
        value.WriteTo(writer);
    }

    private void Contexts(Utf8JsonWriter writer)
    {
        writer.WriteStartArray("context");
        foreach (var context in told.SelectMany(one => one.Json.Texts("context")).Distinct().Order(StringComparer.Ordinal)) writer.WriteStringValue(context);
        writer.WriteEndArray();
    }

    private static void Sizes(Utf8JsonWriter writer, ReadOnlySpan<(string Name, SizeRange? Size)> sizes)
    {
        var any = false;
        foreach (var (name, size) in sizes)
        {
            if (size is not { } range) continue;
            if (!any) writer.WriteStartObject("size");
            any = true;
            if (range.Least == range.Most)
            {
                writer.WriteNumber(name, range.Most);
                continue;
            }
            writer.WriteStartArray(name);
            writer.WriteNumberValue(range.Least);
            writer.WriteNumberValue(range.Most);
            writer.WriteEndArray();
        }
        if (any) writer.WriteEndObject();
    }

    /// <summary>Known from one party alone only where every report knows it from the same one; both sides of a dispute by all reports.</summary>
    private void Standing(Utf8JsonWriter writer)
    {
        var sides = told.Select(one => one.Json.Inner("one_sided")).ToList();
        if (sides.TrueForAll(side => side is not null) && sides.Select(side => (side?.Text("code"), side?.Text("sector"))).Distinct().Count() == 1) Copy(writer, "one_sided", best);
        if (disputed.Count > 0) writer.WriteList("disputed", disputed);
        Sides(writer);
    }

    private void Sides(Utf8JsonWriter writer)
    {
        var disputes = told.Select(one => one.Json.Inner("dispute")).OfType<JsonElement>().ToList();
        if (disputes.Count == 0 && Dispute is null) return;
        writer.WriteStartObject("dispute");
        foreach (var (side, others) in new[] { ("says", Dispute?.Says), ("denies", Dispute?.Denies) })
            Voices(writer, side, disputes.SelectMany(dispute => dispute.Items(side)).Select(voice => (Source: voice.Text("source"), Cue: voice.Text("cue"), Kind: voice.Text("kind")))
                .Concat((others ?? []).Select(voice => (Source: (string?)voice.Source, Cue: (string?)voice.Cue, Kind: (string?)JsonRecord.Name(voice.Kind)))));
        if (Dispute is not null) writer.WriteList("with", Dispute.With);
        writer.WriteEndObject();
    }

    private static void Voices(Utf8JsonWriter writer, string side, IEnumerable<(string? Source, string? Cue, string? Kind)> voices)
    {
        writer.WriteStartArray(side);
        foreach (var (source, cue, kind) in voices.DistinctBy(voice => (voice.Source, voice.Cue)))
        {
            writer.WriteStartObject();
            writer.WriteIfText("source", source);
            writer.WriteIfText("cue", cue);
            writer.WriteIfText("kind", kind);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    /// <summary>The best telling's reasons, and what other documents say against it.</summary>
    private void Why(Utf8JsonWriter writer, JsonElement steps)
    {
        writer.WriteStartArray("explanation");
        foreach (var step in steps.EnumerateArray()) step.WriteTo(writer);
        if (Dispute is not null)
        {
            writer.WriteStartObject();
            writer.WriteString("step", "dispute");
            writer.WriteString("rule", $"{Names(Dispute.Says)} against {Names(Dispute.Denies)}: {string.Join(", ", Dispute.With)}");
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
    }

    private static string Names(IReadOnlyList<VoiceFacts> voices) => string.Join(", ", voices.Select(voice => $"{voice.Source} ({voice.Cue})"));

    private void Reports(Utf8JsonWriter writer)
    {
        Standing(writer);
        writer.WriteStartArray("reports");
        foreach (var report in reports)
        {
            writer.WriteStartObject();
            writer.WriteString("document", report.Document);
            writer.WriteString("document_id", report.DocumentId);
            writer.WriteNumber("sequence", report.Sequence);
            if (report.Publisher is { } publisher) writer.WriteString("publisher", publisher);
            if (report.Published is { } day) writer.WriteString("published", Plain.Date(day));
            if (report.Copy) writer.WriteBoolean("copy", true);
            writer.WriteEndObject();
        }
        writer.WriteEndArray();
        writer.WriteNumber("report_count", reports.Count);
        writer.WriteNumber("source_count", Sources);
    }
}
