using Chancery.Core.Record.Store;
using Chancery.Serve.Guard;

namespace Chancery.Serve.Records;

/// <summary>
/// Open records for those who ask. One that nobody asked for a while is closed, and all of them are when somebody waits to write: one file is either read by many or written by one.
/// </summary>
internal sealed class RecordPool : IDisposable
{
    private static readonly TimeSpan Idle = TimeSpan.FromSeconds(2), Patience = TimeSpan.FromSeconds(3), Pause = TimeSpan.FromMilliseconds(50), Rest = TimeSpan.FromMilliseconds(100);

    private readonly ServeSetup _setup;
    private readonly SemaphoreSlim _seats;
    private readonly Stack<IRecord> _idle = [];
    private readonly ITimer _closing;
    private long _lastUsed, _refused;
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

    /// <summary>Somebody writes, or waits to: it was seen just now. To open a record that is held costs more than what is remembered of it.</summary>
    public bool Held => Volatile.Read(ref _refused) is not 0 and var refused && _setup.Clock.GetElapsedTime(refused) < Rest || _setup.Wanted();

    /// <summary>Asks when a seat is free. While somebody writes, what is remembered is asked first.</summary>
    /// <param name="question">What is asked.</param>
    /// <param name="ct">Ends the waiting.</param>
    /// <param name="older">Told of when the answer is, where it was remembered.</param>
    /// <exception cref="RecordException">The record cannot be opened; while another process writes it, this is told after a short wait.</exception>
    public async Task<T> AskAsync<T>(Func<IRecord, T> question, CancellationToken ct, Action<DateTimeOffset>? older = null)
    {
        var asked = false;
        for (var started = _setup.Clock.GetTimestamp(); ;)
        {
            await _seats.WaitAsync(ct).ConfigureAwait(false);
            try
            {
                if (Take(_setup.Clock.GetElapsedTime(started) < Patience) is { } record) return await AskAsync(record, question, ct).ConfigureAwait(false);
                if (!asked && _setup.Remembered() is { } remembered)
                {
                    asked = true;
                    var answer = await Task.Run(() => question(remembered), ct).ConfigureAwait(false);
                    if (remembered.Remembered is { } made) older?.Invoke(made);
                    return answer;
                }
            }
            catch (RecordException) when (asked && _setup.Clock.GetElapsedTime(started) < Patience)
            {
                // it is not remembered
            }
            finally
            {
                _seats.Release();
            }
            await Task.Delay(Pause, _setup.Clock, ct).ConfigureAwait(false);
        }
    }

    public void Dispose()
    {
        _closing.Dispose();
        lock (_idle)
            while (_idle.TryPop(out var record)) record.Dispose();
        _seats.Dispose();
    }

    private async Task<T> AskAsync<T>(IRecord record, Func<IRecord, T> question, CancellationToken ct)
    {
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

    /// <summary>A record; null while somebody writes it or waits to: he comes first, and readers see the record as it is afterwards.</summary>
    private IRecord? Take(bool patient)
    {
        if (patient && Held)
        {
            // whoever waits to write need not wait for the clock too
            CloseIdle();
            return null;
        }
        try
        {
            return Idling() ?? Opened();
        }
        catch (RecordException) when (patient)
        {
            // somebody writes
            Volatile.Write(ref _refused, _setup.Clock.GetTimestamp());
            return null;
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
