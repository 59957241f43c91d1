namespace Chancery.Cluster.Grains;

/// <summary>Leads the merges of a cluster. There is one at a time; were there two for a moment, the record lets one begin.</summary>
internal interface IMergeLead : IGrainWithIntegerKey
{
    /// <summary>Sees to it that what waits is merged; returns at once.</summary>
    /// <param name="record">Of whoever asks.</param>
    /// <returns>A merge is under way; false after one that failed, until it is time to try again.</returns>
    Task<bool> AskAsync(string record);
}
