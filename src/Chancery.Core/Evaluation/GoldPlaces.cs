using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chancery.Core.Evaluation;

/// <summary>A report of a gold file of places: one JSON object a line.</summary>
internal sealed record GoldPlaces
{
    public required string Id { get; init; }

    public required string Text { get; init; }

    public string? Title { get; init; }

    public string? Date { get; init; }

    /// <summary>Host of the publisher's site.</summary>
    public string? Domain { get; init; }

    public required IReadOnlyList<GoldToponym> Toponyms { get; init; }

    /// <summary>Names with a point that are left out because their offsets lie outside of the text; they count as misses.</summary>
    [JsonIgnore]
    public int Lost { get; init; }

    /// <exception cref="FormatException">A line is no report with toponyms.</exception>
    public static IEnumerable<GoldPlaces> Read(TextReader lines)
    {
        var number = 0;
        while (lines.ReadLine() is { } line)
        {
            number++;
            if (line.Length == 0) continue;
            var report = Parse(line, number);
            // a name whose offsets point outside of the text cannot be asked for; the sets have a few
            var within = report.Toponyms.Where(name => name.Start >= 0 && name.End > name.Start && name.End <= report.Text.Length).ToList();
            yield return report with { Toponyms = within, Lost = report.Toponyms.Count(name => name.HasPoint) - within.Count(name => name.HasPoint) };
        }
    }

    private static GoldPlaces Parse(string line, int number)
    {
        try
        {
            return JsonSerializer.Deserialize(line, GoldPlacesJson.Default.GoldPlaces) ?? throw new FormatException($"line {number} is empty");
        }
        catch (JsonException e)
        {
            throw new FormatException($"line {number}: {e.Message}", e);
        }
    }
}

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower)]
[JsonSerializable(typeof(GoldPlaces))]
internal sealed partial class GoldPlacesJson : JsonSerializerContext;
