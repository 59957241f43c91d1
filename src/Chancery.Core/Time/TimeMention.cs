using Chancery.Core.Text;

namespace Chancery.Core.Time;

/// <summary>A time expression and what it resolves to.</summary>
/// <param name="Tokens">The expression without its preposition.</param>
/// <param name="Date">What it means, null for a duration, a set or a vague expression.</param>
/// <param name="Value">In TIMEX3 terms ("2026-01-13", "P3D", "PAST_REF").</param>
/// <param name="Rule">Id of the pattern in the pack.</param>
/// <param name="Anchor">What it was counted from: "publication", "dateline", "none", "event".</param>
public sealed record TimeMention(TokenRange Tokens, PartialDate? Date, string Value, string Rule, string Anchor);
