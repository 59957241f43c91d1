using Chancery.Core.Text;

namespace Chancery.Core.Time;

/// <summary>A time expression and what it resolves to.</summary>
/// <param name="Tokens">The expression without its preposition.</param>
/// <param name="Date">The days it means, null for a length or a repetition without a place in time.</param>
/// <param name="Value">In TIMEX3 terms ("2026-01-13", "P3D", "PAST_REF").</param>
/// <param name="Rule">Id of the pattern in the pack.</param>
/// <param name="Anchor">What it was counted from: "publication", "dateline", "none", "event", "previous date".</param>
public sealed record TimeMention(TokenRange Tokens, PartialDate? Date, string Value, string Rule, string Anchor) : IMention
{
    public TimexType Type { get; init; }

    /// <summary>In TIMEX3 terms ("START", "MORE_THAN"), or null.</summary>
    public string? Mod { get; init; }
}
