using Chancery.Core.Record.Store;
using CsCheck;

namespace Chancery.Records.Tests;

/// <summary>What a record is asked. Every store inherits these.</summary>
public abstract class AskTests
{
    /// <summary>A record that holds nothing.</summary>
    protected abstract TestRecord Fresh();

    [Fact]
    public void Pages_follow_one_another_in_both_orders()
    {
        using var record = Fresh().With([.. Enumerable.Range(0, 7).Select(i => Tellings.Attack($"n{i}", 10, day: new DateOnly(2026, 1, 1 + (i / 2 * 5))))]);
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
        using var record = Fresh().With([.. Enumerable.Range(0, 7).Select(i => Tellings.Attack($"n{i}", 10, day: new DateOnly(2026, 1, 13).AddDays(i * 20)))]);
        record.Run("UPDATE events SET date_from = NULL WHERE id IN (SELECT id FROM events ORDER BY id LIMIT 2)",
            "UPDATE events SET date_from = DATE '2026-01-13' WHERE id IN (SELECT id FROM events WHERE date_from IS NOT NULL ORDER BY id DESC LIMIT 3)");
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
        using var record = Fresh().With([Tellings.Attack("one", 12), Tellings.Attack("far", 12, day: new DateOnly(2026, 1, 1))]);
        var actor = record.Ask(asked => asked.Actors(new EventQuery { Country = "ETH" })).Single();
        Assert.Equal(("Ethiopian troops", "ETH", "MIL", 2L), (actor.Name, actor.Code, actor.Sector, actor.Events));
        Assert.Equal((new DateOnly(2026, 1, 1), new DateOnly(2026, 3, 10)), (actor.First, actor.Last));
        Assert.Empty(record.Ask(asked => asked.Actors(new EventQuery { Actor = "kenya" })));
    }

    [Fact]
    public void A_dyad_has_a_row_for_every_month_and_counts_what_happened()
    {
        using var record = Fresh().With([Tellings.Attack("one", 12, day: new DateOnly(2026, 1, 5)), Tellings.Attack("two", 3, day: new DateOnly(2026, 3, 7)), Tellings.Attack("no", 5, day: new DateOnly(2026, 2, 2), aux: ["negation"])]);
        var months = record.Ask(asked => asked.Dyads(new EventQuery { Country = "ETH-KEN", Limit = int.MaxValue }));
        Assert.Equal([(1, 1), (2, 0), (3, 1)], months.Select(month => (month.Month.Month, month.Events)));
        Assert.Equal([1, 0, 1], months.Select(month => month.Quads[3]));
        Assert.Equal((-9.5, null), (months[0].MeanScale, months[1].MeanScale));
        Assert.Equal(3, record.Ask(asked => asked.Dyads(new EventQuery { All = true, Country = "KEN", Limit = int.MaxValue })).Sum(month => month.Events));
        Assert.Equal([0, 1, 0], record.Ask(asked => asked.Dyads(new EventQuery { Country = "ETH-KEN", Since = new DateOnly(2026, 2, 1), Until = new DateOnly(2026, 4, 30), Limit = int.MaxValue })).Select(month => month.Events));
    }

    [Fact]
    public void Nothing_that_a_user_asks_is_taken_for_a_statement()
    {
        using var record = Fresh().With([Tellings.Attack("one", 12)]);
        using var asked = record.Open();
        Gen.OneOf(Gen.String, Gen.Const("'; DROP TABLE events; --"), Gen.Const("$1"), Gen.Const("%"), Gen.Const("\0")).Sample(text =>
        {
            var query = new EventQuery { Country = text, Actor = text, Types = [text], Modes = [text], Contexts = [text], Aux = [text], Sector = text, Text = text, Attribution = text, After = text, Document = text };
            _ = (asked.Events(query), asked.Reports(query), asked.Dyads(query), asked.Claims(query), asked.Actors(query), asked.Copies(query), asked.Tallies(query, Grouping.Month), asked.Find(text), asked.Document(text));
        }, iter: 60, threads: 1);
        Assert.Single(asked.Events(TestRecord.Everything));
    }
}
