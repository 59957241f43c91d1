using System.Globalization;
using System.Text;
using Chancery.Training.Neural;

namespace Chancery.Training.Tests.Neural;

public sealed class WordVectorReaderTests
{
    [Fact]
    public void The_most_frequent_words_are_read_and_no_more()
    {
        var vectors = WordVectorReader.Read(Json("the", "\\\"", "minister's"), 2);
        Assert.Equal(["the", "\""], vectors.Words);
        Assert.Equal((0, 1, 1, -1), (vectors.RowOf("The"), vectors.RowOf("\""), vectors.RowOf("“"), vectors.RowOf("minister's")));
        var row = new float[WordVectors.Width];
        vectors.CopyRow(1, row);
        for (var i = 0; i < row.Length; i++) Assert.Equal(Value(1, i), row[i], 0.5f / 127);
    }

    [Fact]
    public void Tokens_may_lie_across_buffers()
    {
        string[] words = [.. Enumerable.Range(0, 2000).Select(i => string.Create(CultureInfo.InvariantCulture, $"word{i}"))];
        var vectors = WordVectorReader.Read(Json(words), int.MaxValue);
        Assert.Equal(words, vectors.Words);
    }

    [Fact]
    public void Another_file_is_refused() =>
        Assert.Throws<FormatException>(() => WordVectorReader.Read(new MemoryStream("{\"vectors\":{\"the\":[1,2,3]}}"u8.ToArray()), 10));

    private static MemoryStream Json(params string[] words)
    {
        var json = new StringBuilder("{\"precision\":8,\"words\":[").AppendJoin(',', words.Select(word => $"\"{word}\"")).Append("],\"vectors\":{");
        json.AppendJoin(',', words.Select((word, row) => $"\"{word}\":[" + string.Join(',', Enumerable.Range(0, WordVectors.Width).Select(i => Value(row, i).ToString(CultureInfo.InvariantCulture))) + ",1.5,7]"));
        return new MemoryStream(Encoding.UTF8.GetBytes(json.Append("}}").ToString()));
    }

    // between -1 and 1; columns beyond the hundredth are length and index and are left out
    private static float Value(int row, int column) => ((row + 1) * 31 + column * 17) % 200 / 100f - 1;
}
