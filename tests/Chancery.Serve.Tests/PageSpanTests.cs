using Chancery.Core.Record.Store;
using Chancery.Serve.Pages;

namespace Chancery.Serve.Tests;

/// <summary>From which day on a page of events is known to be full.</summary>
public sealed class PageSpanTests
{
    private static readonly Tally[] Days = [new("2026-01-01", 5, [5, 0, 0, 0], 1), new("2026-01-10", 2, [2, 0, 0, 0], 1), new("2026-01-12", 3, [3, 0, 0, 0], 1)];

    [Theory]
    [InlineData(3, null, null, "2026-01-12")]
    [InlineData(4, null, null, "2026-01-10")]
    [InlineData(10, null, null, "2026-01-01")]
    [InlineData(11, null, null, null)]
    [InlineData(11, null, "2026-01-05", "2026-01-05")]
    [InlineData(3, null, "2026-01-15", "2026-01-15")]
    [InlineData(2, "2026-01-12_e_b", null, "2026-01-10")]
    [InlineData(3, "2026-01-12_e_b", null, "2026-01-01")]
    [InlineData(8, "2026-01-12_e_b", null, null)]
    [InlineData(2, "-_e_b", null, null)]
    [InlineData(2, "no cursor", null, null)]
    public void A_page_is_read_from_the_day_on_that_fills_it(int limit, string? after, string? since, string? from)
    {
        var query = new EventQuery { NewestFirst = true, Limit = limit, After = after, Since = since is null ? null : DateOnly.Parse(since, System.Globalization.CultureInfo.InvariantCulture) };
        Assert.Equal(from, EventsView.Within(query, Days).Since?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void The_oldest_first_are_read_as_they_are_asked_for() => Assert.Null(EventsView.Within(new EventQuery { Limit = 1 }, Days).Since);
}
