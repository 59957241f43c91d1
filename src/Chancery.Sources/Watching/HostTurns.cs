using System.Collections.Concurrent;

namespace Chancery.Sources.Watching;

/// <summary>One request to a host at a time, with a pause between.</summary>
internal sealed class HostTurns(TimeProvider clock, TimeSpan pause) : IDisposable
{
    /// <summary>Hosts from which on those are forgotten that nobody asked for long.</summary>
    private const int Many = 4096;

    private static readonly TimeSpan Long = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<string, Host> _hosts = new(StringComparer.OrdinalIgnoreCase);

    public async Task<T> TakeAsync<T>(string name, Func<Task<T>> request, CancellationToken ct)
    {
        if (_hosts.Count >= Many && !_hosts.ContainsKey(name)) Thin();
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

    private void Thin()
    {
        // not disposed: whoever has just found one of them may wait for it yet
        foreach (var (name, host) in _hosts)
            if (host.Next + Long < clock.GetUtcNow() && host.Turn.CurrentCount > 0) _hosts.TryRemove(name, out _);
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
