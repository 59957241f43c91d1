namespace Chancery.Core.Time;

/// <summary>One pattern of the pack.</summary>
/// <param name="Id">Unique; the rule of a mention.</param>
/// <param name="Elements">What must follow each other.</param>
/// <param name="Op">What it means.</param>
/// <param name="Shift">Direction or distance, by operation.</param>
/// <param name="Value">Fixed TIMEX3 value, where the operation has one.</param>
public sealed record TimePattern(string Id, IReadOnlyList<TimeElement> Elements, TimeOp Op, int Shift, string? Value)
{
    public TimeGuard Guard { get; init; }

    /// <summary>The elements, for those who walk them again and again.</summary>
    internal TimeElement[] Steps { get; } = [.. Elements];
}
