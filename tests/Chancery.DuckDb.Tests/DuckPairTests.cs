using Chancery.Core.Merging;
using Chancery.Core.Record.Store;
using Chancery.Records.Tests;

namespace Chancery.DuckDb.Tests;

/// <summary>Pages of who acts on whom are looked for among few days first; they are those of looking at all.</summary>
public sealed class DuckPairTests
{
    private const int Attacks = 80, OneWayIn = 9;

    [Theory]
    [InlineData("ETH-KEN", false)]
    [InlineData("ETH-KEN", true)]
    [InlineData("KEN-ETH", false)]
    [InlineData("KEN-ETH", true)]
    public void Pages_of_a_pair_are_the_whole_in_pieces(string pair, bool newestFirst)
    {
        using var record = new TemporaryRecord();
        record.With([.. Enumerable.Range(0, Attacks).Select(Attack)]);
        using var asked = record.Open();
        var whole = new EventQuery { Country = pair, NewestFirst = newestFirst, Limit = 5_000 };
        List<string> all = [.. asked.Events(whole).Select(ev => ev.Id)];
        // some of one way are one event
        Assert.InRange(all.Count, 8, Attacks);
        foreach (var size in new[] { 1, 2, 5, 7 })
        {
            List<string> paged = [], after = [];
            string? cursor = null;
            for (var at = 0; at < all.Count; at += size)
            {
                paged.AddRange(asked.Events(whole with { Limit = size, Offset = at }).Select(ev => ev.Id));
                var page = asked.Events(whole with { Limit = size, After = cursor });
                after.AddRange(page.Select(ev => ev.Id));
                cursor = EventQuery.CursorOf(page[^1]);
            }
            Assert.Equal(all, paged);
            Assert.Equal(all, after);
        }
    }

    /// <summary>Most one way and some the other, four a day.</summary>
    private static CodedBatchItem Attack(int i)
    {
        var item = Tellings.Attack($"a{i:00}", 10 + (i * 100), place: $"Town {i}", day: new DateOnly(2026, 1, 1).AddDays(i / 4));
        if (i % OneWayIn != 0) return item;
        var told = item.Told[0];
        var json = told.Json.Replace("\"code\":\"ETH\"", "\"code\":\"?\"", StringComparison.Ordinal).Replace("\"code\":\"KEN\"", "\"code\":\"ETH\"", StringComparison.Ordinal).Replace("\"code\":\"?\"", "\"code\":\"KEN\"", StringComparison.Ordinal);
        return item with { Told = [new ToldEvent(told.Facts with { Actors = [new PartyFacts("KEN", "MIL", null, false)], Recipients = [new PartyFacts("ETH", "MIL", null, false)] }, json)] };
    }
}
