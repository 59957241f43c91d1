using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Chancery.Core.Record;
using Chancery.Core.Record.Store;

namespace Chancery.Core.Reviews;

/// <summary>What coders decided, as a gold file of articles for <c>chancery evaluate events</c>.</summary>
public static class ReviewGold
{
    private const int MostOfDocument = 1_000;

    // read by people too: quotation marks and letters of all scripts stay what they are
    private static readonly JsonWriterOptions Options = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>
    /// The documents of which an event was judged. What most coders accept or have otherwise is an event, what most reject must never be coded; what they are split about, what nobody has judged
    /// yet and what did not happen is optional.
    /// </summary>
    public static string Write(IRecord record, IReadOnlyList<ReviewedEvent> reviewed)
    {
        using var stream = new MemoryStream();
        using (var json = new Utf8JsonWriter(stream, Options))
        {
            json.WriteStartArray();
            foreach (var group in reviewed.GroupBy(ev => ev.Event?.Document ?? ev.Decisions[0].Document ?? "").OrderBy(group => group.Key, StringComparer.Ordinal))
                if (record.Document(group.Key) is { } document) Write(json, document, [.. group], record.Events(new EventQuery { Document = document.Id, All = true, Limit = MostOfDocument }));
            json.WriteEndArray();
        }
        return Encoding.UTF8.GetString(stream.ToArray()) + "\n";
    }

    private static void Write(Utf8JsonWriter json, StoredDocument document, IReadOnlyList<ReviewedEvent> reviewed, IReadOnlyList<StoredEvent> all)
    {
        var judged = reviewed.Select(ev => (Reviewed: ev, Most: Most(ev))).ToList();
        json.WriteStartObject();
        json.WriteString("id", document.DocumentId);
        if (document.Published is { } day) json.WriteString("date", Plain.Date(day));
        if (document.Title is { } title) json.WriteString("title", title);
        json.WriteString("text", document.Text);
        json.WriteStartArray("events");
        foreach (var (ev, most) in judged)
        {
            if (most is null) Event(json, ev.Decisions[0].Seen, true, "coders are split");
            else if (most.Final is { } coding) Event(json, coding, coding.Aux.Any(aux => aux is "negation" or "hypothetical" or "future"), null);
        }
        var known = reviewed.Select(ev => ev.Id).ToHashSet(StringComparer.Ordinal);
        foreach (var ev in all.Where(ev => !known.Contains(ev.Id))) Event(json, EventCoding.Of(ev), true, "not judged");
        json.WriteEndArray();
        json.WriteStartArray("never");
        foreach (var (ev, most) in judged)
            if (most?.Verdict == ReviewVerdict.Reject) Event(json, most.Seen, false, "rejected");
        json.WriteEndArray();
        json.WriteEndObject();
    }

    /// <summary>The decision that more coders share than any other; null when there is none.</summary>
    private static ReviewDecision? Most(ReviewedEvent ev)
    {
        var groups = ev.Decisions.GroupBy(decision => (decision.Verdict == ReviewVerdict.Reject, decision.Final?.Whole)).OrderByDescending(group => group.Count()).ToList();
        return groups.Count > 1 && groups[0].Count() == groups[1].Count() ? null : groups[0].First();
    }

    private static void Event(Utf8JsonWriter json, EventCoding? coding, bool optional, string? note)
    {
        if (coding is null) return;
        json.WriteStartObject();
        List("event", coding.Types);
        if (coding.Modes.Count > 0) List("mode", coding.Modes);
        List("actor", coding.Actors);
        List("recipient", coding.Recipients);
        if (coding.Aux.Count > 0) json.WriteString("aux", coding.Aux[0]);
        if (coding.Date is { } date) json.WriteString("date", date);
        if (optional) json.WriteBoolean("optional", true);
        if (note is not null) json.WriteString("note", note);
        json.WriteEndObject();

        void List(string name, IReadOnlyList<string> values)
        {
            json.WriteStartArray(name);
            foreach (var value in values) json.WriteStringValue(value);
            json.WriteEndArray();
        }
    }
}
