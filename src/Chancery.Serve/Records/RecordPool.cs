using Chancery.Core.Record.Store;
using Chancery.Serve.Guard;

namespace Chancery.Serve.Records;

/// <summary>
/// Open records for those who ask. One that nobody asked for a while is closed: only then can another process write, as one file is either read by many or written by one.
/// </summary>
internal sealed class RecordPool : IDisposable
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(2), Patience = TimeSpan.FromMilliseconds(500);

    private readonly ServeSetup _setup;
    private readonly SemaphoreSlim _seats;
    private readonly Stack<IRecord> _idle = [];
    private readonly ITimer _closing;
    private long _lastUsed;
    private int _busy;

    public RecordPool(ServeSetup setup)
    {
        _setup = setup;
        _seats = new SemaphoreSlim(setup.Readers);
        _closing = setup.Clock.CreateTimer(_ => CloseIdle(), null, Idle, Idle);
    }

    /// <summary>Records that are open.</summary>
    public int Open
    {
        get
        {
            lock (_idle) return _idle.Count + _busy;
        }
    }

    /// <summary>Asks when a seat is free.</summary>
    /// <exception cref="RecordException">The record cannot be opened; while another process writes it, this is told after a short wait.</exception>
    public async Task<T> AskAsync<T>(Func<IRecord, T> question, CancellationToken ct)
    {
        await _seats.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            var record = await TakeAsync(ct).ConfigureAwait(false);
            var well = false;
            try
            {
                using var part = Traces.Part("record");
                var answer = await Task.Run(() => question(record), ct).ConfigureAwait(false);
                well = true;
                return answer;
            }
            finally
            {
                Return(record, well);
            }
        }
        finally
        {
            _seats.Release();
        }
    }

    public void Dispose()
    {
        _closing.Dispose();
        lock (_idle)
            while (_idle.TryPop(out var record)) record.Dispose();
        _seats.Dispose();
    }

    private async Task<IRecord> TakeAsync(CancellationToken ct)
    {
        for (var started = _setup.Clock.GetTimestamp(); ;)
        {
            lock (_idle)
            {
                if (_idle.TryPop(out var idle))
                {
                    _busy++;
                    return idle;
                }
            }
            try
            {
                var opened = _setup.Open();
                lock (_idle) _busy++;
                return opened;
            }
            catch (RecordException) when (_setup.Clock.GetElapsedTime(started) < Patience)
            {
                await Task.Delay(Patience / 5, _setup.Clock, ct).ConfigureAwait(false);
            }
        }
    }

    private void Return(IRecord record, bool well)
    {
        lock (_idle)
        {
            _busy--;
            _lastUsed = _setup.Clock.GetTimestamp();
            if (well)
            {
                _idle.Push(record);
                return;
            }
        }
        record.Dispose();
    }

    private void CloseIdle()
    {
        lock (_idle)
        {
            if (_setup.Clock.GetElapsedTime(_lastUsed) < Idle) return;
            while (_idle.TryPop(out var record)) record.Dispose();
        }
    }
}
