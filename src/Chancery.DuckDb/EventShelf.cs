using System.Globalization;
using Chancery.Core.Record.Store;
using Chancery.Sql;

namespace Chancery.DuckDb;

/// <summary>What a server keeps in memory of the events of a record in a file, for all that ask it. It is read anew, aside, when the file has changed; until then tables are asked.</summary>
/// <param name="file">The record.</param>
/// <param name="clock">Tells when it was read.</param>
public sealed class EventShelf(string file, TimeProvider clock)
{
    private readonly Lock _gate = new();
    private string _stamp = "";
    private Task<EventIndex?>? _reading;
    private DateTimeOffset _read;
    private volatile bool _leftOff;

    /// <summary>A text that is another when the file, or the log beside it, is.</summary>
    public string Stamp => $"{StampOf(file)} {StampOf(file + ".wal")}".TrimEnd();

    /// <summary>The record as it was before somebody began to write, as far as it is in memory, to be asked while he does: what he writes is there when he is done. Null when nothing is.</summary>
    public IRecord? Remembered()
    {
        lock (_gate) return _reading is { IsCompletedSuccessfully: true, Result: { } index } ? new RememberedRecord(index, file, _read) : null;
    }

    /// <summary>Waits until it is read.</summary>
    internal void Wait(string stamp)
    {
        while (Of(stamp) is null && (_reading is { IsCompleted: false } || _leftOff)) Thread.Sleep(1);
    }

    /// <summary>Null until it is read.</summary>
    /// <param name="stamp">Of the record that asks, which holds the file as it is.</param>
    internal EventIndex? Of(string stamp)
    {
        lock (_gate)
        {
            if (_stamp != stamp || _leftOff)
            {
                if (_reading is { IsCompleted: false } || WriteTurn.Wanted(file)) return null;
                (_stamp, _leftOff, _read, _reading) = (stamp, false, clock.GetUtcNow(), Task.Run(() => Read(stamp)));
            }
            return _reading is { IsCompletedSuccessfully: true } ? _reading.Result : null;
        }
    }

    /// <summary>Nothing is kept of a record that somebody wants to write, or has written since.</summary>
    private EventIndex? Read(string stamp)
    {
        try
        {
            using var session = DuckSession.OpenToServe(file);
            return Stamp == stamp ? EventIndexLoader.Load(session, Leave) : null;
        }
        catch (RecordException)
        {
            // somebody writes
            _leftOff = true;
            return null;
        }
    }

    private bool Leave()
    {
        if (!WriteTurn.Wanted(file)) return false;
        return _leftOff = true;
    }

    private static string StampOf(string path) => new FileInfo(path) is { Exists: true } info ? string.Create(CultureInfo.InvariantCulture, $"{info.Length} {info.LastWriteTimeUtc.Ticks}") : "";
}
