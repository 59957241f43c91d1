namespace Chancery.Core.Record.Store;

/// <summary>What another merge of a whole record changed.</summary>
/// <param name="Before">Events before.</param>
/// <param name="After">Events now.</param>
/// <param name="Unchanged">Events of the same tellings as before.</param>
/// <param name="Joined">Events now that hold tellings of several events before.</param>
/// <param name="Split">Events before whose tellings are in several events now.</param>
public sealed record MergeChange(long Before, long After, long Unchanged, long Joined, long Split);
