using Chancery.Core.Record.Store;
using Chancery.Records.Tests;

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
            var page = question with { Limit = 4, Offset = 0, After = null };
            for (var further = plain.Events(page); further.Count == page.Limit; further = plain.Events(page))
            {
                page = page with { After = EventQuery.CursorOf(further[^1]) };
                Assert.Equal(plain.Events(page).Select(ev => ev.Id), served.Events(page).Select(ev => ev.Id));
            }
        }
    }

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
        using (var served = DuckRecord.OpenToServe(record.File, shelf).Ready()) (shown, survey) = ([.. served.Events(query).Select(ev => ev.Json)], served.Survey(query, 5));
        using var writer = record.OpenToWrite();
        writer.Write([Tellings.Attack("late", 900, day: new DateOnly(2026, 12, 24))]);
        using var remembered = shelf.Remembered()!;
        Assert.NotNull(remembered.Remembered);
        Assert.Equal(shown, remembered.Events(query).Select(ev => ev.Json));
        Assert.Equivalent(survey, remembered.Survey(query, 5), strict: true);
        // texts that nobody read, and what only tables hold
        foreach (var question in (Action[])[() => remembered.Events(query with { NewestFirst = false, Limit = 40 }), () => remembered.Counts(), () => remembered.Find("e_n01"), () => remembered.Events(new EventQuery { Text = "a" })])
            Assert.Equal("REC002", Assert.Throws<RecordException>(question).Problem.Code);
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
