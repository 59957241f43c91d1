namespace Chancery.Core.Time;

/// <summary>What else must hold where a pattern matches. The pack chooses one for a pattern.</summary>
public enum TimeGuard
{
    None,
    /// <summary>The first word is no count: neither money before it nor the counted behind it ("2000 people").</summary>
    Year,
    /// <summary>The last word stands as an adverb ("meets daily", not "a daily meeting").</summary>
    Adverb,
    /// <summary>What is counted or paid stands before it ("300 cases a year").</summary>
    Rate,
    /// <summary>The first word stands as a noun or name ("may" and "fall" are verbs too).</summary>
    Noun,
    /// <summary>The first word stands as an adjective.</summary>
    Adjective,
    /// <summary>The word tells that what follows was true in the past ("who once ruled", not "at once", "once again").</summary>
    Once,
    /// <summary>No hyphen joins a word to the last one.</summary>
    Unjoined,
    /// <summary>Nothing behind the last word says which one is meant ("the week of the vote").</summary>
    Alone,
    /// <summary>The last word is the head of its phrase: no noun, adjective or number follows.</summary>
    Head,
    /// <summary>No word of a phrase stands right before it ("these weeks", "working days").</summary>
    Bare,
}
