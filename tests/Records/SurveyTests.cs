using Chancery.Core.Record.Store;

namespace Chancery.Records.Tests;

/// <summary>Many answers in one are the answers one by one. Every store inherits these.</summary>
public abstract class SurveyTests
{
    /// <summary>A record that holds nothing.</summary>
    protected abstract TestRecord Fresh();

    private TestRecord Filled()
    {
        var record = Fresh().With([.. Enumerable.Range(0, 9).Select(i => Tellings.Attack($"n{i}", 10, day: new DateOnly(2026, 1, 13).AddDays(i * 20), aux: i == 8 ? ["negation"] : null))]);
        record.Run("UPDATE events SET date_from = NULL, date_until = NULL WHERE id = 'e_n3'", "UPDATE event_dyads SET month = NULL WHERE event = 'e_n3'", "UPDATE events SET quad_code = 1, event_scale = 4, country_code = 'ETH' WHERE id = 'e_n4'", "UPDATE events SET country_code = NULL, resolution = 0, lat = NULL, lon = NULL WHERE id = 'e_n5'",
            "UPDATE events SET date_from = DATE '2026-02-02', date_until = DATE '2026-02-03' WHERE id IN ('e_n0', 'e_n1')", "UPDATE event_dyads SET month = DATE '2026-02-01' WHERE event IN ('e_n0', 'e_n1')");
        return record;
    }

    public static TheoryData<string> Questions { get; } = ["", "all", "since", "country", "type", "place", "page"];

    [Theory, MemberData(nameof(Questions))]
    public void A_survey_counts_what_counts_and_tallies_count(string question)
    {
        using var record = Filled();
        var query = question switch
        {
            "all" => new EventQuery { All = true },
            "since" => new EventQuery { Since = new DateOnly(2026, 2, 2), Until = new DateOnly(2026, 5, 1) },
            "country" => new EventQuery { Country = "ETH" },
            "type" => new EventQuery { Types = ["ASSAULT", "AID"], Modes = ["firearms"], Contexts = ["military"] },
            "place" => new EventQuery { LeastResolution = 5 },
            "page" => new EventQuery { Limit = 2, After = "2026-03-01_e_n2", NewestFirst = true },
            _ => new EventQuery(),
        };
        record.Ask(asked =>
        {
            var survey = asked.Survey(query, towns: 3);
            var whole = query with { After = null, Limit = int.MaxValue };
            Assert.True(survey.Events > 0);
            Assert.Equal(asked.Count(query), survey.Events);
            Assert.Equal(asked.Tallies(whole, Grouping.Day).Select(Line), survey.Days.Select(Line));
            Assert.Equal(asked.Tallies(whole, Grouping.Place).Select(Line), survey.Places.Select(Line));
            var towns = asked.Events(whole with { NewestFirst = true, Limit = 3, LeastResolution = Math.Max(EventPoint.Town, query.LeastResolution) });
            Assert.Equal(towns.Count(ev => ev.Latitude is not null), survey.Towns.Sum(town => town.Events));
            Assert.Empty(asked.Survey(query, towns: 0).Towns);
            return true;
        });
    }

    [Fact]
    public void Pairs_since_a_day_are_those_of_the_events_since_that_day()
    {
        using var record = Filled();
        // one that began long before and is not over yet
        record.Run("UPDATE events SET date_from = DATE '2026-01-01', date_until = DATE '2027-01-01' WHERE id = 'e_n0'", "UPDATE event_dyads SET month = DATE '2026-01-01' WHERE event = 'e_n0'");
        foreach (var all in (bool[])[true, false])
            for (var day = new DateOnly(2026, 1, 1); day < new DateOnly(2026, 8, 1); day = day.AddDays(3))
            {
                var since = new EventQuery { Since = day, All = all };
                Assert.Equal(record.Ask(asked => asked.Count(since with { Country = "ETH-KEN" })), record.Ask(asked => asked.Tallies(since, Grouping.Dyad)).Where(pair => pair.Key == "ETH-KEN").Sum(pair => pair.Events));
            }
    }

    [Fact]
    public void A_pair_is_asked_for_either_way()
    {
        using var record = Filled();
        var there = new EventQuery { Country = "KEN-ETH" };
        Assert.Empty(record.Ask(asked => asked.Events(there)));
        Assert.Equal(8, record.Ask(asked => asked.Events(there with { EitherWay = true })).Count);
        Assert.Equal(8, record.Ask(asked => asked.Actors(there with { EitherWay = true })).Single(actor => actor.Code == "ETH").Events);
    }

    private static string Line(Tally tally) => $"{tally.Key} {tally.Events} {string.Join(' ', tally.Quads)} {Math.Round(tally.MeanScale, 9)}";
}
