using System.Text;
using System.Text.Json;
using Chancery.Core.Events;
using Chancery.Core.Merging;
using Chancery.Core.Text;

namespace Chancery.Core.Record.Store;

/// <summary>An event as one document tells it: what the record keeps for ever, and what merged events are made from.</summary>
/// <param name="Facts">What is compared with other documents.</param>
/// <param name="Json">The event's record: docs/events.md, one line without its end.</param>
public sealed record ToldEvent(EventFacts Facts, string Json)
{
    private static readonly JsonSerializerOptions Options = new() { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };

    /// <summary>Identifier of the telling: of the event in its document.</summary>
    public string Id => Facts.Id;

    /// <summary><see cref="Facts"/> as the record stores them, in UTF-8.</summary>
    public byte[] FactsUtf8() => JsonSerializer.SerializeToUtf8Bytes(Facts, FactsJson.Default.EventFacts);

    /// <exception cref="JsonException">The text is no such facts.</exception>
    public static ToldEvent Read(string facts, string json) => new(ReadFacts(facts), json);

    /// <exception cref="JsonException">The text is no such facts.</exception>
    public static EventFacts ReadFacts(string facts) => JsonSerializer.Deserialize<EventFacts>(facts, Options) ?? throw new JsonException("no facts");

    /// <param name="doc">The document.</param>
    /// <param name="events">Its events.</param>
    /// <param name="writer">Writes the records.</param>
    /// <param name="lexicon">Knows the words for numbers.</param>
    public static IEnumerable<ToldEvent> Of(Document doc, IReadOnlyList<CodedEvent> events, JsonRecordWriter writer, FrameLexicon lexicon)
    {
        foreach (var (row, ev) in EventRow.OfEvents(doc, events).Zip(events))
        {
            var facts = EventFacts.Of(ev, row.DocumentId, lexicon);
            yield return new ToldEvent(facts, Encoding.UTF8.GetString(writer.Line(row).Span).TrimEnd('\n'));
        }
    }
}
