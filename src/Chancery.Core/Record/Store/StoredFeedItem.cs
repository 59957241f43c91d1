namespace Chancery.Core.Record.Store;

/// <summary>An item of a feed that has been met.</summary>
/// <param name="Key">Hash of what makes it the same item.</param>
/// <param name="DocumentId">The identifier of its document.</param>
/// <param name="Tries">Visits in which its page could not be fetched, or <see cref="Done"/>.</param>
public sealed record StoredFeedItem(ulong Key, string DocumentId, int Tries)
{
    public const int Done = -1;
}
