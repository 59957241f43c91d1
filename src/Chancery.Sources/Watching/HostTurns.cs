using System.Collections.Concurrent;

namespace Chancery.Sources.Watching;

/// <summary>One request to a host at a time, with a pause between.</summary>
internal sealed class HostTurns(TimeProvider clock, TimeSpan pause) : IDisposable
{
    private readonly ConcurrentDictionary<string, Host> _hosts = new(StringComparer.OrdinalIgnoreCase);

    public async Task<T> TakeAsync<T>(string name, Func<Task<T>> request, CancellationToken ct)
    {
        var host = _hosts.GetOrAdd(name, _ => new Host(pause));
        await host.Turn.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            if (host.Next - clock.GetUtcNow() is { Ticks: > 0 } wait) await Task.Delay(wait, clock, ct).ConfigureAwait(false);
            return await request().ConfigureAwait(false);
        }
        finally
        {
            host.Next = clock.GetUtcNow() + host.Pause;
            host.Turn.Release();
        }
    }

    /// <summary>A host asks for a longer pause.</summary>
    public void Slow(string name, TimeSpan asked)
    {
        var host = _hosts.GetOrAdd(name, _ => new Host(pause));
        if (asked > host.Pause) host.Pause = asked;
    }

    public void Dispose()
    {
        foreach (var host in _hosts.Values) host.Turn.Dispose();
    }

    private sealed class Host(TimeSpan pause)
    {
        public SemaphoreSlim Turn { get; } = new(1);

        public DateTimeOffset Next { get; set; }

        public TimeSpan Pause { get; set; } = pause;
    }
}
