using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chancery.Core.Evaluation;

/// <summary>Reads a gold file of articles: one JSON array.</summary>
[JsonSerializable(typeof(IReadOnlyList<GoldArticle>))]
internal sealed partial class GoldArticles : JsonSerializerContext
{
    /// <exception cref="FormatException">The stream is not such a file.</exception>
    public static IReadOnlyList<GoldArticle> Read(Stream gold, string file)
    {
        try
        {
            return JsonSerializer.Deserialize(gold, Default.IReadOnlyListGoldArticle) ?? throw new FormatException($"{file}: a gold file of articles is a JSON array; this is null.");
        }
        catch (JsonException e)
        {
            throw new FormatException($"{file}:{e.LineNumber + 1}: this is no gold file of articles: {e.Message}", e);
        }
    }
}
