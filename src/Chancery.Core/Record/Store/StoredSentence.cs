using System.Text.Json;
using Chancery.Core.Merging;
using Chancery.Core.Text;

namespace Chancery.Core.Record.Store;

/// <summary>A coded sentence: one event as one sentence tells it.</summary>
public sealed record StoredSentence
{
    /// <summary>"m_" and 16 hexadecimal digits; null where only the telling's best sentence is known.</summary>
    public string? Id { get; init; }

    /// <summary>The event in its document that it tells.</summary>
    public required string Telling { get; init; }

    /// <summary>Hash of the document.</summary>
    public required string Document { get; init; }

    /// <summary>The sentence in it, from 1.</summary>
    public int Sequence { get; init; }

    /// <summary>Where the sentence begins in the text (UTF-16); null when that is not known.</summary>
    public int? Start { get; init; }

    public int? End { get; init; }

    public required IReadOnlyList<string> Types { get; init; }

    public required IReadOnlyList<string> Modes { get; init; }

    public required IReadOnlyList<string> Contexts { get; init; }

    public required IReadOnlyList<string> Aux { get; init; }

    /// <summary>The words that tell it.</summary>
    public string? Trigger { get; init; }

    /// <summary>Canonical names, as far as known.</summary>
    public required IReadOnlyList<string> Actors { get; init; }

    /// <summary>Their codes, as far as known.</summary>
    public required IReadOnlyList<string> ActorCodes { get; init; }

    public required IReadOnlyList<string> Recipients { get; init; }

    public required IReadOnlyList<string> RecipientCodes { get; init; }

    public string? Date { get; init; }

    public string? DatePrecision { get; init; }

    public string? Place { get; init; }

    public string? Country { get; init; }

    /// <summary>Who says so, each once.</summary>
    public required IReadOnlyList<string> Attribution { get; init; }

    public double? Factuality { get; init; }

    public double Confidence { get; init; }

    /// <summary>It stands in a paragraph that repeats an earlier one.</summary>
    public bool Repeated { get; init; }

    public required string Text { get; init; }

    /// <param name="doc">The document.</param>
    /// <param name="events">Its events.</param>
    /// <param name="writer">Writes the records.</param>
    public static IEnumerable<StoredSentence> Of(Document doc, IReadOnlyList<CodedEvent> events, JsonRecordWriter writer)
    {
        foreach (var row in EventRow.OfMentions(doc, events))
        {
            using var json = JsonDocument.Parse(writer.Line(row));
            yield return Read(json.RootElement, row.EventId!, row.DocumentId) with { Id = row.Id };
        }
    }

    /// <summary>The sentence that tells a telling best, which is all that older records know of.</summary>
    /// <exception cref="JsonException">It is no JSON.</exception>
    public static StoredSentence Best(string telling, string document, string record)
    {
        using var json = JsonDocument.Parse(record);
        return Read(json.RootElement, telling, document);
    }

    private static StoredSentence Read(JsonElement json, string telling, string document)
    {
        var (ev, info) = (StoredEvent.Read(json), json.Inner("text_info"));
        return new StoredSentence
        {
            Telling = telling, Document = document, Sequence = ev.Sequence, Start = info?.Integer("start"), End = info?.Integer("end"), Types = ev.Types, Modes = ev.Modes, Contexts = ev.Contexts, Aux = ev.Aux,
            Trigger = json.Texts("event_text").FirstOrDefault(), Actors = Of(ev, StoredParty.Actor, static party => party.Name), ActorCodes = Of(ev, StoredParty.Actor, static party => party.Code),
            Recipients = Of(ev, StoredParty.Recipient, static party => party.Name), RecipientCodes = Of(ev, StoredParty.Recipient, static party => party.Code), Date = ev.Date, DatePrecision = ev.DatePrecision, Place = ev.Place, Country = ev.Country, Attribution = ev.Attribution,
            Factuality = ev.Factuality, Confidence = ev.Confidence, Repeated = info?.Inner("repeated") is { ValueKind: JsonValueKind.True }, Text = ev.Text,
        };
    }

    private static IReadOnlyList<string> Of(StoredEvent ev, string role, Func<StoredParty, string?> what) => [.. ev.Parties.Where(party => party.Role == role).Select(what).OfType<string>().Distinct(StringComparer.Ordinal)];
}
