using System.Text.Json;

namespace Chancery.Core.Sources;

internal static class JsonText
{
    public static string Quote(string value) => $"\"{JsonEncodedText.Encode(value)}\"";
}
