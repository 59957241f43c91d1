namespace Chancery.Cluster;

/// <summary>What a cluster asks of the record that its workers code for. Called from several threads; each call is one transaction, or harmless when it is done twice.</summary>
public interface IMergeStore
{
    /// <summary>What the record is known by: workers of another record do not belong here.</summary>
    string Record { get; }

    /// <summary>Begins a merge, or goes on with one that was not ended.</summary>
    /// <returns>Null when nothing waits.</returns>
    MergeOrder? Begin();

    /// <summary>Merges one part; nothing happens when it was done before.</summary>
    /// <param name="order">The merge.</param>
    /// <param name="part">One of its parts.</param>
    /// <param name="by">The process that does it.</param>
    /// <returns>Tellings that were merged anew.</returns>
    long Merge(MergeOrder order, string part, string by);

    /// <summary>Ends the merge when all parts are done.</summary>
    void Close();

    /// <summary>Hands on what a process that is gone had in its hands.</summary>
    /// <returns>Batches that are for others now.</returns>
    int Release(string member);
}
