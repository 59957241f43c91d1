using System.Text.Json;

namespace Chancery.Core.Record.Store;

/// <summary>Fields of a record; what is missing or of another kind is nothing.</summary>
internal static class RecordJson
{
    public static JsonElement? Inner(this JsonElement json, string field) => json.ValueKind is JsonValueKind.Object && json.TryGetProperty(field, out var value) ? value : null;

    public static string? Text(this JsonElement json, string field) => json.Inner(field) is { ValueKind: JsonValueKind.String } value ? value.GetString() : null;

    public static double Number(this JsonElement json, string field) => json.Real(field) ?? 0;

    public static double? Real(this JsonElement json, string field) => json.Inner(field) is { ValueKind: JsonValueKind.Number } value ? value.GetDouble() : null;

    public static int? Integer(this JsonElement json, string field) => json.Inner(field) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out var number) ? number : null;

    public static IEnumerable<JsonElement> Items(this JsonElement json, string list) => json.Inner(list) is { ValueKind: JsonValueKind.Array } items ? items.EnumerateArray() : [];

    public static IEnumerable<string> Texts(this JsonElement json, string list) => json.Items(list).Where(item => item.ValueKind is not JsonValueKind.Null).Select(item => item.ToString());
}
