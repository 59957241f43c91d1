using System.Text.Encodings.Web;
using System.Text.Json;

namespace Chancery.Core.Record.Store;

/// <summary>How records are written: letters of all scripts as they are.</summary>
internal static class RecordWords
{
    public static JsonSerializerOptions Plain { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };
}
