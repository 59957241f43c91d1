using Chancery.Core.Evaluation;

namespace Chancery.Core.Reviews;

/// <summary>How far coders agree on the events that more than one of them has judged.</summary>
/// <param name="Units">Such events.</param>
/// <param name="Coders">Their names.</param>
/// <param name="Verdict">Alpha of accepted, rejected, coded otherwise; null when it has no meaning (nothing judged twice, or all of one kind).</param>
/// <param name="Type">Alpha of the type that the event has in the end, "none" included.</param>
/// <param name="Parties">Alpha of who acts on whom in the end.</param>
public sealed record ReviewAgreement(int Units, IReadOnlyList<string> Coders, double? Verdict, double? Type, double? Parties)
{
    private const string None = "none";

    public static ReviewAgreement Of(IReadOnlyList<ReviewedEvent> reviewed)
    {
        List<ReviewedEvent> shared = [.. reviewed.Where(ev => ev.Decisions.Count > 1)];
        return new ReviewAgreement(shared.Count, [.. shared.SelectMany(ev => ev.Decisions).Select(decision => decision.Coder).Distinct().Order(StringComparer.Ordinal)],
            Alpha(decision => decision.Verdict.ToString()), Alpha(decision => decision.Final?.What ?? None), Alpha(decision => decision.Final?.Who ?? None));

        double? Alpha(Func<ReviewDecision, string> value) => Krippendorff.Nominal(shared.Select(ev => ev.Decisions.Select(value)));
    }
}
