using System.Globalization;
using Chancery.Core.Record.Store;
using Chancery.Sql;

namespace Chancery.DuckDb;

/// <summary>
/// What a server keeps in memory of the events of a record in a file, for all that ask it. It is read aside; when the file has changed, what has changed of it is read anew. Until it is there for the first time, tables are asked.
/// </summary>
/// <param name="file">The record.</param>
/// <param name="clock">Tells when it was read.</param>
/// <param name="later">It is not read before <see cref="Begin"/>.</param>
public sealed class EventShelf(string file, TimeProvider clock, bool later = false)
{
    /// <summary>What has changed is there within this time, mostly: to ask tables meanwhile would keep it waiting.</summary>
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(2);

    /// <summary>Of fewer events texts are read soon enough when they are asked for.</summary>
    private const int Many = 50_000;

    private readonly Lock _gate = new();
    private Shelved? _last;
    private string _stamp = "";
    private Task _reading = Task.CompletedTask;
    private volatile bool _leftOff, _later = later;
    private int _unpacking;

    /// <summary>A text that is another when the file, or the log beside it, is.</summary>
    public string Stamp => $"{StampOf(file)} {StampOf(file + ".wal")}".TrimEnd();

    /// <summary>From now on whoever asks has it read.</summary>
    public void Begin() => _later = false;

    /// <summary>Nothing is read aside: who asks may have all processors.</summary>
    internal bool Rests => _later;

    /// <summary>The record as it was before somebody began to write, as far as it is in memory, to be asked while he does: what he writes is there when he is done. Null when nothing is.</summary>
    public IRecord? Remembered()
    {
        lock (_gate) return _last is { } last ? new RememberedRecord(last.Events.Index, file, last.Read) : null;
    }

    /// <summary>Waits until it is read.</summary>
    internal void Wait(string stamp)
    {
        while (Of(stamp) is null && (!_reading.IsCompleted || _leftOff)) Thread.Sleep(1);
    }

    /// <summary>Null until it is read.</summary>
    /// <param name="stamp">Of the record that asks, which holds the file as it is.</param>
    /// <param name="wait">A little, where only what has changed is to be read.</param>
    internal EventIndex? Of(string stamp, bool wait = false)
    {
        Task reading;
        lock (_gate)
        {
            if (_last?.Stamp == stamp) return _last.Events.Index;
            if (_later) return null;
            if ((_stamp != stamp || _leftOff) && _reading.IsCompleted && !WriteTurn.Wanted(file))
            {
                var before = _last;
                (_stamp, _leftOff) = (stamp, false);
                // a thread of its own: all others may be waiting for it
                _reading = Task.Factory.StartNew(() => Read(stamp, before), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
            }
            if (!wait || _stamp != stamp || _last is null) return null;
            reading = _reading;
        }
        Task.WaitAny([reading], Soon);
        lock (_gate) return _last?.Stamp == stamp ? _last.Events.Index : null;
    }

    /// <summary>Of a record that somebody wants to write, or has written since, the state before stays.</summary>
    private void Read(string stamp, Shelved? before)
    {
        try
        {
            using var session = DuckSession.OpenToServe(file);
            session.UseHalf();
            if (Stamp != stamp) return;
            var (read, loader) = (clock.GetUtcNow(), new EventIndexLoader(session, Leave));
            var events = before is null ? null : loader.Renew(before.Events);
            if (events is null && !_leftOff) events = loader.Load();
            // of another form than was foreseen: nothing is remembered that is older than the last who wrote
            if (events is not null || !_leftOff)
                lock (_gate) _last = events is null ? null : new Shelved(stamp, read, events);
            // whoever asks has what he asked for, and another reading need not wait
            if (events?.Numbers.Rows.Length >= Many && Interlocked.Exchange(ref _unpacking, 1) == 0) Task.Factory.StartNew(() => Unpack(stamp, events.Index), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        }
        catch (RecordException)
        {
            // somebody writes
            _leftOff = true;
        }
    }

    /// <summary>Texts that are asked for most are read before they are asked for.</summary>
    private void Unpack(string stamp, EventIndex index)
    {
        try
        {
            using var session = DuckSession.OpenToServe(file);
            if (Stamp == stamp) NewestEvents.Unpack(session, index, () => WriteTurn.Wanted(file));
        }
        catch (RecordException)
        {
            // somebody writes: they are read when they are asked for
        }
        finally
        {
            Volatile.Write(ref _unpacking, 0);
        }
    }

    private bool Leave()
    {
        if (!WriteTurn.Wanted(file)) return false;
        return _leftOff = true;
    }

    private static string StampOf(string path) => new FileInfo(path) is { Exists: true } info ? string.Create(CultureInfo.InvariantCulture, $"{info.Length} {info.LastWriteTimeUtc.Ticks}") : "";

    private sealed record Shelved(string Stamp, DateTimeOffset Read, LoadedEvents Events);
}
