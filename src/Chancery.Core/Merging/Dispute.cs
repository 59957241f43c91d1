using Chancery.Core.Events;

namespace Chancery.Core.Merging;

/// <summary>Who says that something happened, and who says that it did not. A side that is empty is the report itself.</summary>
public sealed record Dispute(IReadOnlyList<Attribution> Says, IReadOnlyList<Attribution> Denies)
{
    /// <summary>The name of what is disputed, beside the slots of an event ("date", "dead").</summary>
    public const string Slot = "happened";
}
