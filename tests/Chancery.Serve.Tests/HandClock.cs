namespace Chancery.Serve.Tests;

/// <summary>A clock whose time passes when a test says so, and that passes whatever is waited for.</summary>
internal sealed class HandClock : TimeProvider
{
    private readonly List<Timer> _timers = [];
    private TimeSpan _now = TimeSpan.FromHours(1);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public override long GetTimestamp() => _now.Ticks;

    public void Pass(TimeSpan time)
    {
        _now += time;
        foreach (var timer in _timers.ToList()) timer.Fire();
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new Timer(callback, state);
        if (period == Timeout.InfiniteTimeSpan && dueTime != Timeout.InfiniteTimeSpan)
        {
            // somebody waits once: the time has passed at once
            _now += dueTime;
            Task.Run(timer.Fire);
        }
        else _timers.Add(timer);
        return timer;
    }

    private sealed class Timer(TimerCallback callback, object? state) : ITimer
    {
        public void Fire() => callback(state);

        public bool Change(TimeSpan dueTime, TimeSpan period) => true;

        public void Dispose()
        {
            // nothing runs by itself
        }

        public ValueTask DisposeAsync() => ValueTask.CompletedTask;
    }
}
