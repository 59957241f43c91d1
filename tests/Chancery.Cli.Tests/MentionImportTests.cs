using System.Text.Json;
using Chancery.Core.Record.Formats;
using Chancery.Core.Record.Formats.Datasets;
using Chancery.Packs;
using Chancery.Tests;
using CsCheck;

namespace Chancery.Cli.Tests;

/// <summary>GDELT's table of mentions: documents become reports of the events that are there. All rows are invented.</summary>
public sealed class MentionImportTests
{
    private const string Address = "https://paper.example/story", Other = "https://other.example/a";

    private static readonly FormatTables Tables = FormatLoader.Load(Repository.Root, []);

    private static readonly Core.Events.Ontology Plover = OntologyLoader.Load(PackFolder.Open(Repository.At("packs", "plover"), []), []);

    [Fact]
    public async Task Documents_that_mention_an_event_are_its_reports_whatever_order_and_however_often()
    {
        using var cli = new CliRun { Root = Repository.Root };
        var record = cli.At("r.duckdb");
        var mentions = cli.Put("20260311120000.mentions.CSV", Lines(Row(900, Address, 4), Row(900, Other, 7, "20260313001500"), Row(900, Other, 2, "20260313001500"), Row(901, Other, 3)));
        // nothing is there yet: a mention alone is no event, and not kept
        Assert.Equal(0, await cli.Run(["import", mentions, "--record", record]));
        Assert.Contains("0 documents that mention events, 4 mentions of events that are not in the record; the record holds 0 events", cli.Errors, StringComparison.Ordinal);
        // one run over both files, and a second that changes nothing
        Assert.Equal(0, await cli.Run(["import", cli.Put("20260311120000.export.CSV", Lines(Event(900), Event(902))), mentions, "--record", record]));
        Assert.Contains("6 rows: 2 new events, 1 known before, 0 that are no events of PLOVER, 0 wrong, 2 documents that mention events, 1 mentions of events that are not in the record; the record holds 2 events", cli.Errors, StringComparison.Ordinal);
        var first = await Reports(cli, record);
        Assert.Equal(0, await cli.Run(["import", mentions, "--record", record]));
        Assert.Contains("3 known before", cli.Errors, StringComparison.Ordinal);
        Assert.Equal(first, await Reports(cli, record));
        // the address in the event's own row is the first mention, and not told twice; the day is that of the mention, the sentence the first that tells it in the file
        Assert.Equal(["900 https://paper.example/story 4 2026-03-11 paper.example False", "900 https://other.example/a 7 2026-03-13 paper.example False", "902 gdelt2:902 1 2026-03-11 third.example False"], first);
        Assert.Equal(0, await cli.Run(["events", "--record", record, "--json"]));
        Assert.Equal([(2, 2), (1, 1)], cli.Lines.Select(line => JsonDocument.Parse(line).RootElement).OrderBy(ev => ev.GetProperty("dataset_id").GetString(), StringComparer.Ordinal)
            .Select(ev => (ev.GetProperty("report_count").GetInt32(), ev.GetProperty("source_count").GetInt32())));
    }

    [Fact]
    public async Task What_was_exported_comes_back_with_its_mentions()
    {
        using var cli = new CliRun { Root = Repository.Root };
        var (one, other) = (cli.At("one.duckdb"), cli.At("other.duckdb"));
        await cli.Run(["import", cli.Put("a.export.CSV", Lines(Event(900))), cli.Put("a.mentions.CSV", Lines(Row(900, Address, 4), Row(900, Other, 7))), "--record", one]);
        Assert.Equal(0, await cli.Run(["export", "--record", one, "--to", cli.At("out"), "--format", "gdelt2"]));
        Assert.Equal(0, await cli.Run(["import", cli.At("out"), "--record", other]));
        Assert.Contains("1 new events, 0 known before, 0 that are no events of PLOVER, 0 wrong, 2 documents that mention events, 0 mentions", cli.Errors, StringComparison.Ordinal);
        // each report has its day, not that of the export
        Assert.Equal(Days(await Reports(cli, one)), Days(await Reports(cli, other)));

        static IEnumerable<string> Days(IEnumerable<string> reports) => reports.Select(report => report.Split(' ')[3]).Order(StringComparer.Ordinal);
    }

    [Theory]
    [InlineData("1", "https://paper.example/x", "https://paper.example/x")]
    [InlineData("2", "A Paper, 11 March 2026, p. 4", null)]
    [InlineData("3", "10.1000/xyz", "https://doi.org/10.1000/xyz")]
    [InlineData("5", "10.2307/123", "https://doi.org/10.2307/123")]
    [InlineData("6", "captions of a broadcast", null)]
    public void Only_what_is_an_address_or_a_doi_becomes_one(string kind, string identifier, string? url)
    {
        var mention = Read(Row(900, identifier, 4, kind: kind)).Mention!;
        Assert.Equal((identifier, url), (mention.Source, mention.Url));
    }

    [Fact]
    public void The_translated_stream_has_the_same_columns_and_the_mark_of_the_file_is_no_number()
    {
        var cells = Row(900, Address, 4).Split('\t');
        cells[14] = "srclc:fra; eng:Moses 2.1.1 / MosesCore Europarl fr-en";
        Assert.Equal(("900", 4), (Read(string.Join('\t', cells)).Mention!.Key, Read(string.Join('\t', cells)).Mention!.Sentence));
        Assert.Equal("gdelt2", DatasetReader.For(("\uFEFF" + Row(900, Address, 4)).Split('\t'), Tables, Plover)?.Name);
        Assert.Null(DatasetReader.For(Enumerable.Repeat("x", 16).ToArray(), Tables, Plover));
    }

    [Theory]
    [InlineData(0, "", "GLOBALEVENTID")]
    [InlineData(2, "20261341000000", "is no time")]
    [InlineData(2, "20260311", "is no time")]
    [InlineData(5, "", "MentionIdentifier")]
    [InlineData(6, "-1", "SentenceID")]
    [InlineData(6, "", "SentenceID")]
    public void A_row_that_says_too_little_is_wrong(int cell, string text, string why)
    {
        var reader = DatasetReader.For(Row(900, Address, 4).Split('\t'), Tables, Plover)!;
        var cells = Row(900, Address, 4).Split('\t');
        cells[cell] = text;
        Assert.Contains(why, reader.Read(cells).Wrong, StringComparison.Ordinal);
        Assert.Contains("this one has 15", reader.Read(cells[..15]).Wrong, StringComparison.Ordinal);
    }

    [Fact]
    public void Damaged_rows_are_wrong_and_never_throw() => Gen.Select(Gen.Int[0, 15], Gen.String, Gen.Bool).Sample((cell, text, cut) =>
    {
        var cells = Row(900, Address, 4).Split('\t');
        var reader = DatasetReader.For(cells, Tables, Plover)!;
        cells[cell] = text;
        var row = reader.Read(cut ? cells[..cell] : cells);
        Assert.Null(row.Event);
        if (row.Mention is { } mention) Assert.StartsWith("d_", mention.Item().Document.Id, StringComparison.Ordinal);
        else Assert.NotNull(row.Wrong);
    }, iter: 5_000, threads: 1);

    private static async Task<List<string>> Reports(CliRun cli, string record)
    {
        Assert.Equal(0, await cli.Run(["events", "--record", record, "--json"]));
        var keys = cli.Lines.Select(line => JsonDocument.Parse(line).RootElement).ToDictionary(ev => ev.GetProperty("id").GetString()!, ev => ev.GetProperty("dataset_id").GetString());
        Assert.Equal(0, await cli.Run(["reports", "--record", record, "--json"]));
        return [.. cli.Lines.Select(line => JsonDocument.Parse(line).RootElement).Select(report =>
            $"{keys[report.GetProperty("event").GetString()!]} {report.GetProperty("document_id")} {report.GetProperty("sequence")} {report.GetProperty("published")} {report.GetProperty("publisher")} {report.GetProperty("copy")}").OrderBy(line => line[..3], StringComparer.Ordinal)];
    }

    private static ImportedRow Read(string row) => DatasetReader.For(row.Split('\t'), Tables, Plover)!.Read(row.Split('\t'));

    private static string Lines(params string[] rows) => string.Join('\n', rows) + "\n";

    private static string Row(int id, string identifier, int sentence, string time = "20260311120000", string kind = "1") =>
        string.Join('\t', $"{id}", "20260311120000", time, kind, "paper.example", identifier, $"{sentence}", "-1", "120", "98", "1", "60", "2400", "-3.5", "", "");

    private static string Event(int id)
    {
        var cells = Enumerable.Repeat("", 61).ToArray();
        (cells[0], cells[1], cells[5], cells[6], cells[7], cells[12], cells[15], cells[17], cells[26], cells[59], cells[60]) = ($"{id}", "20260310", "CHNGOV", "BEIJING", "CHN", "GOV", "USA", "USA", "042", "20260311120000", id == 900 ? Address : "https://third.example/");
        return string.Join('\t', cells);
    }
}
