namespace Chancery.Cluster.Grains;

/// <summary>A worker merges one part at a time: each uses all its cores, and a connection to the database.</summary>
internal sealed class MergeTurns : IDisposable
{
    private readonly SemaphoreSlim _free = new(1);

    /// <summary>A part is being merged here.</summary>
    public bool Busy => _free.CurrentCount == 0;

    public async Task<IDisposable> TakeAsync()
    {
        await _free.WaitAsync();
        return new Turn(_free);
    }

    public void Dispose() => _free.Dispose();

    private sealed class Turn(SemaphoreSlim free) : IDisposable
    {
        public void Dispose() => free.Release();
    }
}
