using Chancery.Core.Time;

namespace Chancery.Core.Tests.Time;

public sealed class TimeElementsTests
{
    private static readonly TimeElement The = new(["the"], null, false, false), Days = new([], TimeClass.Units, false, false), Many = new([], TimeClass.Number, false, false),
        Ago = new(["ago"], null, false, false), Perhaps = new(["some"], null, true, false);

    private static readonly TimePattern Counted = new("counted", [Perhaps, Many, Days, Ago], default, 0, null), Two = new("two", [The, Days], default, 0, null),
        Open = new("open", [Many, Perhaps], default, 0, null);

    private static readonly TimeElements Elements = new([Counted, Two, Open], [.. Enum.GetValues<TimeClass>().Select(Words)]);

    [Theory]
    [InlineData("two", true)] // behind "some"
    [InlineData("days", true)]
    [InlineData("four", true)] // "twenty four"
    [InlineData("-", true)]
    [InlineData("1990s", true)]
    [InlineData("mid-days", true)]
    [InlineData("ago", false)]
    [InlineData("soldiers", false)]
    public void The_second_word_of_a_pattern_is_told_by_what_may_follow_the_first(string word, bool may) =>
        Assert.Equal(may, new TimeStart(Counted, Elements.Second(Counted)).MayGoOn(Elements.Of(word)));

    [Fact]
    public void A_pattern_goes_no_further_where_the_next_word_fits_nothing()
    {
        var start = new TimeStart(Two, Elements.Second(Two));
        Assert.True(start.MayGoOn(Elements.Of("days")));
        Assert.False(start.MayGoOn(Elements.Of("two")));
        Assert.False(start.MayGoOn(0));
    }

    [Fact]
    public void What_may_end_with_its_first_word_asks_nothing_of_the_next() => Assert.True(new TimeStart(Open, Elements.Second(Open)).MayGoOn(0));

    private static Dictionary<string, int> Words(TimeClass kind) => kind switch
    {
        TimeClass.Number => new() { ["two"] = 2, ["four"] = 4, ["twenty"] = 20 },
        TimeClass.Units => new() { ["days"] = 1 },
        _ => [],
    };
}
