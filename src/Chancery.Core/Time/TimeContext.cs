namespace Chancery.Core.Time;

/// <summary>What an expression is read against.</summary>
/// <param name="Anchor">The day that relative dates are counted from; null where nobody names it.</param>
/// <param name="Basis">Where that day comes from: "publication", "dateline", "none".</param>
/// <param name="Last">The date that the text named last, not long before.</param>
/// <param name="Tense">Where the clause looks.</param>
internal readonly record struct TimeContext(DateOnly? Anchor, string Basis, TimePoint? Last, TimeTense Tense)
{
    public const string PreviousDate = "previous date", NoBasis = "none";

    public bool IsPast => Tense is TimeTense.Past or TimeTense.Unknown;

    public bool IsFuture => Tense is TimeTense.Future;
}
