using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chancery.Core.Evaluation;

/// <summary>Reads the gold files for merging: JSON Lines of mentions, of documents with their tokens, or of pairs of reports.</summary>
[JsonSourceGenerationOptions(RespectNullableAnnotations = true)]
[JsonSerializable(typeof(GoldMention))]
[JsonSerializable(typeof(GoldTokens))]
[JsonSerializable(typeof(GoldPair))]
internal sealed partial class GoldMerging : JsonSerializerContext
{
    /// <exception cref="FormatException">A line is none of the kind.</exception>
    public static IReadOnlyList<GoldMention> Mentions(TextReader lines, string file) => Read(lines, file, Default.GoldMention);

    /// <exception cref="FormatException">A line is none of the kind.</exception>
    public static IReadOnlyList<GoldTokens> Documents(TextReader lines, string file) => Read(lines, file, Default.GoldTokens);

    /// <exception cref="FormatException">A line is none of the kind.</exception>
    public static IReadOnlyList<GoldPair> Pairs(TextReader lines, string file) => Read(lines, file, Default.GoldPair);

    private static List<T> Read<T>(TextReader lines, string file, System.Text.Json.Serialization.Metadata.JsonTypeInfo<T> type)
    {
        var items = new List<T>();
        for (var number = 1; lines.ReadLine() is { } line; number++)
        {
            if (string.IsNullOrWhiteSpace(line)) continue;
            try
            {
                items.Add(JsonSerializer.Deserialize(line, type) ?? throw new FormatException($"{file}:{number}: this is null."));
            }
            catch (JsonException e)
            {
                throw new FormatException($"{file}:{number}: {e.Message}", e);
            }
        }
        return items.Count > 0 ? items : throw new FormatException($"{file}: no line to score.");
    }
}
