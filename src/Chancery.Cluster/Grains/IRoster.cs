namespace Chancery.Cluster.Grains;

/// <summary>What workers tell of themselves. There is one; it remembers nothing that is not told again within seconds.</summary>
internal interface IRoster : IGrainWithIntegerKey
{
    /// <param name="news">Of a worker.</param>
    /// <param name="record">That it codes for.</param>
    /// <returns>False when the others code for another record.</returns>
    Task<bool> TellAsync(WorkerNews news, string record);

    Task<IReadOnlyList<WorkerNews>> AskAsync();
}
