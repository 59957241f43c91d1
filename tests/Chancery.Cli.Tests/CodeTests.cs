using System.Text.Json;
using Chancery.Cli.Output;

namespace Chancery.Cli.Tests;

public sealed class CodeTests
{
    [Fact]
    public async Task A_report_is_a_success_and_its_events_are_rows_with_sentence_and_reason()
    {
        using var cli = new CliRun();
        Assert.Equal(0, await cli.Run(["code", cli.Put("a.txt", "They met again.\nNothing."), "--date", "2026-03-12"]));
        Assert.Equal(
            ["a.txt  2026-03-12: 1 event in 1 paragraph", "no date  CONSULT  somebody", "    \"They met again.\"", "    why: consult.meet at \"met\"; confidence 0.50"],
            cli.Lines);
        Assert.Equal("", cli.Errors);
    }

    [Fact]
    public async Task Explain_shows_every_step_with_its_words()
    {
        using var cli = new CliRun();
        Assert.Equal(0, await cli.Run(["code", "-", "--explain"], "They met again."));
        Assert.Contains("frame  consult.meet  [They]", cli.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Many_documents_keep_their_order_and_the_bad_ones_are_named()
    {
        using var cli = new CliRun();
        cli.Put("in/a.txt", "A met B");
        cli.Put("in/b.txt", "");
        cli.Put("in/c.jsonl", "{\"id\":\"c1\",\"text\":\"A met B\"}\nnot json\n{\"id\":\"c3\",\"text\":\"A met breakdown\"}\n{\"id\":\"c4\",\"text\":\"A met B\"}");
        cli.Put("in/d/e.md", "# T\n\nA met B");
        cli.Put("in/picture.png", [0x89, 0x50]);
        Assert.Equal(3, await cli.Run(["code", cli.At("in"), "--format", "jsonl"]));
        Assert.Equal(["a.txt", "c1", "c4", "e.md"], cli.Lines.Select(line => Text(line, "text_info", "document_id")));
        Assert.Contains("b.txt: SRC002", cli.Errors, StringComparison.Ordinal);
        Assert.Contains("c.jsonl:2: SRC007", cli.Errors, StringComparison.Ordinal);
        Assert.Contains("c3: RUN001", cli.Errors, StringComparison.Ordinal);
        Assert.Contains("4 documents, 4 events; 3 could not be read", cli.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SRC001", "missing.txt", null)]
    [InlineData("SRC002", "empty.txt", "")]
    [InlineData("SRC003", "binary.txt", "a\0b")]
    [InlineData("SRC007", "bad.jsonl", "{\"text\":")]
    [InlineData("SRC009", "date.jsonl", "{\"text\":\"x\",\"date\":\"someday\"}")]
    [InlineData("SRC010", "unknown.xyz", "text")]
    public async Task Bad_input_has_a_code_and_the_other_documents_are_coded(string code, string name, string? text)
    {
        using var cli = new CliRun();
        if (text is not null) cli.Put(name, text);
        Assert.Equal(3, await cli.Run(["code", cli.At(name), cli.Put("good.txt", "A met B"), "--json"]));
        Assert.Single(cli.Lines);
        Assert.Contains($": {code}: ", cli.Errors, StringComparison.Ordinal);
        Assert.Contains("help: ", cli.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_of_fifty_megabytes_ends_with_a_message()
    {
        using var cli = new CliRun();
        var path = cli.Put("long.txt", new byte[50_000_000].Select(_ => (byte)'a').ToArray());
        Assert.Equal(3, await cli.Run(["code", path, cli.Put("good.txt", "A met B"), "--json"]));
        Assert.Single(cli.Lines);
        Assert.Contains("long.txt: SRC005: one document may have 8 MB", cli.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("USE002", "code", "a.txt", "--date", "soon")]
    [InlineData("USE003", "code", "a.txt", "--limit", "0")]
    [InlineData("USE004", "code", "-", "-")]
    [InlineData("USE001", "code")]
    [InlineData("USE001", "code", "a.txt", "--format", "xml")]
    [InlineData("USE001", "code", "a.txt", "--nonsense")]
    [InlineData("USE001", "evaluate", "nonsense", "a.txt")]
    [InlineData("USE001", "nonsense")]
    [InlineData("USE001")]
    public async Task Wrong_use_is_told_before_anything_is_read(string code, params string[] args)
    {
        using var cli = new CliRun { Load = _ => throw new InvalidOperationException("loaded") };
        Assert.Equal(2, await cli.Run(args));
        Assert.Equal("", cli.Output);
        Assert.Contains($"{code}: ", cli.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Csv_has_one_header_and_no_formula()
    {
        using var cli = new CliRun();
        cli.Put("a.jsonl", "{\"id\":\"=1+1\",\"text\":\"A met B, C\"}\n{\"text\":\"C met D\"}");
        Assert.Equal(0, await cli.Run(["code", cli.At("a.jsonl"), "--format", "csv"]));
        Assert.Equal(3, cli.Lines.Length);
        Assert.StartsWith("id,event_id,date,", cli.Lines[0], StringComparison.Ordinal);
        Assert.Contains("'=1+1", cli.Lines[1], StringComparison.Ordinal);
    }

    [Fact]
    public async Task Mentions_name_their_event_and_limit_stops()
    {
        using var cli = new CliRun();
        Assert.Equal(0, await cli.Run(["code", "-", "--mentions", "--json", "--limit", "2"], "A met B\nC met D\nE met F"));
        Assert.Equal(["e_-_0", "e_-_1"], cli.Lines.Select(line => Text(line, "event_id")));
    }

    [Fact]
    public async Task Unknown_fields_come_back_in_the_record()
    {
        using var cli = new CliRun();
        Assert.Equal(0, await cli.Run(["code", "-", "--json"], "{\"text\":\"A met B\",\"desk\":{\"n\":[1,2.50]}}"));
        Assert.Contains("\"extra\":{\"desk\":{\"n\":[1,2.50]}}", cli.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_pattern_in_quotes_finds_files_at_any_depth()
    {
        using var cli = new CliRun();
        cli.Put("x/a.txt", "A met B");
        cli.Put("x/y/b.txt", "A met B");
        cli.Put("x/y/c.md", "A met B");
        Assert.Equal(0, await cli.Run(["code", cli.At("**/*.txt"), "--json"]));
        Assert.Equal(["a.txt", "b.txt"], cli.Lines.Select(line => Text(line, "text_info", "document_id")));
    }

    [Fact]
    public async Task A_report_cannot_drive_the_terminal()
    {
        using var cli = new CliRun();
        Assert.Equal(0, await cli.Run(["code", "-"], "A met \u001b[2J B"));
        Assert.DoesNotContain('\u001b', cli.Output);
    }

    [Fact]
    public async Task A_reader_who_has_gone_is_no_error()
    {
        using var closed = new ClosableStream(new ClosedPipe());
        using var cli = new CliRun { Into = closed };
        Assert.Equal(0, await cli.Run(["code", "-", "--json"], "A met B"));
        Assert.Equal("", cli.Errors);
    }

    [Fact]
    public async Task Ctrl_c_is_told_in_one_word()
    {
        using var cli = new CliRun();
        Assert.Equal(130, await cli.Run(["code", "-"], "A met B", new CancellationToken(true)));
        Assert.Equal("stopped", cli.Errors.Trim());
    }

    private static string? Text(string line, params string[] path)
    {
        using var json = JsonDocument.Parse(line);
        return path.Aggregate(json.RootElement, (element, name) => element.GetProperty(name)).GetString();
    }

    private sealed class ClosedPipe : MemoryStream
    {
        public override void Write(ReadOnlySpan<byte> buffer) => throw new IOException("Broken pipe");

        public override void Write(byte[] buffer, int offset, int count) => throw new IOException("Broken pipe");
    }
}
