namespace Chancery.Core.Merging;

/// <summary>From where on documents tell one story. The defaults were set on public training documents (ECB+).</summary>
public sealed record StoryRule
{
    /// <summary>Mean cosine of the weighted words of two groups of documents that are one story.</summary>
    public double LeastSimilarity { get; init; } = 0.175;

    /// <summary>What a name counts beside another word.</summary>
    public int NameWeight { get; init; } = 4;

    /// <summary>What a word of the first two sentences counts beside another word.</summary>
    public int LedeWeight { get; init; } = 3;

    /// <summary>Documents published further apart tell two stories; those without a date are taken by their words.</summary>
    public int WindowDays { get; init; } = 10;
}
