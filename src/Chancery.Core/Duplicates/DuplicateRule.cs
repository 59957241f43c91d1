namespace Chancery.Core.Duplicates;

/// <summary>From where on two documents are taken for one text. The defaults were set on the development part of the house's own set.</summary>
public sealed record DuplicateRule
{
    /// <summary>Documents published further apart are not compared; one without a date is compared with all.</summary>
    public int WindowDays { get; init; } = 30;

    /// <summary>Share of the shorter document, by letters, that must stand in the other.</summary>
    public double LeastCovered { get; init; } = 0.12;

    /// <summary>Letters that must stand in both: a headline or a proverb is nobody's copy.</summary>
    public int LeastLetters { get; init; } = 90;

    /// <summary>Letters of the longest passage in common.</summary>
    public int LeastPassage { get; init; } = 60;

    /// <summary>Share of both documents from which they are one text, and not a text with an excerpt of the other.</summary>
    public double Near { get; init; } = 0.6;

    /// <summary>Mean covered share between two groups that are joined.</summary>
    public double AverageLink { get; init; } = 0.25;

    /// <summary>Mean covered share between a document of several parts and the group that it goes to.</summary>
    public double PartLink { get; init; } = 0.12;

    /// <summary>Cosine of the weighted words from which two texts tell the same story.</summary>
    public double SameStory { get; init; } = 0.35;
}
