namespace Chancery.Core.Events.Ranking;

/// <summary>Bends a probability on the scale of its odds to how often such answers are right, and then holds back what the answers that taught it leave in doubt: a confidence is a promise.</summary>
/// <param name="Scale">Below one where the model is too sure of itself.</param>
/// <param name="Shift">What is added to the logarithm of the odds.</param>
/// <param name="Doubt">How little is known of both.</param>
public readonly record struct Calibration(float Scale, float Shift, Doubt Doubt = default)
{
    private const double Edge = 1e-9;

    // one side of an interval of 95 per cent
    private const double Caution = 1.645;

    public static Calibration None => new(1, 0);

    /// <summary>The lower end of what the share of right answers may be.</summary>
    public double Of(double probability) => Share(probability, Caution);

    /// <summary>What the share of right answers most likely is.</summary>
    public double Expected(double probability) => Share(probability, 0);

    private double Share(double probability, double caution)
    {
        var odds = LogOdds(probability);
        return 1 / (1 + Math.Exp(caution * Doubt.Spread(odds) - Scale * odds - Shift));
    }

    internal static double LogOdds(double probability)
    {
        var inside = Math.Clamp(probability, Edge, 1 - Edge);
        return Math.Log(inside / (1 - inside));
    }
}
