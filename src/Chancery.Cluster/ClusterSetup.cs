using Chancery.Cluster.Grains;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Orleans.Configuration;
using Orleans.Runtime.MembershipService;

namespace Chancery.Cluster;

/// <summary>How members meet, listen, and find out who is gone.</summary>
internal static class ClusterSetup
{
    private const string Service = "chancery";

    /// <summary>Who does not answer three times in a row, two seconds apart, is gone when another finds so too: about ten seconds, and what it had is another's.</summary>
    private static readonly TimeSpan Probe = TimeSpan.FromSeconds(2), Alive = TimeSpan.FromSeconds(5), Refresh = TimeSpan.FromSeconds(10), Join = TimeSpan.FromMinutes(1), Answer = TimeSpan.FromSeconds(15);

    public static IHost Silo(ClusterAddress cluster, ListenAddress listen, string name, Action<IServiceCollection> add)
    {
        var builder = Bare();
        builder.UseOrleans(silo =>
        {
            silo.UseRedisClustering(options => options.ConfigurationOptions = cluster.Options());
            silo.ConfigureEndpoints(listen.Address, listen.Port, listen.Port + 1, listenOnAnyHostAddress: false);
            silo.Configure<SiloOptions>(options => options.SiloName = name);
            silo.Configure<ClusterOptions>(options => (options.ServiceId, options.ClusterId) = (Service, cluster.Name));
            silo.Configure<SiloMessagingOptions>(options => options.ResponseTimeout = Answer);
            silo.Configure<ClusterMembershipOptions>(options =>
            {
                options.ProbeTimeout = Probe;
                options.IAmAliveTablePublishTimeout = Alive;
                options.TableRefreshTimeout = Refresh;
                options.MaxJoinAttemptTime = Join;
            });
        });
        builder.Services.AddSingleton<MergeTurns>();
        add(builder.Services);
        return builder.Build();
    }

    public static IHost Client(ClusterAddress cluster)
    {
        var builder = Bare();
        builder.UseOrleansClient(client =>
        {
            client.UseConnectionRetryFilter(static (_, _) => Task.FromResult(false));
            client.UseRedisClustering(options => options.ConfigurationOptions = cluster.Options());
            client.Configure<ClusterOptions>(options => (options.ServiceId, options.ClusterId) = (Service, cluster.Name));
            client.Configure<ClientMessagingOptions>(options => options.ResponseTimeout = Answer);
        });
        return builder.Build();
    }

    /// <summary>Nothing of the surroundings: no settings from files, no log on the console, and signals are the program's.</summary>
    private static HostApplicationBuilder Bare()
    {
        var builder = new HostApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        return builder;
    }

    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
