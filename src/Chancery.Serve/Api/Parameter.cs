using Microsoft.OpenApi;

namespace Chancery.Serve.Api;

/// <summary>Something that can be said with a question: in an address, and to a tool.</summary>
internal sealed record Parameter(string Name, string Meaning, JsonSchemaType Type = JsonSchemaType.String)
{
    /// <summary>Which events are asked for, as <see cref="Asked"/> reads it.</summary>
    public static IReadOnlyList<Parameter> OfEvents { get; } =
    [
        new("since", "From this day on (2026-01-16)"), new("until", "Up to this day"), new("country", "A code (VEN), or two: USA-VEN is who acts on whom"), new("actor", "Part of an actor's or recipient's name"),
        new("sector", "Sector of an actor or recipient (MIL)"), new("event", "PLOVER types, with commas (CONSULT,AID)"), new("mode", "PLOVER modes, with commas"), new("context", "PLOVER contexts, with commas"),
        new("aux", "Auxiliary modes, with commas: historical, future, hypothetical, negation"), new("quad", "1 verbal cooperation, 2 material cooperation, 3 verbal conflict, 4 material conflict; with commas"),
        new("confidence", "At least this confidence, 0 to 1", JsonSchemaType.Number), new("resolution", "Places at least as fine as this: 1 a country, 4 a city", JsonSchemaType.Integer), new("text", "Part of the sentence"),
        new("attribution", "Part of the name of who says so"), new("disputed", "true: only events in which reports contradict each other", JsonSchemaType.Boolean),
        new("all", "true: also what is denied, supposed or planned", JsonSchemaType.Boolean), new("document", "Hash of a document"),
        new("after_run", "Only what later runs wrote: events that are new, or told by a new report. The record says its last_run", JsonSchemaType.Integer), new("order", "newest (default) or oldest"),
    ];
}
