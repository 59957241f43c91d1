namespace Chancery.Core.Claims;

/// <summary>How a cue takes its content.</summary>
public enum CueKind
{
    /// <summary>"said that …", "…, he said".</summary>
    Verb,
    /// <summary>As a verb, and with an infinitive or gerund: "claims to hold", "is believed to have fled", "admitted shelling".</summary>
    Infinitive,
    /// <summary>"was seen as a step", "described it as an attack".</summary>
    As,
    /// <summary>"accused them of shelling".</summary>
    Of,
    /// <summary>"the claim that …".</summary>
    Noun,
    /// <summary>"according to …": the source follows, the content is the rest of the sentence.</summary>
    Phrase,
    /// <summary>"allegedly": nobody is named.</summary>
    Adverb,
}
