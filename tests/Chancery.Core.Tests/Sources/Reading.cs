using System.Text;
using Chancery.Core.Sources;
using Chancery.Core.Text;

namespace Chancery.Core.Tests.Sources;

internal static class Reading
{
    public static async Task<List<ReadResult>> Of(byte[] bytes, string file, DateOnly? published = null)
    {
        var results = new List<ReadResult>();
        using var stream = new MemoryStream(bytes);
        await foreach (var result in SourceReader.ReadAsync(stream, file, SourceReader.FormatOf(file), published)) results.Add(result);
        return results;
    }

    public static Task<List<ReadResult>> Of(string text, string file, DateOnly? published = null) => Of(Encoding.UTF8.GetBytes(text), file, published);

    public static async Task<Article> One(string text, string file, DateOnly? published = null)
    {
        var result = Assert.Single(await Of(text, file, published));
        Assert.Null(result.Problem);
        return result.Article!;
    }
}
