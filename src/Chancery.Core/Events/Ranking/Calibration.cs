namespace Chancery.Core.Events.Ranking;

/// <summary>Bends a probability on the scale of its odds so that it says how often such answers are right.</summary>
/// <param name="Scale">Below one where the model is too sure of itself.</param>
/// <param name="Shift">What is added to the logarithm of the odds.</param>
public readonly record struct Calibration(float Scale, float Shift)
{
    private const double Edge = 1e-9;

    public static Calibration None => new(1, 0);

    public double Of(double probability) => 1 / (1 + Math.Exp(-(Scale * LogOdds(probability) + Shift)));

    internal static double LogOdds(double probability)
    {
        var inside = Math.Clamp(probability, Edge, 1 - Edge);
        return Math.Log(inside / (1 - inside));
    }
}
