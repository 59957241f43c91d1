using System.Text.Json.Nodes;
using Chancery.Core.Merging;
using Chancery.Core.Record.Store;
using CsCheck;

namespace Chancery.Records.Tests;

/// <summary>What is written, merged and found again. Every store inherits these.</summary>
public abstract class RecordTests
{
    /// <summary>A record that holds nothing.</summary>
    protected abstract TestRecord Fresh();

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
        using var record = Fresh().With([Tellings.Attack("one", 12)], [Tellings.Attack("two", 13, new DateOnly(2026, 3, 12))]);
        var made = Assert.Single(record.Ask(asked => asked.Events(TestRecord.Everything)));
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
    public void A_long_document_is_written_part_by_part_and_all_of_it_or_nothing()
    {
        var (one, two) = (Tellings.Attack("one", 12), Tellings.Attack("two", 90, place: "Wajir"));
        CodedBatchItem Long(params IEnumerable<CodedBatchItem> parts) => new(one.Document with { Sentences = 0 }, [], []) { Parts = parts };
        CodedBatchItem Part(CodedBatchItem item, int sentences) => item with { Document = one.Document with { Sentences = sentences }, Told = [item.Told[0] with { Facts = item.Told[0].Facts with { Document = one.Document.Id } }] };
        using var record = Fresh();
        using (var writer = record.OpenToWrite())
            Assert.Throws<InvalidOperationException>(() => writer.Write([Tellings.Attack("other", 3), Long(Broken())]));
        Assert.Equal(0, record.Ask(asked => asked.Counts().Documents));
        record.With([Tellings.Attack("other", 3, place: "Marsabit"), Long(Part(one, 4), Part(two, 9))]);
        Assert.Equal(["e_one", "e_other", "e_two"], record.Ask(asked => asked.Events(TestRecord.Everything)).Select(ev => ev.Id).Order(StringComparer.Ordinal));
        Assert.Equal(9, record.Ask(asked => asked.Document(one.Document.Id))!.Sentences);
        // a second time it is known, and not even coded
        record.With([Long(Broken())]);
        Assert.Equal(2, record.Ask(asked => asked.Counts().Documents));

        IEnumerable<CodedBatchItem> Broken()
        {
            yield return Part(one, 4);
            throw new InvalidOperationException("the coder broke down");
        }
    }

    [Fact]
    public void A_dispute_in_one_report_is_a_dispute_of_the_event_with_both_sides()
    {
        const string Sole = "\"one_sided\":{\"source\":\"Kenya\",\"code\":\"KEN\"}";
        var disputed = With(Tellings.Attack("one", 12), Sole + ",\"disputed\":[\"happened\"],\"dispute\":{\"says\":[{\"source\":\"Kenya\",\"cue\":\"said\"}],\"denies\":[{\"source\":\"Addis Ababa\",\"cue\":\"denied\"}]}");
        using var record = Fresh().With([disputed], [With(Tellings.Attack("two", 12), Sole)]);
        var made = Assert.Single(record.Ask(asked => asked.Events(TestRecord.Everything)));
        Assert.Equal(["happened"], made.Disputed);
        var json = JsonNode.Parse(made.Json)!;
        Assert.Equal("Addis Ababa", (string?)json["dispute"]!["denies"]![0]!["source"]);
        Assert.Equal("KEN", (string?)json["one_sided"]!["code"]);
        // a third report tells it in its own words: no longer one side's alone
        record.With([Tellings.Attack("six", 12)]);
        Assert.Null(JsonNode.Parse(Assert.Single(record.Ask(asked => asked.Events(TestRecord.Everything))).Json)!["one_sided"]);
    }

    [Fact]
    public void What_another_report_denies_is_disputed_whichever_comes_first()
    {
        CodedBatchItem[] items = [Tellings.Attack("one", 12), Tellings.Attack("no", 12, new DateOnly(2026, 3, 12), source: "their paper", aux: ["negation"])];
        using var together = Fresh().With(items);
        foreach (var order in (CodedBatchItem[][])[items, [items[1], items[0]]])
        {
            using var record = Fresh().With([order[0]]);
            Assert.Empty(Assert.Single(record.Ask(asked => asked.Events(TestRecord.Everything))).Disputed);
            record.With([order[1]]);
            Assert.Equal(together.Whole(), record.Whole());
            var events = record.Ask(asked => asked.Events(TestRecord.Everything with { Disputed = true }));
            Assert.Equal(["e_no", "e_one"], events.Select(ev => ev.Id).Order(StringComparer.Ordinal));
            Assert.All(events, ev => Assert.Equal("a paper (reports) against their paper (reports)", DisputeSides.Of(ev)!.Line));
            // neither of another place
            record.With([Tellings.Attack("far", 12, place: "Garissa", aux: ["negation"])]);
            Assert.Equal(["e_one"], DisputeSides.Of(record.Ask(asked => asked.Find("e_no"))!)!.With);
        }
    }

    private static CodedBatchItem With(CodedBatchItem item, string fields) => item with { Told = [item.Told[0] with { Json = item.Told[0].Json[..^1] + "," + fields + "}" }] };

    [Fact]
    public void What_differs_in_day_place_or_count_stays_apart()
    {
        using var record = Fresh().With([Tellings.Attack("one", 12), Tellings.Attack("day", 12, day: new DateOnly(2026, 2, 1)), Tellings.Attack("many", 40)]);
        Assert.Equal(3, record.Ask(asked => asked.Events(TestRecord.Everything)).Count);
    }

    [Fact]
    public void The_order_in_which_reports_come_does_not_matter()
    {
        CodedBatchItem[] items = [.. Enumerable.Range(0, 12).Select(i => Tellings.Attack($"n{i:00}", 10 + i % 3, new DateOnly(2026, 3, 11 + i % 4)))];
        using var expected = Fresh().With(items);
        Gen.Shuffle(items).Select(Gen.Int[1, 5]).Sample((shuffled, size) =>
        {
            using var record = Fresh();
            record.Runs(shuffled.Chunk(size));
            Assert.Equal(expected.Whole(), record.Whole());
        }, iter: 6);
    }

    [Fact]
    public void A_copy_is_a_further_report_and_is_said_to_be_one()
    {
        var item = Tellings.Attack("one", 12);
        using var record = Fresh().With([item]).With([Tellings.Copy(item, "another paper")]);
        Assert.Equal([("a paper", false), ("another paper", true)], record.Ask(asked => asked.Reports(TestRecord.Everything)).Select(report => (report.Publisher!, report.Copy)));
        Assert.Equal(2, record.Ask(asked => asked.Events(TestRecord.Everything))[0].ReportCount);
        Assert.Equal((2L, 1L), record.Ask(asked => (asked.Counts().Documents, asked.Counts().Copies)));
    }

    [Fact]
    public void What_was_written_before_a_stop_waits_and_is_merged_by_the_next_run()
    {
        using var record = Fresh().With([Tellings.Attack("one", 12)]);
        using (var writer = record.OpenToWrite()) writer.Write([Tellings.Attack("two", 12)]);
        Assert.Equal((1L, 1L), record.Ask(asked => (asked.Counts().Waiting, asked.Counts().Events)));
        Assert.Equal(1, record.Ask(asked => asked.Events(TestRecord.Everything))[0].ReportCount);
        record.With();
        Assert.Equal(0, record.Ask(asked => asked.Counts().Waiting));
        Assert.Equal(2, record.Ask(asked => asked.Events(TestRecord.Everything))[0].ReportCount);
    }

    [Fact]
    public void Another_rule_merges_everything_anew()
    {
        using var record = Fresh().With([Tellings.Attack("one", 12), Near]);
        Assert.Single(record.Ask(asked => asked.Events(TestRecord.Everything)));
        using (var writer = record.OpenToWrite()) Assert.Equal(2, writer.Merge(new EventRule { DistanceKm = 5 }, all: false));
        Assert.Equal(2, record.Ask(asked => asked.Events(TestRecord.Everything)).Count);
        using (var writer = record.OpenToWrite()) Assert.Equal(5, writer.Rule!.DistanceKm);
    }

    [Fact]
    public void A_new_report_touches_no_event_that_it_has_nothing_to_do_with()
    {
        using var record = Fresh().With([Tellings.Attack("one", 12), Tellings.Attack("far", 12, day: new DateOnly(2026, 1, 1))]);
        using var writer = record.OpenToWrite();
        writer.Write([Tellings.Attack("two", 13)]);
        Assert.Equal(2, writer.Merge(new EventRule(), all: false));
        Assert.Equal(0, writer.Merge(new EventRule(), all: false));
    }

    [Fact]
    public void A_merge_of_everything_says_what_changed()
    {
        using var record = Fresh().With([Tellings.Attack("one", 12), Near, Tellings.Attack("far", 3, day: new DateOnly(2026, 1, 1))]);
        using var writer = record.OpenToWrite();
        Assert.Equal(new MergeChange(2, 2, 2, 0, 0), writer.MergeAgain(new EventRule()));
        Assert.Equal(new MergeChange(2, 3, 1, 0, 1), writer.MergeAgain(new EventRule { DistanceKm = 5 }));
        Assert.Equal(new MergeChange(3, 2, 1, 1, 0), writer.MergeAgain(new EventRule()));
    }

    [Fact]
    public void A_record_of_an_older_version_is_brought_forward()
    {
        using var record = Fresh().With([Tellings.Attack("one", 12), Tellings.Attack("two", 13)]);
        var whole = record.Whole();
        record.Run("DROP TABLE merging", "DROP VIEW actors", "DROP VIEW offices", "UPDATE meta SET value = '1' WHERE key = 'schema'");
        Assert.Equal("REC006", Assert.Throws<RecordException>(() => record.Whole()).Problem.Code);
        record.With();
        Assert.Equal(whole, record.Whole());
        Assert.Equal(0, record.Ask(asked => asked.Counts().Waiting));
    }

    [Fact]
    public void A_record_of_a_newer_program_is_left_alone()
    {
        using var record = Fresh().With([Tellings.Attack("one", 12)]);
        record.Run("UPDATE meta SET value = '999' WHERE key = 'schema'");
        Assert.Equal("REC004", Assert.Throws<RecordException>(record.Open).Problem.Code);
        Assert.Equal("REC004", Assert.Throws<RecordException>(record.OpenToWrite).Problem.Code);
}
}
