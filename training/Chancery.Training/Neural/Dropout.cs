namespace Chancery.Training.Neural;

/// <summary>What is left out at random while learning.</summary>
/// <param name="Word">Chance that a word loses its own row, so that its ending and shape must do.</param>
/// <param name="Vector">Chance that a word loses its vector.</param>
/// <param name="Input">Share of input values.</param>
/// <param name="State">Share of the states between layers and below the heads.</param>
internal sealed record Dropout(double Word, double Vector, float Input, float State)
{
    public static Dropout None { get; } = new(0, 0, 0, 0);
}
