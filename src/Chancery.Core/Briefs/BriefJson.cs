using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chancery.Core.Briefs;

/// <summary>A brief for programs: the same entries, sources and numbers, on one line.</summary>
public static class BriefJson
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseLower) },
    };

    public static string Write(BriefPage page) => JsonSerializer.Serialize(page, Options) + "\n";
}
