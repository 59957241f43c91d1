namespace Chancery.Core.Time;

/// <summary>What a pattern does with its captures. The pack chooses one for every pattern.</summary>
public enum TimeOp
{
    /// <summary>Not a time at all ("a 19-year-old"): the tokens are passed over.</summary>
    Ignore,
    /// <summary>A calendar date, as full as the captures are; a missing year by <c>shift</c>, or by tense where that is 0.</summary>
    Date,
    /// <summary>The anchor's day plus <c>shift</c> and plus the captured day word ("yesterday").</summary>
    Day,
    /// <summary>A weekday; by <c>shift</c>, or by tense where that is 0.</summary>
    Weekday,
    /// <summary>A weekday of the week that lies <c>shift</c> weeks from the anchor's.</summary>
    WeekWeekday,
    /// <summary>A month, or a day of one, of the year that lies <c>shift</c> years from the anchor's.</summary>
    YearMonth,
    /// <summary>The anchor's week, month, quarter, year … plus <c>shift</c>.</summary>
    Period,
    /// <summary>The part of the anchor's week, month or year that lies behind it (shift -1) or before it (shift 1).</summary>
    Within,
    /// <summary>The unit of the date that the text named last plus <c>shift</c> ("the following day"); without a unit that date itself ("then").</summary>
    Follow,
    /// <summary>A part of the day that the text named last plus <c>shift</c> ("the next morning").</summary>
    FollowPart,
    /// <summary>The weekday before (shift -1) or behind (shift 1) the day that the text named last, else the anchor.</summary>
    FollowWeekday,
    /// <summary>A week of a month: the captured one, or the last where <c>shift</c> is -1 ("the last week of July").</summary>
    WeekOf,
    /// <summary>The unit that the text named last where it is of that kind, else the anchor's ("the quarter").</summary>
    The,
    /// <summary>So many units from the anchor.</summary>
    Shift,
    /// <summary>So many units from the date that the text named last ("three days later").</summary>
    Later,
    /// <summary>An unnamed number of units from the anchor.</summary>
    Vague,
    /// <summary>A length that ends (shift -1) or begins (shift 1) at the anchor: "the past two months".</summary>
    Span,
    /// <summary>A decade.</summary>
    Decade,
    /// <summary>A century by its number.</summary>
    Century,
    /// <summary>A quarter of a year, of the named one or by tense.</summary>
    Quarter,
    /// <summary>A quarter of the year that lies <c>shift</c> years from the anchor's.</summary>
    YearQuarter,
    /// <summary>Half a year.</summary>
    Half,
    /// <summary>A season.</summary>
    Season,
    /// <summary>A weekend.</summary>
    Weekend,
    /// <summary>A named day of the year.</summary>
    Holiday,
    /// <summary>A time on the clock, of the day that is captured or named beside it.</summary>
    Clock,
    /// <summary>A part of the day, likewise.</summary>
    Part,
    /// <summary>A part of the anchor's day plus <c>shift</c> ("last night").</summary>
    DayPart,
    /// <summary>So many units before or after another event that the text names.</summary>
    Event,
    /// <summary>A length of time; <c>shift</c> units where no number is told ("a week-long strike").</summary>
    Duration,
    /// <summary>A repeated time; an unnamed number of units where <c>shift</c> is not 0.</summary>
    Set,
    /// <summary>PAST_REF, PRESENT_REF or FUTURE_REF.</summary>
    Reference,
}
