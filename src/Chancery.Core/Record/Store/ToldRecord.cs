using System.Text.Json;
using Chancery.Core.Merging;

namespace Chancery.Core.Record.Store;

/// <summary>A telling with its record read.</summary>
internal sealed record ToldRecord(EventFacts Facts, JsonDocument Document) : IDisposable
{
    public string Id => Facts.Id;

    public JsonElement Json => Document.RootElement;

    /// <exception cref="JsonException">The record is no object.</exception>
    public static ToldRecord Read(ToldEvent told)
    {
        var read = JsonDocument.Parse(told.Json);
        if (read.RootElement.ValueKind is JsonValueKind.Object) return new ToldRecord(told.Facts, read);
        read.Dispose();
        throw new JsonException($"the telling {told.Id} is no object");
    }

    public void Dispose() => Document.Dispose();
}
