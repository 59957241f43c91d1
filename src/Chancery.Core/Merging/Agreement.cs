namespace Chancery.Core.Merging;

/// <summary>How two tellings fill one slot.</summary>
internal enum Agreement
{
    /// <summary>They name different ones.</summary>
    Conflict,

    /// <summary>One of them is silent.</summary>
    Open,

    /// <summary>One may be the other, less exactly ("the US", "a top US official").</summary>
    General,

    /// <summary>They name the same one.</summary>
    Same,
}
