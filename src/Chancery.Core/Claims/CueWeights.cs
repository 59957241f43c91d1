namespace Chancery.Core.Claims;

/// <summary>What a grade is worth, and what raises or lowers it. A claim is kept from the threshold on.</summary>
public sealed record CueWeights
{
    public double Threshold { get; init; } = 0.4;

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
    public double Narrator { get; init; } = 0.5;

    /// <summary>The cue is the main verb.</summary>
    public double Main { get; init; } = 1.25;

    /// <summary>A past tense.</summary>
    public double Past { get; init; } = 1.05;

    /// <summary>The source is a person or an organisation.</summary>
    public double Named { get; init; } = 1.15;

    /// <summary>What is said has six words or more.</summary>
    public double Lengthy { get; init; } = 1.15;

    /// <summary>A quotation or a clause of one or two words.</summary>
    public double Brief { get; init; } = 0.5;

    /// <summary>The object, infinitive or phrase is headed by a verb.</summary>
    public double Clausal { get; init; } = 1.15;

    /// <summary>It is headed by a common noun.</summary>
    public double Nominal { get; init; } = 1.1;

    public double Of(CueGrade grade) => grade switch { CueGrade.Always => Always, CueGrade.Often => Often, CueGrade.Sometimes => Sometimes, _ => 0 };
}
