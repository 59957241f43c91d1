using System.Text.Json;

namespace Chancery.Core.Record.Store;

/// <summary>Who says that an event happened, and who says that it did not.</summary>
/// <param name="Says">"Ukraine (said)"; empty where the report says it itself.</param>
/// <param name="Denies">The same of the other side.</param>
/// <param name="With">Identifiers of the events of other documents on the other side.</param>
public sealed record DisputeSides(IReadOnlyList<string> Says, IReadOnlyList<string> Denies, IReadOnlyList<string> With)
{
    private const string Report = "the report itself", Somebody = "somebody";

    /// <summary>Null where nobody disputes it.</summary>
    public static DisputeSides? Of(StoredEvent ev)
    {
        if (!ev.Json.Contains("\"dispute\"", StringComparison.Ordinal)) return null;
        try
        {
            using var json = JsonDocument.Parse(ev.Json);
            return json.RootElement.Inner("dispute") is { ValueKind: JsonValueKind.Object } dispute ? new(Voices(dispute, "says"), Voices(dispute, "denies"), [.. dispute.Texts("with")]) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>"Ukraine (said) against Russia (denied)".</summary>
    public string Line => $"{Name(Says)} against {Name(Denies)}";

    /// <summary>The voices of a side, or the report itself.</summary>
    public static string Name(IReadOnlyList<string> side) => side.Count == 0 ? Report : string.Join(", ", side);

    private static List<string> Voices(JsonElement dispute, string side) => [.. dispute.Items(side).Select(voice => $"{Plain.OneLine(voice.Text("source") ?? Somebody)}{(voice.Text("cue") is { } cue ? $" ({Plain.OneLine(cue)})" : "")}")];
}
