using System.Text;
using Chancery.Core.Sources;
using CsCheck;

namespace Chancery.Core.Tests.Sources;

public sealed class SourceReaderTests
{
    private static readonly string[] Names = ["a.txt", "a.md", "a.jsonl", "-"];

    [Theory]
    [InlineData("", "SRC002")]
    [InlineData(" \r\n\t\n", "SRC002")]
    [InlineData("\uFEFF\n", "SRC002")]
    [InlineData("%PDF-1.7 and so on", "SRC003")]
    [InlineData("text with a \0 in it", "SRC003")]
    public async Task What_is_no_text_is_named(string text, string code)
    {
        var problem = Assert.Single(await Reading.Of(text, "a.txt")).Problem;
        Assert.Equal(code, problem!.Code);
        Assert.Equal("a.txt", problem.File);
    }

    [Fact]
    public async Task Bytes_that_are_not_utf8_are_named_with_their_line()
    {
        byte[] bytes = [.. "first line\nthe caf"u8, 0xE9, .. " closed"u8];
        var problem = Assert.Single(await Reading.Of(bytes, "a.txt")).Problem!;
        Assert.Equal(("SRC004", 2), (problem.Code, problem.Line));
        Assert.Contains("0xE9 at offset 18", problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_over_the_limit_is_refused_and_one_at_the_limit_is_read()
    {
        Assert.NotNull(Assert.Single(await Reading.Of(new string('a', SourceLimits.DocumentBytes), "a.txt")).Article);
        Assert.Equal("SRC005", Assert.Single(await Reading.Of(new string('a', SourceLimits.DocumentBytes + 1), "a.txt")).Problem!.Code);
    }

    [Fact]
    public async Task A_byte_order_mark_is_not_text_and_line_ends_stay()
    {
        var article = await Reading.One("\uFEFFOne.\r\nTwo.\r\n", "/some/where/a.txt", new DateOnly(2026, 1, 16));
        Assert.Equal("One.\r\nTwo.\r\n", article.Text);
        Assert.Equal("a.txt", article.Id);
        Assert.Equal(new DateOnly(2026, 1, 16), article.Published);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Utf16_with_its_mark_is_text(bool bigEndian)
    {
        var encoding = new UnicodeEncoding(bigEndian, true);
        byte[] bytes = [.. encoding.GetPreamble(), .. encoding.GetBytes("Jürgen met Ivo.")];
        Assert.Equal("Jürgen met Ivo.", Assert.Single(await Reading.Of(bytes, "a.txt")).Article!.Text);
    }

    [Fact]
    public async Task Standard_input_that_starts_with_a_brace_is_json_lines()
    {
        var article = await Reading.One("  {\"text\":\"Troops left.\"}", "-");
        Assert.Equal("Troops left.", article.Text);
        Assert.Equal("-:1", article.Id);
    }

    [Fact]
    public void Any_bytes_end_in_results_and_never_in_an_exception() =>
        Gen.Select(Gen.Byte.Array[0, 300], Gen.Int[0, Names.Length - 1]).Sample((bytes, name) =>
        {
            var results = Reading.Of(bytes, Names[name]).GetAwaiter().GetResult();
            Assert.NotEmpty(results);
            Assert.All(results, result => Assert.True(result.Article is null != result.Problem is null));
        });

    [Fact]
    public async Task A_stream_that_breaks_is_a_problem()
    {
        using var stream = new BrokenStream();
        var results = new List<ReadResult>();
        await foreach (var result in SourceReader.ReadAsync(stream, "a.txt", SourceFormat.Text, null)) results.Add(result);
        Assert.Equal("SRC011", Assert.Single(results).Problem!.Code);
    }

    private sealed class BrokenStream : MemoryStream
    {
        public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => throw new IOException("the cable is out");
    }
}
