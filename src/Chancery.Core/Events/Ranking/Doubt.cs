namespace Chancery.Core.Events.Ranking;

/// <summary>How far a learned line may be off: the covariance of its two numbers.</summary>
/// <param name="Scale">Variance of the slope.</param>
/// <param name="Both">Covariance of slope and shift.</param>
/// <param name="Shift">Variance of the shift.</param>
public readonly record struct Doubt(float Scale, float Both, float Shift)
{
    /// <summary>The standard error of the line at a point.</summary>
    public double Spread(double at) => Math.Sqrt(Math.Max(0, Scale * at * at + 2 * Both * at + Shift));
}
