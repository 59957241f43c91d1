namespace Chancery.Cluster.Grains;

internal sealed class Roster(TimeProvider clock) : Grain, IRoster
{
    /// <summary>Who has said nothing for so long is left out; whether it is alive is for the membership to say.</summary>
    private static readonly TimeSpan Old = TimeSpan.FromSeconds(30);

    private readonly Dictionary<string, (WorkerNews News, string Record, long Told)> _workers = new(StringComparer.Ordinal);

    public Task<bool> TellAsync(WorkerNews news, string record)
    {
        Forget();
        // whoever was first decides
        if (_workers.Values.Any(worker => worker.News.Member != news.Member && worker.Record != record)) return Task.FromResult(false);
        _workers[news.Member] = (news, record, clock.GetTimestamp());
        return Task.FromResult(true);
    }

    public Task<IReadOnlyList<WorkerNews>> AskAsync()
    {
        Forget();
        return Task.FromResult<IReadOnlyList<WorkerNews>>(_workers.Values.Select(worker => worker.News).ToArray());
    }

    private void Forget()
    {
        foreach (var (member, worker) in _workers.ToList())
            if (clock.GetElapsedTime(worker.Told) > Old) _workers.Remove(member);
    }
}
