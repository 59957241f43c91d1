namespace Chancery.Cluster.Grains;

/// <summary>
/// Merges one range of keys: a type of events, with which the keys of tellings begin. What it knows of its range (keys, what hangs together, how far it is) is in the record, written in the transaction that
/// writes its events: wherever it comes to life again, it goes on from there.
/// </summary>
internal interface IMergePart : IGrainWithStringKey
{
    /// <returns>Tellings that were merged anew.</returns>
    [ResponseTimeout("12:00:00")]
    Task<long> MergeAsync(MergeOrder order);
}
