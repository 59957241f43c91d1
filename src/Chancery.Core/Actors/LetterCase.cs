namespace Chancery.Core.Actors;

/// <summary>How a phrase must be written to be meant.</summary>
public enum LetterCase
{
    Any,

    /// <summary>The first letter is a capital ("Turkey", not "turkey").</summary>
    Capital,

    /// <summary>Letter by letter ("US", "WHO"), because small letters are another word.</summary>
    Exact,
}
