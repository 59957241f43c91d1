namespace Chancery.Core.Time;

/// <summary>The kinds of expressions in TIMEX3: a day or longer, a time within a day, a length, a repetition.</summary>
public enum TimexType { Date, Time, Duration, Set }
