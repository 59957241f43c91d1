namespace Chancery.Core.Pictures;

/// <summary>So many of one series on a day.</summary>
/// <param name="Day">The day.</param>
/// <param name="Series">Counted from 0.</param>
/// <param name="Count">How many.</param>
public readonly record struct TimeCount(DateOnly Day, int Series, long Count);
