using Chancery.Core.Text;

namespace Chancery.Core.Evaluation;

/// <summary>A time expression as a gold file has it.</summary>
/// <param name="Span">Where it stands in the case's text.</param>
/// <param name="Type">"DATE", "TIME", "DURATION", "SET"; empty where the file does not say.</param>
/// <param name="Values">Any of which is right, in TIMEX3 terms.</param>
/// <param name="Days">An interval "from/until" that is right as well, where the file gives one.</param>
internal sealed record GoldTimex(TextSpan Span, string Type, IReadOnlyList<string> Values, string? Days = null);
