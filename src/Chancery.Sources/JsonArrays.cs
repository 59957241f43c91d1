using System.Text.Json;
using Chancery.Core.Problems;
using Chancery.Core.Sources;

namespace Chancery.Sources;

/// <summary>An array of objects, or an object that holds one, as JSON Lines.</summary>
internal static class JsonArrays
{
    private static readonly string[] Holders = ["articles", "documents", "items", "results", "data"];

    public static (MemoryStream?, Problem?) Lines(byte[] bytes, string file)
    {
        try
        {
            using var json = JsonDocument.Parse(bytes is [0xEF, 0xBB, 0xBF, ..] ? bytes.AsMemory(3) : bytes, new JsonDocumentOptions { MaxDepth = SourceLimits.JsonDepth });
            var items = json.RootElement;
            foreach (var holder in Holders)
                if (items.ValueKind is JsonValueKind.Object && items.TryGetProperty(holder, out var held) && held.ValueKind is JsonValueKind.Array) items = held;
            var lines = new MemoryStream();
            using var writer = new Utf8JsonWriter(lines);
            foreach (var item in items.ValueKind is JsonValueKind.Array ? items.EnumerateArray().AsEnumerable() : [items])
            {
                item.WriteTo(writer);
                writer.Flush();
                writer.Reset();
                lines.WriteByte((byte)'\n');
            }
            lines.Position = 0;
            return lines.Length == 0 ? (null, SourceProblems.Empty(file)) : (lines, null);
        }
        catch (JsonException) when (bytes.AsSpan().TrimStart(" \t\r\n"u8) is [(byte)'{', ..])
        {
            // JSON Lines under the other name
            return (new MemoryStream(bytes), null);
        }
        catch (JsonException e)
        {
            return (null, SourceProblems.Broken(file, "JSON file", e.Message));
        }
    }
}
