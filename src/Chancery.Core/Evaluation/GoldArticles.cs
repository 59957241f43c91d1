using System.Text.Json;
using System.Text.Json.Serialization;

namespace Chancery.Core.Evaluation;

/// <summary>Reads a gold file of articles: one JSON array.</summary>
[JsonSourceGenerationOptions(RespectNullableAnnotations = true)]
[JsonSerializable(typeof(IReadOnlyList<GoldArticle>))]
internal sealed partial class GoldArticles : JsonSerializerContext
{
    /// <exception cref="FormatException">The stream is not such a file.</exception>
    public static IReadOnlyList<GoldArticle> Read(Stream gold, string file)
    {
        try
        {
            var articles = JsonSerializer.Deserialize(gold, Default.IReadOnlyListGoldArticle) ?? throw new FormatException($"{file}: a gold file of articles is a JSON array; this is null.");
            for (var i = 0; i < articles.Count; i++)
                if (articles[i] is not { } article || HoldsNull(article.Events) || HoldsNull(article.Never)) throw new FormatException($"{file}: entry {i + 1} is null or holds an event that is null.");
            return articles;
        }
        catch (JsonException e)
        {
            throw new FormatException($"{file}:{e.LineNumber + 1}: this is no gold file of articles: {e.Message}", e);
        }
    }

    private static bool HoldsNull(IReadOnlyList<GoldEvent>? events) => events?.Any(gold => gold is null || gold.Event.Contains(null!)) == true;
}
