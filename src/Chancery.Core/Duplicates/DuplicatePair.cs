namespace Chancery.Core.Duplicates;

/// <summary>Two documents that repeat one another, by their places in the list that was searched; the first is the smaller.</summary>
/// <param name="First">Place of one document.</param>
/// <param name="Second">Place of the other.</param>
/// <param name="Kind">How they repeat one another.</param>
/// <param name="FirstCovered">Share of the first one's letters that stand in the second, 0 to 1.</param>
/// <param name="SecondCovered">Share of the second one's letters that stand in the first.</param>
/// <param name="Longest">Letters and digits of the longest passage that both have.</param>
public readonly record struct DuplicatePair(int First, int Second, DuplicateKind Kind, double FirstCovered, double SecondCovered, int Longest)
{
    /// <summary>The larger of the two shares: 1 when one of them stands wholly in the other.</summary>
    public double Score => Math.Max(FirstCovered, SecondCovered);
}
