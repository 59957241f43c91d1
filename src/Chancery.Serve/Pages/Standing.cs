using System.Globalization;
using System.Text.Json;
using Chancery.Core.Record.Store;

namespace Chancery.Serve.Pages;

/// <summary>How far an event is told as having happened, and what its sources are worth: docs/events.md.</summary>
/// <param name="Factuality">"+3" to "−3"; null when the event does not say.</param>
/// <param name="OneSided">The party that alone tells it; null when others do too.</param>
/// <param name="Sides">Who says that it happened, and who denies it; null where nobody does.</param>
internal sealed record Standing(string? Factuality, string? OneSided, DisputeSides? Sides)
{
    public static Standing Of(StoredEvent ev)
    {
        using var json = JsonDocument.Parse(ev.Json);
        var root = json.RootElement;
        var factuality = root.TryGetProperty("factuality", out var value) && value.ValueKind is JsonValueKind.Number ? value.GetDouble().ToString("+0.#;−0.#;0", CultureInfo.InvariantCulture) : null;
        var sided = root.TryGetProperty("one_sided", out var one) && one.ValueKind is JsonValueKind.Object ? Text(one, "source") ?? Text(one, "code") ?? "a party" : null;
        return new(factuality, sided, DisputeSides.Of(ev));
    }

    private static string? Text(JsonElement json, string name) => json.ValueKind is JsonValueKind.Object && json.TryGetProperty(name, out var value) ? value.ToString() : null;
}
