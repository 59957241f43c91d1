using Orleans.Placement;

namespace Chancery.Cluster.Grains;

/// <summary>Anywhere: parts spread over the workers that are there when a merge begins.</summary>
[RandomPlacement]
internal sealed class MergePart(IMergeStore store, ILocalSiloDetails silo, MergeTurns turns) : Grain, IMergePart
{
    public async Task<long> MergeAsync(MergeOrder order)
    {
        // the next merge finds it a place among those who are there by then
        DeactivateOnIdle();
        if (order.Record != store.Record) throw new OrleansException("this worker codes for another record");
        var part = this.GetPrimaryKeyString();
        using var turn = await turns.TakeAsync();
        return await Task.Run(() => store.Merge(order, part, silo.SiloAddress.ToParsableString()));
    }
}
