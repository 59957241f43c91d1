namespace Chancery.Core.Time;

/// <summary>What a pattern does with its captures. The pack chooses one for every pattern.</summary>
public enum TimeOp
{
    /// <summary>Not a time at all ("a 19-year-old"): the tokens are passed over.</summary>
    Ignore,
    /// <summary>A calendar date, as full as the captures are.</summary>
    Date,
    /// <summary>The anchor's day plus <c>shift</c>.</summary>
    Day,
    /// <summary>A weekday; by <c>shift</c>, or by tense where that is 0.</summary>
    Weekday,
    /// <summary>A month without a year; by <c>shift</c>, or by tense where that is 0.</summary>
    Month,
    /// <summary>The anchor's week, month, quarter, year … plus <c>shift</c>.</summary>
    Period,
    /// <summary>The part of the anchor's week, month or year that lies behind it (shift -1) or before it (shift 1).</summary>
    Within,
    /// <summary>So many units from the anchor.</summary>
    Shift,
    /// <summary>An unnamed number of units from the anchor.</summary>
    Vague,
    /// <summary>Decades and centuries.</summary>
    Decade,
    /// <summary>A quarter of a year.</summary>
    Quarter,
    /// <summary>A season.</summary>
    Season,
    /// <summary>So many units before or after another event that the text names.</summary>
    Event,
    /// <summary>A length of time.</summary>
    Duration,
    /// <summary>A repeated time.</summary>
    Set,
    /// <summary>PAST_REF, PRESENT_REF or FUTURE_REF.</summary>
    Reference,
}
