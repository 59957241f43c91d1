using Chancery.Core.Merging;
using CsCheck;

namespace Chancery.Tests.Merging;

/// <summary>Keys are looked up instead of comparing everything with everything: they may find too much, never too little.</summary>
public sealed class EventKeysTests
{
    private static readonly DateOnly Day = new(2026, 3, 1);

    private static readonly Gen<PartyFacts> Party = Gen.Select(Any<string?>(null, "USA", "RUS"), Any<string?>(null, "GOV", "MIL", "REB"), Any<string?>(null, "Lopez", "Ana Lopez", "Kim Song"), Gen.Bool)
        .Select((code, sector, name, person) => new PartyFacts(code, sector, name, person));

    private static readonly Gen<EventFacts> Telling = Gen.Select(Party.Array[0, 2], Party.Array[0, 2], Any<string?>(null, "Odesa", "Izmail", "Ukraine"), Any(1, 2, 4), Any<int?>(null, 3, 4), Gen.Int[0, 4], Any("CONSULT", "ASSAULT"))
        .Select((actors, recipients, place, level, dead, day, type) => new EventFacts
        {
            Id = "e", Document = "d", Types = [type], Kin = [type is "CONSULT" ? "ASSAULT" : "CONSULT"], Topic = ["tariff", "steel", "dam"], Actors = actors, Recipients = recipients, From = Day.AddDays(day), Until = Day.AddDays(day + 1), DateTold = false,
            Place = place, Country = place is null ? null : "UKR", Resolution = place is null ? 0 : level, Latitude = 46, Longitude = 30, Dead = dead, Trigger = "strike",
        });

    private static Gen<T> Any<T>(params T[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);

    [Fact]
    public void Two_that_may_be_one_event_meet_in_a_key() => Gen.Select(Telling, Telling).Sample((one, other) =>
    {
        other = other with { Id = "f", Document = "g" };
        if (!new EventNet(new EventRule()).MayBeOne(one, other)) return;
        Assert.Contains(EventKeys.Of(one, new EventRule()), key => EventKeys.Of(other, new EventRule()).Any(also => EventKeys.Base(key) == EventKeys.Base(also) && !(EventKeys.IsWeak(key) && EventKeys.IsWeak(also))));
    }, iter: 20_000, threads: 1);

    [Fact]
    public void Ministers_of_two_countries_are_not_compared()
    {
        EventFacts Meeting(string code) => new() { Id = code, Document = code, Types = ["CONSULT"], Actors = [new(code, "GOV", null, false)], From = Day, Until = Day.AddDays(1) };
        var (one, other) = (EventKeys.Of(Meeting("USA"), new EventRule()), EventKeys.Of(Meeting("RUS"), new EventRule()));
        Assert.All(one.Where(other.Contains), key => Assert.True(EventKeys.IsWeak(key)));
    }
}
