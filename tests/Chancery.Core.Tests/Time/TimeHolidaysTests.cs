using Chancery.Core.Time;

namespace Chancery.Tests.Time;

public sealed class TimeHolidaysTests
{
    [Theory]
    [InlineData("12-25", 2024, "2024-12-25")]
    [InlineData("11 thursday 4", 2024, "2024-11-28")]
    [InlineData("5 monday -1", 2023, "2023-05-29")]
    [InlineData("easter 0", 2024, "2024-03-31")]
    [InlineData("easter -2", 2019, "2019-04-19")]
    [InlineData("hijri 10-1", 2024, "2024-04-10")]
    [InlineData("lunar 1-1", 2024, "2024-02-10")]
    [InlineData("orthodox 0", 2024, "2024-05-05")]
    [InlineData("hebrew 7-15", 2024, "2024-04-23")]
    [InlineData("hebrew 7-15", 2025, "2025-04-13")]
    [InlineData("hebrew 1-10", 2023, "2023-09-25")]
    [InlineData("persian 1-1", 2024, "2024-03-20")]
    [InlineData("2-29", 2023, null)]
    [InlineData("nonsense", 2023, null)]
    [InlineData("hijri 10-1", 1500, null)]
    public void A_rule_gives_the_day_of_a_year(string rule, int year, string? day) => Assert.Equal(day, TimeHolidays.On(rule, year)?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
}
