namespace Chancery.Core.Time;

/// <summary>One pattern of the pack.</summary>
/// <param name="Id">Unique; the rule of a mention.</param>
/// <param name="Elements">What must follow each other.</param>
/// <param name="Op">What it means.</param>
/// <param name="Shift">Direction or distance, by operation.</param>
/// <param name="Value">Fixed TIMEX3 value, where the operation has one.</param>
public sealed record TimePattern(string Id, IReadOnlyList<TimeElement> Elements, TimeOp Op, int Shift, string? Value);

/// <summary>One word of a pattern: literals or a class.</summary>
/// <param name="Literals">Lower-case forms, any of which may stand here; empty for a class.</param>
/// <param name="Class">A class of the pack's words or one of the built-in ones; null for literals.</param>
/// <param name="Optional">May be missing.</param>
/// <param name="Context">Must stand there but is no part of the expression ("in" of "in March").</param>
public sealed record TimeElement(IReadOnlyList<string> Literals, TimeClass? Class, bool Optional, bool Context);

/// <summary>Classes of words in patterns. Number, Day, Year, Decade and Iso also read digits.</summary>
public enum TimeClass { Number, Ordinal, Day, Month, Year, Weekday, Unit, Part, Season, Decade, Iso, Holiday }
