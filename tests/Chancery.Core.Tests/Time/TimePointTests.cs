using Chancery.Core.Time;
using CsCheck;

namespace Chancery.Tests.Time;

public sealed class TimePointTests
{
    [Theory]
    [InlineData(TimeUnit.Day, "2026-01-16")]
    [InlineData(TimeUnit.Week, "2026-W03")]
    [InlineData(TimeUnit.Weekend, "2026-W03-WE")]
    [InlineData(TimeUnit.Month, "2026-01")]
    [InlineData(TimeUnit.Quarter, "2026-Q1")]
    [InlineData(TimeUnit.Half, "2026-H1")]
    [InlineData(TimeUnit.Season, "2025-WI")]
    [InlineData(TimeUnit.Year, "2026")]
    [InlineData(TimeUnit.Decade, "202")]
    [InlineData(TimeUnit.Century, "20")]
    public void The_unit_of_a_day_has_its_value(TimeUnit unit, string value) => Assert.Equal(value, TimePoint.Of(new DateOnly(2026, 1, 16), unit).Value);

    [Fact]
    public void A_unit_holds_the_day_it_is_of_and_ends_where_the_next_begins()
    {
        Gen.Select(Gen.Int[DateOnly.MinValue.DayNumber + 300_000, DateOnly.MaxValue.DayNumber - 300_000], Gen.Enum<TimeUnit>()).Sample((number, unit) =>
        {
            if (unit is TimeUnit.Weekend or < TimeUnit.Day) return;
            var day = DateOnly.FromDayNumber(number);
            var point = TimePoint.Of(day, unit);
            Assert.True(point.Start <= day && day < point.Shift(1).Start, $"{point.Value} does not hold {day:yyyy-MM-dd}");
            Assert.Equal(point.Shift(1).Start, point.Date.Until);
            Assert.Equal(point, point.Shift(7).Shift(-7));
        });
    }

    [Fact]
    public void Nothing_leaves_the_calendar()
    {
        foreach (var unit in Enum.GetValues<TimeUnit>())
        {
            foreach (var day in new[] { DateOnly.MinValue, DateOnly.MaxValue })
            {
                foreach (var count in new[] { -99_999_999L, -1, 1, 99_999_999L }) Assert.NotEmpty(TimePoint.Of(day, unit).Shift(count).Shift(unit, count).Value);
            }
        }
    }
}
