namespace Chancery.Core.Time;

/// <summary>Words that belong to an expression before or behind it and shade its meaning: "early", "more than", "or so".</summary>
/// <param name="Words">Lower case, in the order of the text.</param>
/// <param name="Before">Whether they stand before the expression.</param>
/// <param name="Ops">What kinds of expressions they may belong to.</param>
/// <param name="Mod">In TIMEX3 terms ("START", "APPROX"); null where they only widen the expression ("the").</param>
public sealed record TimeModifier(IReadOnlyList<string> Words, bool Before, IReadOnlySet<TimeOp> Ops, string? Mod)
{
    /// <summary>Ids of patterns that take no such words though their operation does.</summary>
    public IReadOnlySet<string> Except { get; init; } = new HashSet<string>();
}
