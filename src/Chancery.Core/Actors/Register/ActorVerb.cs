namespace Chancery.Core.Actors.Register;

/// <summary>What a user decides about somebody of a record.</summary>
public enum ActorVerb
{
    /// <summary>Country, sector or office are these, whatever the texts made the coder think.</summary>
    Set,

    /// <summary>The name is written otherwise.</summary>
    Rename,

    /// <summary>Two names are one actor.</summary>
    Merge,

    /// <summary>Some of those of a name are somebody else: those coded with a country, or met between two days.</summary>
    Split,

    /// <summary>The last decision that stands is taken back.</summary>
    Undo,
}
