using System.Text.Json;
using Chancery.Tests;

namespace Chancery.Cli.Tests;

public sealed class RecordCommandTests
{
    private const string Report = """{"id":"a","date":"2026-03-12","text":"A met B\nC met D"}""";

    [Fact]
    public async Task A_second_ingest_changes_nothing_and_says_so()
    {
        using var cli = new CliRun();
        var (input, record) = (cli.Put("a.jsonl", Report), cli.At("r.duckdb"));
        Assert.Equal(0, await cli.Run(["ingest", input, "--record", record]));
        Assert.Equal("1 document: 1 new, 0 known before; 2 events told; the record holds 2 events of 1 documents\n", cli.Errors.ReplaceLineEndings("\n"));
        Assert.Equal(0, await cli.Run(["events", "--record", record, "--json"]));
        var first = cli.Output;
        Assert.Equal(0, await cli.Run(["ingest", input, "--record", record]));
        Assert.StartsWith("1 document: 0 new, 1 known before; 0 events told", cli.Errors, StringComparison.Ordinal);
        Assert.Equal(0, await cli.Run(["events", "--record", record, "--json"]));
        Assert.Equal(first, cli.Output);
    }

    [Fact]
    public async Task A_run_that_is_stopped_says_what_it_kept_and_goes_on_from_there()
    {
        const int Reports = 300, Stop = 150;
        using var stop = new CancellationTokenSource();
        var seen = 0;
        using var cli = new CliRun { Load = _ => new FakeEngine { Seen = _ => { if (Interlocked.Increment(ref seen) == Stop) stop.Cancel(); } } };
        var input = cli.Put("a.jsonl", string.Join('\n', Enumerable.Range(0, Reports).Select(i => $$"""{"id":"{{i}}","date":"2026-03-12","text":"A{{i}} met B"}""")));
        Assert.Equal(130, await cli.Run(["ingest", input, "--record", cli.At("r.duckdb")], ct: stop.Token));
        var kept = int.Parse(cli.Errors.Split(' ')[0], null);
        // what was coded before it stopped is kept, also where a batch was not full
        Assert.InRange(kept, 101, Reports - 1);
        Assert.Contains("new documents are in the record", cli.Errors, StringComparison.Ordinal);
        Assert.Equal(0, await cli.Run(["ingest", input, "--record", cli.At("r.duckdb")]));
        Assert.StartsWith($"{Reports} documents: {Reports - kept} new, {kept} known before", cli.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_dry_run_writes_nothing()
    {
        using var cli = new CliRun();
        Assert.Equal(0, await cli.Run(["ingest", cli.Put("a.jsonl", Report), "--record", cli.At("r.duckdb"), "--dry-run"]));
        Assert.Contains("2 events told; nothing was written", cli.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(cli.At("r.duckdb")));
    }

    [Fact]
    public async Task What_fails_is_named_twice_and_the_rest_is_done()
    {
        using var cli = new CliRun();
        var input = cli.Put("a.jsonl", Report + "\n{\"id\":\"b\",\"text\":\"a breakdown\"}\nnonsense\n");
        Assert.Equal(3, await cli.Run(["ingest", input, "--record", cli.At("r.duckdb"), "--errors", cli.At("errors.jsonl")]));
        var codes = File.ReadAllLines(cli.At("errors.jsonl")).Select(line => JsonDocument.Parse(line).RootElement.GetProperty("code").GetString());
        Assert.Equal(["RUN001", "SRC007"], codes.Order(StringComparer.Ordinal));
        Assert.Contains("1 new", cli.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_long_document_that_breaks_down_is_named_and_nothing_of_it_is_kept()
    {
        using var cli = new CliRun();
        var filler = string.Concat(Enumerable.Repeat("nothing of note\\n", 40_000));
        var input = cli.Put("a.jsonl", $$"""{"id":"a","text":"A met B\n{{filler}}the breakdown"}""" + "\n" + $$"""{"id":"b","text":"C met D\n{{filler}}the end"}""" + "\n" + """{"id":"c","text":"E met F"}""");
        Assert.Equal(3, await cli.Run(["ingest", input, "--record", cli.At("r.duckdb")]));
        Assert.Contains("RUN001", cli.Errors, StringComparison.Ordinal);
        Assert.Contains("3 documents: 2 new, 0 known before, 1 could not be read, see above; 2 events told; the record holds 2 events of 2 documents", cli.Errors, StringComparison.Ordinal);
        Assert.Equal(3, await cli.Run(["ingest", input, "--record", cli.At("r.duckdb")]));
        Assert.Contains("3 documents: 0 new, 2 known before", cli.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_question_has_three_formats()
    {
        using var cli = new CliRun();
        var record = cli.At("r.duckdb");
        await cli.Run(["ingest", cli.Put("a.jsonl", Report), "--record", record]);
        foreach (var command in new[] { "events", "reports", "dyads" })
        {
            foreach (var format in new[] { "table", "jsonl", "csv" }) Assert.Equal(0, await cli.Run([command, "--record", record, "--format", format]));
        }
        Assert.Equal(0, await cli.Run(["events", "--record", record, "--format", "csv", "--limit", "1"]));
        Assert.Equal(2, cli.Lines.Length);
        Assert.StartsWith("id,date,date_precision,event,", cli.Output, StringComparison.Ordinal);
        Assert.Equal(0, await cli.Run(["events", "--record", record, "--event", "ASSAULT"]));
        Assert.Empty(cli.Output);
        Assert.Equal(0, await cli.Run(["export", "--record", record, "--to", cli.At("out"), "--format", "csv"]));
        foreach (var table in new[] { "events", "coded_sentences", "paragraphs", "event_contexts" }) Assert.Equal(table == "event_contexts" ? 1 : 3, File.ReadAllLines(Path.Combine(cli.At("out"), table + ".csv")).Length);
        Assert.Equal(0, await cli.Run(["export", "--record", record, "--to", cli.At("chosen"), "--format", "csv", "--limit", "1"]));
        Assert.Equal(2, File.ReadAllLines(Path.Combine(cli.At("chosen"), "coded_sentences.csv")).Length);
        Assert.Equal(0, await cli.Run(["doctor", "--record", record]) & ~1);
        Assert.Contains("record", cli.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Files_for_other_programs_hold_what_is_chosen_and_what_happened()
    {
        using var cli = new CliRun { Root = Repository.Root };
        var record = cli.At("r.duckdb");
        await cli.Run(["ingest", cli.Put("a.jsonl", Report), "--record", record]);
        Assert.Equal(0, await cli.Run(["events", "--record", record, "--format", "jsonl"]));
        var dated = cli.Lines.Count(line => line.Contains("\"date\":", StringComparison.Ordinal));
        foreach (var (format, file, columns) in new[] { ("polecat", "ngecEvents.chancery.txt", 40), ("icews", "chancery-icews-events.tab", 20), ("gdelt1", "chancery.export.CSV", 58), ("gdelt2", "chancery.mentions.CSV", 16), ("phoenix", "events.full.chancery.txt", 26) })
        {
            Assert.Equal(0, await cli.Run(["export", "--record", record, "--to", cli.At(format), "--format", format]));
            Assert.All(File.ReadAllLines(Path.Combine(cli.At(format), file)), line => Assert.Equal(columns, line.Split('\t').Length));
            Assert.Equal(0, await cli.Run(["import", cli.At(format), "--record", cli.At("again.duckdb")]));
        }
        Assert.Equal(dated + 1, File.ReadAllLines(Path.Combine(cli.At("polecat"), "ngecEvents.chancery.txt")).Length);
        for (var again = 0; again < 2; again++) Assert.Equal(0, await cli.Run(["export", "--record", record, "--to", cli.At("parquet"), "--format", "parquet"]));
        Assert.NotEmpty(Directory.GetFiles(Path.Combine(cli.At("parquet"), "events"), "*.parquet", SearchOption.AllDirectories));
        Assert.Equal(0, await cli.Run(["export", "--record", record, "--to", cli.At("none"), "--format", "csv", "--country", "ZWE"]));
        Assert.Single(File.ReadAllLines(Path.Combine(cli.At("none"), "events.csv")));
        Assert.False(File.Exists(Path.Combine(cli.At("none"), "dyad_month.csv")));
        Assert.Equal(0, await cli.Run(["export", "--record", record, "--to", cli.At("none"), "--format", "jsonl", "--country", "ZWE"]));
        Assert.Empty(File.ReadAllText(Path.Combine(cli.At("none"), "events.jsonl")));
    }

    [Fact]
    public async Task Events_of_another_set_are_imported_once_and_stay_apart_from_what_documents_tell()
    {
        const string Header = "event_id_cnty,event_date,year,time_precision,event_type,sub_event_type,actor1,inter1,actor2,inter2,country,location,latitude,longitude,geo_precision,source,notes,fatalities\n";
        const string Clash = "M1,2026-03-05,2026,1,Battles,Armed clash,Army,1,Front,2,Mali,Gao,16.27,-0.04,1,A paper,They clashed.,3\n";
        using var cli = new CliRun { Root = Repository.Root };
        var record = cli.At("r.duckdb");
        var file = cli.Put("acled.csv", Header + Clash + Clash.Replace("M1,2026-03-05", "M2,soon", StringComparison.Ordinal));
        Assert.Equal(3, await cli.Run(["import", file, "--record", record]));
        Assert.Contains("DAT002", cli.Errors, StringComparison.Ordinal);
        Assert.Contains("2 rows: 1 new events, 0 known before, 0 that are no events of PLOVER, 1 wrong; the record holds 1 events", cli.Errors, StringComparison.Ordinal);
        Assert.Equal(3, await cli.Run(["import", file, "--record", record]));
        Assert.Contains("0 new events, 1 known before", cli.Errors, StringComparison.Ordinal);
        Assert.Equal(0, await cli.Run(["import", cli.Put("other.csv", Header + Clash.Replace("M1", "M3", StringComparison.Ordinal)), "--record", record]));
        Assert.Equal(0, await cli.Run(["events", "--record", record, "--json"]));
        Assert.Equal(2, cli.Lines.Length);
        Assert.Contains("\"dataset\":\"acled\",\"dataset_id\":\"M1\"", cli.Output, StringComparison.Ordinal);
        Assert.Equal(3, await cli.Run(["import", cli.Put("letters.csv", "a,b\n1,2\n"), "--record", record]));
        Assert.Contains("DAT001", cli.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("events", "REC001", 1)]
    [InlineData("dyads --since soon", "USE002", 2)]
    [InlineData("reports --limit 0", "USE003", 2)]
    [InlineData("merge", "REC001", 1)]
    [InlineData("merge --rule none.toml", "SRC001", 2)]
    public async Task Wrong_use_is_told_with_its_code(string command, string code, int exit)
    {
        using var cli = new CliRun();
        Assert.Equal(exit, await cli.Run([.. command.Split(' '), "--record", cli.At("none.duckdb")]));
        Assert.Contains(code, cli.Errors, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("window_days = 4\ndistance_km = 10\nmust_agree = [\"place\"]\n", 0)]
    [InlineData("imported = true\n", 0)]
    [InlineData("window_days = -1\n", 2)]
    [InlineData("must_agree = [\"colour\"]\n", 2)]
    [InlineData("speed = 3\n", 2)]
    [InlineData("= =", 2)]
    public async Task A_rule_is_read_or_refused(string rule, int exit)
    {
        using var cli = new CliRun();
        var record = cli.At("r.duckdb");
        await cli.Run(["ingest", cli.Put("a.jsonl", Report), "--record", record]);
        Assert.Equal(exit, await cli.Run(["merge", "--record", record, "--rule", cli.Put("rule.toml", rule)]));
        if (exit == 0) Assert.Equal("2 events of 2 as told, 2 before: 2 as they were, 0 joined from several, 0 split\n", cli.Output);
    }
}
