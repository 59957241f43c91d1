using System.Globalization;
using System.Text.Json;
using Chancery.Core.Record.Store;

namespace Chancery.Serve.Pages;

/// <summary>How far an event is told as having happened, and what its sources are worth: docs/events.md.</summary>
/// <param name="Factuality">"+3" to "−3"; null when the event does not say.</param>
/// <param name="OneSided">The party that alone tells it; null when others do too.</param>
/// <param name="Says">Who says that it happened, where somebody denies it.</param>
/// <param name="Denies">Who denies it.</param>
internal sealed record Standing(string? Factuality, string? OneSided, IReadOnlyList<string> Says, IReadOnlyList<string> Denies)
{
    private const string Report = "the report itself";

    public static Standing Of(StoredEvent ev)
    {
        using var json = JsonDocument.Parse(ev.Json);
        var root = json.RootElement;
        var factuality = root.TryGetProperty("factuality", out var value) && value.ValueKind is JsonValueKind.Number ? value.GetDouble().ToString("+0.#;−0.#;0", CultureInfo.InvariantCulture) : null;
        var sided = root.TryGetProperty("one_sided", out var one) && one.ValueKind is JsonValueKind.Object ? Text(one, "source") ?? Text(one, "code") ?? "a party" : null;
        return root.TryGetProperty("dispute", out var dispute) && dispute.ValueKind is JsonValueKind.Object
            ? new(factuality, sided, Voices(dispute, "says"), Voices(dispute, "denies")) : new(factuality, sided, [], []);
    }

    private static IReadOnlyList<string> Voices(JsonElement dispute, string side) =>
        dispute.TryGetProperty(side, out var voices) && voices.ValueKind is JsonValueKind.Array && voices.GetArrayLength() > 0
            ? [.. voices.EnumerateArray().Select(voice => $"{Text(voice, "source") ?? "somebody"} ({Text(voice, "cue")})")] : [Report];

    private static string? Text(JsonElement json, string name) => json.ValueKind is JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value.ToString() : null;
}
