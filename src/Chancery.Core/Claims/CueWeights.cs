namespace Chancery.Core.Claims;

/// <summary>What a grade is worth, and what raises or lowers it. A claim is kept from the threshold on.</summary>
public sealed record CueWeights
{
    public double Threshold { get; init; } = 0.35;

    public double Always { get; init; } = 0.8;

    public double Often { get; init; } = 0.58;

    public double Sometimes { get; init; } = 0.4;

    /// <summary>Inside what somebody else says.</summary>
    public double Nested { get; init; } = 0.35;

    /// <summary>"would say", "could claim".</summary>
    public double Modal { get; init; } = 0.55;

    /// <summary>"to say".</summary>
    public double Infinitive { get; init; } = 0.75;

    /// <summary>The cue is itself the clause of another verb.</summary>
    public double Complement { get; init; } = 0.5;

    /// <summary>I, we and you: whoever writes.</summary>
    public double Narrator { get; init; } = 0.3;

    /// <summary>The cue is the main verb.</summary>
    public double Main { get; init; } = 1.12;

    /// <summary>A past tense.</summary>
    public double Past { get; init; } = 1.05;

    /// <summary>The source is a person or an organisation.</summary>
    public double Named { get; init; } = 1.08;

    public double Of(CueGrade grade) => grade switch { CueGrade.Always => Always, CueGrade.Often => Often, CueGrade.Sometimes => Sometimes, _ => 0 };
}
