using Chancery.Cluster.Grains;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Chancery.Cluster;

/// <summary>
/// A worker's place among the others: it says that it is alive, hands on what those who are gone had, and merges parts. Coding does not depend on it: when Redis goes away the worker goes on, and when the
/// others have given this one up (it hung, its line was cut) it joins again under a new name.
/// </summary>
public sealed class Membership : IAsyncDisposable
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1), Patience = TimeSpan.FromSeconds(90), Farewell = TimeSpan.FromSeconds(10);

    /// <summary>Redis is asked now and then whether it still lists this worker; it may have forgotten everything.</summary>
    private static readonly TimeSpan BetweenLooks = TimeSpan.FromSeconds(5);

    private readonly ClusterAddress _cluster;
    private readonly ListenAddress _listen;
    private readonly string _name;
    private readonly IMergeStore _store;
    private readonly ClusterVoice _voice;
    private readonly TimeProvider _clock;
    private readonly CancellationTokenSource _leaving = new();
    private readonly HashSet<string> _released = new(StringComparer.Ordinal);
    private IHost? _host;
    private FatalError? _fatal;
    private Task _beats = Task.CompletedTask;
    private WorkerNews? _news;
    private long _looked;

    private Membership(ClusterAddress cluster, ListenAddress listen, string name, IMergeStore store, Action<string> say, TimeProvider clock) =>
        (_cluster, _listen, _name, _store, _voice, _clock) = (cluster, listen, name, store, new ClusterVoice(say), clock);

    /// <summary>What the cluster knows this process by; null while it is not in it.</summary>
    public string? Id { get; private set; }

    /// <summary>Joins, or says why not.</summary>
    /// <param name="cluster">Which one.</param>
    /// <param name="listen">Where others reach this worker.</param>
    /// <param name="name">How people name it.</param>
    /// <param name="store">The record that it codes for.</param>
    /// <param name="say">Told what people should know.</param>
    /// <param name="clock">The time.</param>
    /// <exception cref="ClusterException">Redis does not answer, the others do not, or they code for another record.</exception>
    public static async Task<Membership> JoinAsync(ClusterAddress cluster, ListenAddress listen, string name, IMergeStore store, Action<string> say, TimeProvider clock)
    {
        await cluster.DemandAsync().ConfigureAwait(false);
        var member = new Membership(cluster, listen, name, store, say, clock);
        try
        {
            await member.StartAsync(CancellationToken.None).ConfigureAwait(false);
            if (member.IsAmongOthers() || !await member.TellAsync().ConfigureAwait(false)) throw new ClusterException(ClusterProblems.OtherRecord(cluster.Shown));
            member._beats = Task.Run(member.BeatAsync);
            return member;
        }
        catch (Exception e)
        {
            await member.DisposeAsync().ConfigureAwait(false);
            if (e is ClusterException) throw;
            throw new ClusterException(ClusterProblems.CannotJoin(cluster.Shown, e.Message.Split('\n')[0]));
        }
    }

    /// <summary>What the others hear of this worker from now on.</summary>
    public void Tell(long batches, long documents, double perSecond, string doing) => _news = new WorkerNews(Id ?? "", _name, batches, documents, perSecond, doing);

    /// <summary>Asks for what waits to be merged, by all.</summary>
    /// <returns>False when nobody can be asked, or nobody could merge and it is too early to try again.</returns>
    public async Task<bool> MergeAsync()
    {
        try
        {
            if (_host is not { } host || Id is null) return false;
            return await Factory(host).GetGrain<IMergeLead>(0).AskAsync(_store.Record).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // the cluster is between two states: it is asked again
        catch (Exception)
#pragma warning restore CA1031
        {
            return false;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _leaving.CancelAsync().ConfigureAwait(false);
        await _beats.ConfigureAwait(false);
        await StopAsync().ConfigureAwait(false);
        _leaving.Dispose();
    }

    private async Task StartAsync(CancellationToken ct)
    {
        var fatal = new FatalError();
        var host = ClusterSetup.Silo(_cluster, _listen, SiloName.Of(_name, _store.Record), services => services.AddSingleton(_store).AddSingleton(_voice).AddSingleton(_clock).AddSingleton<IFatalErrorHandler>(fatal));
        (_host, _fatal) = (host, fatal);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
        patience.CancelAfter(Patience);
        await host.StartAsync(patience.Token).ConfigureAwait(false);
        Id = host.Services.GetRequiredService<ILocalSiloDetails>().SiloAddress.ToParsableString();
    }

    /// <summary>Somebody who is there, or is just coming, codes for another record.</summary>
    private bool IsAmongOthers() => _host?.Services.GetRequiredService<IClusterMembershipService>().CurrentSnapshot is { } snapshot
        && snapshot.Members.Values.Any(member => member.Status is SiloStatus.Active or SiloStatus.Joining && !SiloName.IsOf(member.Name, _store.Record));

    private async Task StopAsync()
    {
        var host = _host;
        (_host, Id) = (null, null);
        if (host is null) return;
        try
        {
            using var patience = new CancellationTokenSource(Farewell);
            await host.StopAsync(patience.Token).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // it leaves, with or without a farewell
        catch (Exception)
#pragma warning restore CA1031
        {
            // the others will notice
        }
        if (host is IAsyncDisposable disposable) await disposable.DisposeAsync().ConfigureAwait(false);
    }

    private async Task BeatAsync()
    {
        var ct = _leaving.Token;
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await Task.Delay(Beat, _clock, ct).ConfigureAwait(false);
                if (_host is null || _fatal is { Happened: true }) await AgainAsync($"the others have given this worker up ({_fatal?.Reason})", ct).ConfigureAwait(false);
                else if (_clock.GetElapsedTime(_looked) >= BetweenLooks && await IsForgottenAsync().ConfigureAwait(false)) await AgainAsync("Redis has forgotten this worker", ct).ConfigureAwait(false);
                Release();
                await TellAsync().ConfigureAwait(false);
            }
#pragma warning disable CA1031 // Redis, the others or the database are away: the next beat tries again
            catch (Exception)
#pragma warning restore CA1031
            {
                // coding goes on meanwhile
            }
        }
    }

    /// <summary>Redis answers and does not list this worker: it came back empty.</summary>
    private async Task<bool> IsForgottenAsync()
    {
        _looked = _clock.GetTimestamp();
        if (_host is not { } host) return false;
        var table = await host.Services.GetRequiredService<IMembershipTable>().ReadAllAsync(_leaving.Token).ConfigureAwait(false);
        return !table.Members.Any(member => member.Item1.SiloAddress.ToParsableString() == Id);
    }

    private async Task AgainAsync(string why, CancellationToken ct)
    {
        if (_host is not null) _voice.Say($"{_cluster}: {why}; it goes on coding and joins again");
        await StopAsync().ConfigureAwait(false);
        try
        {
            await StartAsync(ct).ConfigureAwait(false);
        }
        catch
        {
            await StopAsync().ConfigureAwait(false);
            throw;
        }
        _voice.Say($"{_cluster}: this worker has joined again");
    }

    /// <summary>Everybody hands on what those who are gone had: it does no harm to do it twice.</summary>
    private void Release()
    {
        if (_host?.Services.GetRequiredService<IClusterMembershipService>().CurrentSnapshot is not { } snapshot) return;
        foreach (var member in snapshot.Members.Values.Where(member => member.Status == SiloStatus.Dead))
        {
            var id = member.SiloAddress.ToParsableString();
            if (_released.Contains(id)) continue;
            var batches = _store.Release(id);
            _released.Add(id);
            if (batches > 0) _voice.Say($"{SiloName.Worker(member.Name)} is gone; {batches} {(batches == 1 ? "batch that it had is" : "batches that it had are")} for others");
        }
    }

    /// <returns>False when the others code for another record.</returns>
    private async Task<bool> TellAsync()
    {
        if (_host is not { } host || Id is not { } id) return true;
        var news = _news ?? new WorkerNews(id, _name, 0, 0, 0, "starting");
        var doing = host.Services.GetRequiredService<MergeTurns>().Busy ? "merging" : news.Doing;
        return await Factory(host).GetGrain<IRoster>(0).TellAsync(news with { Member = id, Doing = doing }, _store.Record).ConfigureAwait(false);
    }

    private static IGrainFactory Factory(IHost host) => host.Services.GetRequiredService<IGrainFactory>();

    /// <summary>What would end the process otherwise.</summary>
    private sealed class FatalError : IFatalErrorHandler
    {
        public bool Happened { get; private set; }

        public string Reason { get; private set; } = "";

        public bool IsUnexpected(Exception exception) => false;

        public void OnFatalException(object? sender = null, string? context = null, Exception? exception = null) => (Reason, Happened) = ((exception?.Message ?? context ?? "").Split('\n')[0], true);
    }
}
