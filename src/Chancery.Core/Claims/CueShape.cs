namespace Chancery.Core.Claims;

/// <summary>How a cue takes its content. A shape with a preposition or mark ("oblique:about") names it after the colon.</summary>
public enum CueShape
{
    /// <summary>"“…”, he said".</summary>
    Quoted,
    /// <summary>"…, police said".</summary>
    Fronted,
    /// <summary>"he wrote: …".</summary>
    Colon,
    /// <summary>"said that …".</summary>
    Clause,
    /// <summary>"as he put it".</summary>
    AsClause,
    /// <summary>All that follows a verb which nothing but speech can follow.</summary>
    Whole,
    /// <summary>"according to …".</summary>
    Phrase,
    /// <summary>"reportedly".</summary>
    Adverb,
    /// <summary>"denied the report".</summary>
    Obj,
    /// <summary>"asked her a question".</summary>
    TwoObjects, TwoObjectsAnd,
    /// <summary>"accused them of shelling", "described it as an attack".</summary>
    ObjectAnd,
    /// <summary>"claims to hold", "admitted shelling".</summary>
    Infinitive,
    /// <summary>"it seems to work": the subject belongs to what is said.</summary>
    Raised,
    /// <summary>"called for a ban".</summary>
    Oblique,
    /// <summary>"was described as an attack".</summary>
    Passive,
    /// <summary>"was told to leave": the subject is who heard it.</summary>
    PassiveSource,
    /// <summary>"made clear that …".</summary>
    AdjectiveClause,
    /// <summary>"expressed concern about …": verb and noun together are the cue.</summary>
    OfNoun,
    /// <summary>"the claim that …", "confident that …".</summary>
    Complement,
    /// <summary>"rejected claims that …".</summary>
    AsObject,
    /// <summary>"it is a claim that …".</summary>
    AsPredicate,
}
