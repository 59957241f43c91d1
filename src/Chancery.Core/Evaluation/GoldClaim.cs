using Chancery.Core.Text;

namespace Chancery.Core.Evaluation;

/// <summary>Source, cue and content of one attribution; each may have several stretches or none.</summary>
internal sealed record GoldClaim(IReadOnlyList<TextSpan> Source, IReadOnlyList<TextSpan> Cue, IReadOnlyList<TextSpan> Content);
