using Chancery.Core.Text;

namespace Chancery.Core.Evaluation;

/// <summary>A marked phrase with the country and sectors that a careful reader gives it.</summary>
internal sealed record GoldActor
{
    public required TextSpan Span { get; init; }

    /// <summary>Any of them is right; an empty one: the phrase has no country. No element: the file does not say.</summary>
    public IReadOnlyList<string> Codes { get; init; } = [];

    /// <summary>Any of them is right; empty: the file does not say.</summary>
    public IReadOnlyList<string> Sectors { get; init; } = [];
}
