using Chancery.Core.Record.Store;
using Chancery.Records.Tests;
using Chancery.Sql;

namespace Chancery.DuckDb.Tests;

/// <summary>A record whose events a server keeps in memory answers as the tables do.</summary>
public sealed class ServedAskTests : AskTests
{
    protected override TestRecord Fresh() => new TemporaryRecord { Served = true };
}

public sealed class ServedFilterTests : FilterTests
{
    protected override TestRecord Fresh() => new TemporaryRecord { Served = true };
}

public sealed class ServedSurveyTests : SurveyTests
{
    protected override TestRecord Fresh() => new TemporaryRecord { Served = true };
}

public sealed class ServedRecordTests
{
    private static readonly EventQuery[] Questions =
    [
        new(), new() { NewestFirst = true }, new() { All = true, NewestFirst = true, Limit = 7 }, new() { Limit = 3, Offset = 5, NewestFirst = true }, new() { Country = "ETH", Limit = 4 }, new() { Country = "ETH-KEN" }, new() { Country = "KEN-ETH", EitherWay = true, NewestFirst = true },
        new() { Country = "KEN-ETH" }, new() { Since = new DateOnly(2026, 2, 1), NewestFirst = true }, new() { Until = new DateOnly(2026, 3, 1), Limit = 5 }, new() { Types = ["aid", "ASSAULT"], Quads = [4] }, new() { Types = ["AID"] }, new() { LeastResolution = 5 },
    ];

    /// <summary>Many a day, some without a day, written in several runs, so that the order of the table is not that of the days.</summary>
    private static TemporaryRecord Filled()
    {
        var record = new TemporaryRecord { Served = true };
        record.Runs(Enumerable.Range(0, 4).Select(run => (CodedBatchItem[])[.. Enumerable.Range(0, 12).Select(i => Tellings.Attack($"n{run}{i}", 10 + (run * 100) + i, day: new DateOnly(2026, 1, 10).AddDays(i % 5 * 20 + run), aux: i == 8 ? ["negation"] : null))]));
        record.Run("UPDATE events SET date_from = NULL, date_until = NULL WHERE id IN (SELECT id FROM events ORDER BY id LIMIT 3)", "UPDATE event_dyads SET month = NULL WHERE event IN (SELECT id FROM events ORDER BY id LIMIT 3)",
            "UPDATE events SET quad_code = 1, event_scale = 4, country_code = 'ETH' WHERE id IN (SELECT id FROM events ORDER BY id DESC LIMIT 4)", "UPDATE event_dyads SET quad_code = 1, event_scale = 4 WHERE event IN (SELECT id FROM events ORDER BY id DESC LIMIT 4)");
        return record;
    }

    [Fact]
    public void Pages_and_counts_are_those_of_the_tables()
    {
        using var record = Filled();
        using var served = (DuckRecord)record.Open();
        using var plain = DuckRecord.Open(record.File);
        Assert.True(plain.Count(TestRecord.Everything) > 20);
        foreach (var question in Questions)
        {
            Assert.Equal(plain.Events(question).Select(ev => ev.Id), served.Events(question).Select(ev => ev.Id));
            // once more: what was read is kept
            Assert.Equal(plain.Events(question).Select(ev => ev.Json), served.Events(question).Select(ev => ev.Json));
            Assert.Equivalent(plain.Survey(question, 5), served.Survey(question, 5), strict: true);
            Assert.Equal(plain.Dyads(question).Select(Line), served.Dyads(question).Select(Line));
            Assert.Equal(plain.Count(question), served.Count(question));
            foreach (var grouping in Enum.GetValues<Grouping>()) Assert.Equal(plain.Tallies(question, grouping).Select(Line), served.Tallies(question, grouping).Select(Line));
            var page = question with { Limit = 4, Offset = 0, After = null };
            for (var further = plain.Events(page); further.Count == page.Limit; further = plain.Events(page))
            {
                page = page with { After = EventQuery.CursorOf(further[^1]) };
                Assert.Equal(plain.Events(page).Select(ev => ev.Id), served.Events(page).Select(ev => ev.Id));
            }
        }
    }

    private static string Line(Tally tally) => $"{tally.Key} {tally.Events} {string.Join(' ', tally.Quads)} {tally.MeanScale:0.#########}";

    private static string Line(DyadMonth month) => $"{month.Source} {month.Target} {month.Month:O} {month.Events} {string.Join(' ', month.Quads)} {month.MeanScale:0.#########}";

    [Fact]
    public void What_is_written_is_seen_by_whoever_opens_the_record_afterwards()
    {
        using var record = Filled();
        var query = new EventQuery { Country = "ETH-KEN" };
        var before = record.Ask(asked => asked.Survey(query, 0).Events);
        record.With([Tellings.Attack("late", 900, day: new DateOnly(2026, 12, 24))]);
        Assert.Equal(before + 1, record.Ask(asked => asked.Survey(query, 0).Events));
        Assert.Equal("e_late", record.Ask(asked => asked.Events(query with { NewestFirst = true, Limit = 1 }))[0].Id);
    }

    [Fact]
    public void While_somebody_writes_what_was_read_is_remembered_and_nothing_else()
    {
        using var record = Filled();
        var (shelf, query) = (new EventShelf(record.File, TimeProvider.System), new EventQuery { Country = "ETH", NewestFirst = true, Limit = 5 });
        Assert.Null(shelf.Remembered());
        IReadOnlyList<string> shown;
        EventSurvey survey;
        IReadOnlyList<string> tallies;
        using (var served = DuckRecord.OpenToServe(record.File, shelf).Ready()) (shown, survey, tallies) = ([.. served.Events(query).Select(ev => ev.Json)], served.Survey(query, 5), [.. served.Tallies(query, Grouping.Dyad).Select(Line)]);
        using var writer = record.OpenToWrite();
        writer.Write([Tellings.Attack("late", 900, day: new DateOnly(2026, 12, 24))]);
        using var remembered = shelf.Remembered()!;
        Assert.NotNull(remembered.Remembered);
        Assert.Equal(shown, remembered.Events(query).Select(ev => ev.Json));
        Assert.Equivalent(survey, remembered.Survey(query, 5), strict: true);
        Assert.Equal(tallies, remembered.Tallies(query, Grouping.Dyad).Select(Line));
        // texts that nobody read, and what only tables hold
        foreach (var question in (Action[])[() => remembered.Events(query with { NewestFirst = false, Limit = 40 }), () => remembered.Counts(), () => remembered.Find("e_n01"), () => remembered.Events(new EventQuery { Text = "a" })])
            Assert.Equal("REC002", Assert.Throws<RecordException>(question).Problem.Code);
    }

    [Fact]
    public void What_was_counted_once_is_remembered_with_the_rest()
    {
        using var record = Filled();
        var shelf = new EventShelf(record.File, TimeProvider.System);
        using (var served = DuckRecord.OpenToServe(record.File, shelf).Ready())
        {
            Assert.Throws<RecordException>(() => shelf.Remembered()!.Counts());
            Assert.Equal(served.Counts(), shelf.Remembered()!.Counts());
            Assert.Equal(served.Runs(), shelf.Remembered()!.Runs());
        }
    }

    /// <summary>Rows are taken out and others are added, as a merge does, here and there in a table of many blocks.</summary>
    [Theory]
    [InlineData("id IN (SELECT id FROM events ORDER BY rowid LIMIT 5)")]
    [InlineData("rowid BETWEEN 4000 AND 4020 OR rowid BETWEEN 11000 AND 11003")]
    [InlineData("rowid BETWEEN 2048 AND 4095")]
    [InlineData("rowid % 3 = 0")]
    [InlineData("false")]
    public void What_has_changed_is_read_anew_and_the_rest_is_kept(string gone)
    {
        using var record = Filled();
        record.Run("INSERT INTO event_dyads SELECT d.* REPLACE ('e_' || md5(event || '-' || i) AS event) FROM event_dyads d, range(300) t(i) ORDER BY i, d.rowid",
            "INSERT INTO events SELECT e.* REPLACE ('e_' || md5(id || '-' || i) AS id) FROM events e, range(300) t(i) ORDER BY i, e.rowid");
        LoadedEvents before;
        using (var session = DuckSession.OpenToServe(record.File)) before = new EventIndexLoader(session, () => false).Load()!;
        var row = before.Numbers.Rows[^1];
        before.Index.Unpacked.Keep(row, record.Ask(asked => asked.Events(new EventQuery { Limit = 1 })[0]));
        record.Run("CREATE TABLE gone AS SELECT id FROM events WHERE " + gone, "DELETE FROM event_dyads WHERE event IN (SELECT id FROM gone)", "DELETE FROM events WHERE id IN (SELECT id FROM gone)", "DROP TABLE gone",
            "CREATE TABLE fresh AS SELECT e.* REPLACE ('e_' || md5(id || '-again') AS id, 99 AS run, 'KEN' AS country_code) FROM events e ORDER BY rowid LIMIT 7", "INSERT INTO events SELECT * FROM fresh ORDER BY rowid",
            "INSERT INTO event_dyads SELECT id, 'NOR', 'GHA', date_trunc('month', date_from), quad_code, event_scale, happened FROM fresh ORDER BY rowid", "DROP TABLE fresh");
        using var plain = DuckRecord.Open(record.File);
        using var now = DuckSession.OpenToServe(record.File);
        var renewed = new EventIndexLoader(now, () => false).Renew(before)!;
        Assert.Equal(plain.Count(TestRecord.Everything), renewed.Numbers.Rows.Length);
        Assert.Equal(now.Rows("SELECT rowid FROM events ORDER BY rowid", [], one => (int)one.GetInt64(0)), renewed.Numbers.Rows);
        foreach (var question in Questions)
        {
            Assert.Equivalent(plain.Survey(question, 0), SurveySearch.Of(renewed.Index, question, 0), strict: true);
            Assert.Equal(plain.Dyads(question).Select(Line), renewed.Index.Dyads(question).Select(Line));
            Assert.Equal(plain.Tallies(question, Grouping.Dyad).Select(Line), IndexTallies.Of(renewed.Index, question, Grouping.Dyad).Select(Line));
            if (renewed.Index.Page(question) is { } page) Assert.Equal(plain.Events(question).Select(ev => ev.Id), page.Select(at => now.Rows("SELECT id FROM events WHERE rowid = $1", [at], one => one.GetString(0))[0]));
        }
        // texts of rows whose block is another are read again
        Assert.Null(renewed.Index.Unpacked.Of(row));
        Assert.NotSame(before.Numbers, renewed.Numbers);
    }

    [Fact]
    public void What_is_not_kept_is_asked_of_the_tables()
    {
        using var record = Filled();
        using var served = (DuckRecord)record.Open();
        using var plain = DuckRecord.Open(record.File);
        foreach (var question in (EventQuery[])[new() { Contexts = ["military"] }, new() { Text = "a" }, new() { LeastConfidence = .99 }, new() { AfterRun = 2 }])
        {
            Assert.Equal(plain.Events(question).Select(ev => ev.Id), served.Events(question).Select(ev => ev.Id));
            Assert.Equal(plain.Survey(question, 0).Events, served.Survey(question, 0).Events);
        }
    }
}
