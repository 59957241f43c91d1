namespace Chancery.Core.Reviews;

/// <summary>What a coder says of an event.</summary>
public enum ReviewVerdict
{
    /// <summary>It is as it is coded.</summary>
    Accept,

    /// <summary>The text tells no such event.</summary>
    Reject,

    /// <summary>It is an event, coded otherwise.</summary>
    Edit,

    /// <summary>Nothing now; it comes again when the others are done.</summary>
    Skip,

    /// <summary>The coder's last word on it is taken back.</summary>
    Undo,
}
