using System.Text.Json;
using Chancery.Core.Record.Store;

namespace Chancery.Serve.Pages;

/// <summary>One decision of the coder: what about, and by which rule.</summary>
internal sealed record Reason(string Step, string Rule)
{
    public static IReadOnlyList<Reason> Of(StoredEvent ev)
    {
        using var json = JsonDocument.Parse(ev.Json);
        return json.RootElement.TryGetProperty("explanation", out var steps) && steps.ValueKind is JsonValueKind.Array
            ? [.. steps.EnumerateArray().Where(step => step.ValueKind is JsonValueKind.Object).Select(step => new Reason(Text(step, "step"), Text(step, "rule")))] : [];
    }

    private static string Text(JsonElement step, string name) => step.TryGetProperty(name, out var value) ? value.ToString() : "";
}
