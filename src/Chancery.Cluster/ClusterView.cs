using Chancery.Cluster.Grains;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Messaging;

namespace Chancery.Cluster;

/// <summary>Asks a cluster who is in it, from outside.</summary>
public static class ClusterView
{
    /// <summary>Who is listed and does not answer in this time is silent.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    /// <summary>Workers that are up first; none when nobody is there to be asked.</summary>
    /// <exception cref="ClusterException">Redis does not answer.</exception>
    public static async Task<IReadOnlyList<ClusterWorker>> AskAsync(ClusterAddress cluster, CancellationToken ct)
    {
        await cluster.DemandAsync().ConfigureAwait(false);
        using var host = ClusterSetup.Client(cluster);
        var listed = host.Services.GetRequiredService<IGatewayListProvider>();
        await listed.InitializeGatewayListProvider().ConfigureAwait(false);
        var doors = await listed.GetGateways().ConfigureAwait(false);
        if (doors.Count == 0) return [];
        try
        {
            using var patience = CancellationTokenSource.CreateLinkedTokenSource(ct);
            patience.CancelAfter(Patience);
            await host.StartAsync(patience.Token).ConfigureAwait(false);
            var grains = host.Services.GetRequiredService<IGrainFactory>();
            var members = await grains.GetGrain<IManagementGrain>(0).GetDetailedHosts(onlyActive: false, ct).ConfigureAwait(false);
            var news = (await grains.GetGrain<IRoster>(0).AskAsync().ConfigureAwait(false)).ToDictionary(worker => worker.Member, StringComparer.Ordinal);
            return [.. members.Select(member => Worker(member, news.GetValueOrDefault(member.SiloAddress.ToParsableString()))).OrderBy(worker => worker.State != "up").ThenBy(worker => worker.Name, StringComparer.Ordinal).ThenBy(worker => worker.Since)];
        }
        catch (Exception e) when (e is OrleansException or TimeoutException || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            // they were killed all at once, and nobody was left to notice; or they cannot be reached from here
            return [.. doors.Select(door => new ClusterWorker(door.Host, "", $"{door.Host}:{door.Port}", "silent", default, "", 0, 0, 0))];
        }
    }

    private static ClusterWorker Worker(MembershipEntry member, WorkerNews? news) => new(SiloName.Worker(member.SiloName), member.SiloAddress.ToParsableString(), member.SiloAddress.Endpoint.ToString(), member.Status switch
    {
        SiloStatus.Active => "up",
        SiloStatus.Created or SiloStatus.Joining => "joining",
        SiloStatus.ShuttingDown or SiloStatus.Stopping => "leaving",
        _ => "gone",
    }, member.StartTime, news?.Doing ?? "", news?.Batches ?? 0, news?.Documents ?? 0, news?.PerSecond ?? 0);
}
