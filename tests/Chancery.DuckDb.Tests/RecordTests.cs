using System.Text.Json.Nodes;
using Chancery.Core.Merging;
using Chancery.Core.Record.Store;
using CsCheck;

namespace Chancery.DuckDb.Tests;

public sealed class RecordTests
{
    /// <summary>In a village 45 km from the town.</summary>
    private static CodedBatchItem Near
    {
        get
        {
            var item = Tellings.Attack("near", 12, place: "Sololo");
            return item with { Told = [item.Told[0] with { Facts = item.Told[0].Facts with { Latitude = 3.55, Longitude = 38.65 } }] };
        }
    }

    [Fact]
    public void Two_reports_of_one_attack_are_one_event_with_the_range_of_its_dead()
    {
        using var record = new TemporaryRecord().With([Tellings.Attack("one", 12)], [Tellings.Attack("two", 13, new DateOnly(2026, 3, 12))]);
        var made = Assert.Single(record.Ask(asked => asked.Events(TemporaryRecord.Everything)));
        Assert.Equal("e_one", made.Id);
        Assert.Equal("12 to 13", made.Dead.ToString());
        Assert.Equal(["dead"], made.Disputed);
        Assert.Equal((2, new DateOnly(2026, 3, 11), new DateOnly(2026, 3, 12)), (made.ReportCount, made.FirstReport, made.LastReport));
        Assert.Equal(["ETH", "KEN"], made.Parties.Select(party => party.Code));
        var json = JsonNode.Parse(made.Json)!;
        Assert.Equal("[12,13]", json["size"]!["dead"]!.ToJsonString());
        Assert.Equal(2, json["reports"]!.AsArray().Count);
        Assert.Equal("e_one", record.Ask(asked => asked.Find("e_two"))?.Id);
    }

    [Fact]
    public void A_dispute_in_one_report_is_a_dispute_of_the_event_with_both_sides()
    {
        const string Sole = "\"one_sided\":{\"source\":\"Kenya\",\"code\":\"KEN\"}";
        var disputed = With(Tellings.Attack("one", 12), Sole + ",\"disputed\":[\"happened\"],\"dispute\":{\"says\":[{\"source\":\"Kenya\",\"cue\":\"said\"}],\"denies\":[{\"source\":\"Addis Ababa\",\"cue\":\"denied\"}]}");
        using var record = new TemporaryRecord().With([disputed], [With(Tellings.Attack("two", 12), Sole)]);
        var made = Assert.Single(record.Ask(asked => asked.Events(TemporaryRecord.Everything)));
        Assert.Equal(["happened"], made.Disputed);
        var json = JsonNode.Parse(made.Json)!;
        Assert.Equal("Addis Ababa", (string?)json["dispute"]!["denies"]![0]!["source"]);
        Assert.Equal("KEN", (string?)json["one_sided"]!["code"]);
        // a third report tells it in its own words: no longer one side's alone
        record.With([Tellings.Attack("six", 12)]);
        Assert.Null(JsonNode.Parse(Assert.Single(record.Ask(asked => asked.Events(TemporaryRecord.Everything))).Json)!["one_sided"]);
    }

    private static CodedBatchItem With(CodedBatchItem item, string fields) => item with { Told = [item.Told[0] with { Json = item.Told[0].Json[..^1] + "," + fields + "}" }] };

    [Fact]
    public void What_differs_in_day_place_or_count_stays_apart()
    {
        using var record = new TemporaryRecord().With([Tellings.Attack("one", 12), Tellings.Attack("day", 12, day: new DateOnly(2026, 2, 1)), Tellings.Attack("many", 40)]);
        Assert.Equal(3, record.Ask(asked => asked.Events(TemporaryRecord.Everything)).Count);
    }

    [Fact]
    public void The_order_in_which_reports_come_does_not_matter()
    {
        CodedBatchItem[] items = [.. Enumerable.Range(0, 12).Select(i => Tellings.Attack($"n{i:00}", 10 + i % 3, new DateOnly(2026, 3, 11 + i % 4)))];
        using var expected = new TemporaryRecord().With(items);
        Gen.Shuffle(items).Select(Gen.Int[1, 5]).Sample((shuffled, size) =>
        {
            using var record = new TemporaryRecord();
            foreach (var batch in shuffled.Chunk(size)) record.With(batch);
            Assert.Equal(expected.Whole(), record.Whole());
        }, iter: 6);
    }

    [Fact]
    public void A_copy_is_a_further_report_and_is_said_to_be_one()
    {
        var item = Tellings.Attack("one", 12);
        using var record = new TemporaryRecord().With([item]).With([Tellings.Copy(item, "another paper")]);
        Assert.Equal([("a paper", false), ("another paper", true)], record.Ask(asked => asked.Reports(TemporaryRecord.Everything)).Select(report => (report.Publisher!, report.Copy)));
        Assert.Equal(2, record.Ask(asked => asked.Events(TemporaryRecord.Everything))[0].ReportCount);
        Assert.Equal((2L, 1L), record.Ask(asked => (asked.Counts().Documents, asked.Counts().Copies)));
    }

    [Fact]
    public void What_was_written_before_a_stop_waits_and_is_merged_by_the_next_run()
    {
        using var record = new TemporaryRecord().With([Tellings.Attack("one", 12)]);
        using (var writer = DuckRecordWriter.Open(record.File)) writer.Write([Tellings.Attack("two", 12)]);
        Assert.Equal((1L, 1L), record.Ask(asked => (asked.Counts().Waiting, asked.Counts().Events)));
        Assert.Equal(1, record.Ask(asked => asked.Events(TemporaryRecord.Everything))[0].ReportCount);
        record.With();
        Assert.Equal(0, record.Ask(asked => asked.Counts().Waiting));
        Assert.Equal(2, record.Ask(asked => asked.Events(TemporaryRecord.Everything))[0].ReportCount);
    }

    [Fact]
    public void Another_rule_merges_everything_anew()
    {
        using var record = new TemporaryRecord().With([Tellings.Attack("one", 12), Near]);
        Assert.Single(record.Ask(asked => asked.Events(TemporaryRecord.Everything)));
        using (var writer = DuckRecordWriter.Open(record.File)) Assert.Equal(2, writer.Merge(new EventRule { DistanceKm = 5 }, all: false));
        Assert.Equal(2, record.Ask(asked => asked.Events(TemporaryRecord.Everything)).Count);
        using (var writer = DuckRecordWriter.Open(record.File)) Assert.Equal(5, writer.Rule!.DistanceKm);
    }

    [Fact]
    public void A_new_report_touches_no_event_that_it_has_nothing_to_do_with()
    {
        using var record = new TemporaryRecord().With([Tellings.Attack("one", 12), Tellings.Attack("far", 12, day: new DateOnly(2026, 1, 1))]);
        using var writer = DuckRecordWriter.Open(record.File);
        writer.Write([Tellings.Attack("two", 13)]);
        Assert.Equal(2, writer.Merge(new EventRule(), all: false));
        Assert.Equal(0, writer.Merge(new EventRule(), all: false));
    }

    [Fact]
    public void A_merge_of_everything_says_what_changed()
    {
        using var record = new TemporaryRecord().With([Tellings.Attack("one", 12), Near, Tellings.Attack("far", 3, day: new DateOnly(2026, 1, 1))]);
        using var writer = DuckRecordWriter.Open(record.File);
        Assert.Equal(new MergeChange(2, 2, 2, 0, 0), writer.MergeAgain(new EventRule()));
        Assert.Equal(new MergeChange(2, 3, 1, 0, 1), writer.MergeAgain(new EventRule { DistanceKm = 5 }));
        Assert.Equal(new MergeChange(3, 2, 1, 1, 0), writer.MergeAgain(new EventRule()));
    }

    [Fact]
    public void A_record_of_an_older_version_is_brought_forward()
    {
        using var record = new TemporaryRecord().With([Tellings.Attack("one", 12), Tellings.Attack("two", 13)]);
        var whole = record.Whole();
        using (var connection = new DuckDB.NET.Data.DuckDBConnection($"Data Source={record.File}"))
        {
            connection.Open();
            foreach (var statement in (string[])["DROP TABLE merging", "DROP VIEW actors", "DROP VIEW offices", "UPDATE meta SET value = '1' WHERE key = 'schema'"]) connection.Run(statement);
        }
        Assert.Equal("REC006", Assert.Throws<RecordException>(() => record.Whole()).Problem.Code);
        record.With();
        Assert.Equal(whole, record.Whole());
        Assert.Equal(0, record.Ask(asked => asked.Counts().Waiting));
    }

    [Fact]
    public void Pages_follow_one_another_in_both_orders()
    {
        using var record = new TemporaryRecord().With([.. Enumerable.Range(0, 7).Select(i => Tellings.Attack($"n{i}", 10, day: new DateOnly(2026, 1, 1 + (i / 2 * 5))))]);
        foreach (var newest in (bool[])[true, false])
        {
            var query = new EventQuery { NewestFirst = newest, Limit = 2 };
            var (pages, after) = (new List<string>(), (string?)null);
            while (record.Ask(asked => asked.Events(query with { After = after })) is { Count: > 0 } page)
            {
                pages.AddRange(page.Select(ev => ev.Id));
                after = EventQuery.CursorOf(page[^1]);
            }
            Assert.Equal(record.Ask(asked => asked.Events(query with { Limit = 100 })).Select(ev => ev.Id), pages);
        }
    }

    [Fact]
    public void Wherever_a_page_ends_it_is_the_beginning_of_the_whole()
    {
        using var record = new TemporaryRecord().With([.. Enumerable.Range(0, 7).Select(i => Tellings.Attack($"n{i}", 10, day: new DateOnly(2026, 1, 13).AddDays(i * 20)))]);
        using (var connection = new DuckDB.NET.Data.DuckDBConnection($"Data Source={record.File}"))
        {
            connection.Open();
            connection.Run("UPDATE events SET date_from = NULL WHERE id IN (SELECT id FROM events ORDER BY id LIMIT 2)");
            connection.Run("UPDATE events SET date_from = DATE '2026-01-13' WHERE id IN (SELECT id FROM events WHERE date_from IS NOT NULL ORDER BY id DESC LIMIT 3)");
        }
        record.Ask(asked =>
        {
            foreach (var newest in (bool[])[true, false])
            {
                var whole = asked.Events(new EventQuery { NewestFirst = newest, Limit = int.MaxValue }).Select(ev => ev.Id).ToList();
                Assert.Equal(7, whole.Count);
                for (var limit = 1; limit <= 8; limit++)
                    for (var offset = 0; offset < 8; offset++)
                        Assert.Equal(whole.Skip(offset).Take(limit), asked.Events(new EventQuery { NewestFirst = newest, Limit = limit, Offset = offset }).Select(ev => ev.Id));
            }
            return true;
        });
    }

    [Fact]
    public void Actors_come_with_their_other_names()
    {
        using var record = new TemporaryRecord().With([Tellings.Attack("one", 12), Tellings.Attack("far", 12, day: new DateOnly(2026, 1, 1))]);
        var actor = record.Ask(asked => asked.Actors(new EventQuery { Country = "ETH" })).Single();
        Assert.Equal(("Ethiopian troops", "ETH", "MIL", 2L), (actor.Name, actor.Code, actor.Sector, actor.Events));
        Assert.Equal((new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 10)), (actor.First, actor.Last));
        Assert.Empty(record.Ask(asked => asked.Actors(new EventQuery { Actor = "kenya" })));
    }

    [Fact]
    public void A_dyad_has_a_row_for_every_month_and_counts_what_happened()
    {
        using var record = new TemporaryRecord().With([Tellings.Attack("one", 12, day: new DateOnly(2026, 1, 5)), Tellings.Attack("two", 3, day: new DateOnly(2026, 3, 7)), Tellings.Attack("no", 5, day: new DateOnly(2026, 2, 2), aux: ["negation"])]);
        var months = record.Ask(asked => asked.Dyads(new EventQuery { Country = "ETH-KEN", Limit = int.MaxValue }));
        Assert.Equal([(1, 1), (2, 0), (3, 1)], months.Select(month => (month.Month.Month, month.Events)));
        Assert.Equal([1, 0, 1], months.Select(month => month.Quads[3]));
        Assert.Equal((-9.5, null), (months[0].MeanScale, months[1].MeanScale));
        Assert.Equal(3, record.Ask(asked => asked.Dyads(new EventQuery { All = true, Country = "KEN", Limit = int.MaxValue })).Sum(month => month.Events));
        Assert.Equal([0, 1, 0], record.Ask(asked => asked.Dyads(new EventQuery { Country = "ETH-KEN", Since = new DateOnly(2026, 2, 1), Until = new DateOnly(2026, 4, 30), Limit = int.MaxValue })).Select(month => month.Events));
    }

    [Theory]
    [InlineData("KEN", null, null, 2)]
    [InlineData("ETH-KEN", null, null, 2)]
    [InlineData("KEN-ETH", null, null, 0)]
    [InlineData(null, "ethiopian", null, 2)]
    [InlineData(null, null, "assault", 2)]
    [InlineData(null, null, "CONSULT", 0)]
    public void A_record_is_asked_by_country_actor_and_type(string? country, string? actor, string? type, int expected)
    {
        using var record = new TemporaryRecord().With([Tellings.Attack("one", 12), Tellings.Attack("two", 3, day: new DateOnly(2026, 1, 7)), Tellings.Attack("no", 5, day: new DateOnly(2026, 2, 2), aux: ["negation"])]);
        var query = new EventQuery { Country = country, Actor = actor, Types = type is null ? [] : [type] };
        Assert.Equal(expected, record.Ask(asked => asked.Events(query)).Count);
        Assert.Equal(expected, record.Ask(asked => asked.Reports(query)).Count);
    }

    [Fact]
    public void Nothing_that_a_user_asks_is_taken_for_a_statement()
    {
        using var record = new TemporaryRecord().With([Tellings.Attack("one", 12)]);
        Gen.OneOf(Gen.String, Gen.Const("'; DROP TABLE events; --"), Gen.Const("$1"), Gen.Const("%"), Gen.Const("\0")).Sample(text =>
        {
            var query = new EventQuery { Country = text, Actor = text, Types = [text], Modes = [text], Contexts = [text], Aux = [text], Sector = text, Text = text, Attribution = text, After = text, Document = text };
            record.Ask(asked => (asked.Events(query), asked.Reports(query), asked.Dyads(query), asked.Claims(query), asked.Actors(query)));
        }, iter: 60, threads: 1);
        Assert.Single(record.Ask(asked => asked.Events(TemporaryRecord.Everything)));
    }

    [Theory]
    [InlineData("country_day")]
    [InlineData("country_month")]
    [InlineData("quad_month")]
    [InlineData("dyad_month")]
    [InlineData("events")]
    public void Tables_and_views_are_written_as_files(string name)
    {
        using var record = new TemporaryRecord().With([Tellings.Attack("one", 12), Tellings.Attack("two", 3, day: new DateOnly(2026, 1, 7))]);
        foreach (var ending in new[] { ".csv", ".parquet" })
        {
            record.Ask(asked =>
            {
                asked.Export(name, record.File + ending);
                return 0;
            });
            Assert.True(new FileInfo(record.File + ending).Length > 0);
        }
        var lines = File.ReadAllLines(record.File + ".csv");
        var expected = name switch { "country_day" => 63, "country_month" => 3, "quad_month" => 12, "dyad_month" => 3, _ => 2 };
        Assert.Equal(expected, lines.Length - 1);
    }

    [Fact]
    public void What_is_no_record_is_said_to_be_none()
    {
        using var folder = new TemporaryRecord();
        Assert.Equal("REC001", Assert.Throws<RecordException>(() => DuckRecord.Open(folder.File)).Problem.Code);
        File.WriteAllText(folder.File, "a letter to the editor, much longer than a header of any file would ever be, so that it is read as one");
        Assert.Equal("REC003", Assert.Throws<RecordException>(() => DuckRecord.Open(folder.File)).Problem.Code);
        Assert.Equal("REC003", Assert.Throws<RecordException>(() => DuckRecordWriter.Open(folder.File)).Problem.Code);
    }

    [Fact]
    public void A_record_of_a_newer_program_is_left_alone()
    {
        using var record = new TemporaryRecord().With([Tellings.Attack("one", 12)]);
        using (var writer = DuckRecord.OpenToWrite(record.File)) writer.Connection.Run("UPDATE meta SET value = '999' WHERE key = 'schema'");
        Assert.Equal("REC004", Assert.Throws<RecordException>(() => DuckRecord.Open(record.File)).Problem.Code);
        Assert.Equal("REC004", Assert.Throws<RecordException>(() => DuckRecordWriter.Open(record.File)).Problem.Code);
    }

    [Fact]
    public void The_codebook_is_the_schema() => Chancery.Tests.Golden.Same(Codebook.Markdown(), "docs", "codebook.md");
}
