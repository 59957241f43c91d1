using Chancery.Core.Record.Store;
using Chancery.Serve.Guard;

namespace Chancery.Serve.Records;

/// <summary>
/// Open records for those who ask. One that nobody asked for a while is closed, and all of them are when somebody waits to write: one file is either read by many or written by one.
/// </summary>
internal sealed class RecordPool : IDisposable
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(2), Patience = TimeSpan.FromSeconds(3), Pause = TimeSpan.FromMilliseconds(50);

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

    /// <summary>A record and the seat to ask it from. Whoever waits for a writer has no seat.</summary>
    private async Task<IRecord> TakeAsync(CancellationToken ct)
    {
        for (var started = _setup.Clock.GetTimestamp(); ;)
        {
            await _seats.WaitAsync(ct).ConfigureAwait(false);
            var taken = false;
            var patient = _setup.Clock.GetElapsedTime(started) < Patience;
            try
            {
                // who wants to write comes first: readers wait, and see the record as it is afterwards
                if (!patient || !_setup.Wanted())
                {
                    var record = Idling() ?? Opened();
                    taken = true;
                    return record;
                }
            }
            catch (RecordException) when (patient)
            {
                // somebody writes
            }
            finally
            {
                if (!taken) _seats.Release();
            }
            await Task.Delay(Pause, _setup.Clock, ct).ConfigureAwait(false);
        }
    }

    private IRecord? Idling()
    {
        lock (_idle)
        {
            if (!_idle.TryPop(out var idle)) return null;
            _busy++;
            return idle;
        }
    }

    private IRecord Opened()
    {
        var opened = _setup.Open();
        lock (_idle) _busy++;
        return opened;
    }

    private void Return(IRecord record, bool well)
    {
        lock (_idle)
        {
            _busy--;
            _lastUsed = _setup.Clock.GetTimestamp();
            if (well && !_setup.Wanted())
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
            if (_setup.Clock.GetElapsedTime(_lastUsed) < Idle && !_setup.Wanted()) return;
            while (_idle.TryPop(out var record)) record.Dispose();
        }
    }
}
