using System.Net;
using Chancery.Core.Briefs;
using Chancery.Core.Pictures;
using Chancery.Core.Record.Formats;
using Chancery.Core.Record.Store;
using Chancery.Core.Text;
using Chancery.Serve.Guard;

namespace Chancery.Serve;

/// <summary>What a server is made of.</summary>
public sealed record ServeSetup
{
    /// <summary>Opens the record to be asked. Throws <see cref="RecordException"/> while somebody writes to it.</summary>
    public required Func<IRecord> Open { get; init; }

    /// <summary>The record as it was before somebody began to write, as far as that is remembered: it is asked while he does. Null when nothing is.</summary>
    public Func<IRecord?> Remembered { get; init; } = static () => null;

    /// <summary>Not null: the first pages are made when the server starts, and this is called when they are there. From then on what else is kept in memory may be read.</summary>
    public Action? Warmed { get; init; }

    /// <summary>Somebody waits to write to the record and needs us to let go of it. Asked for at every question: it must be cheap.</summary>
    public Func<bool> Wanted { get; init; } = static () => false;

    /// <summary>A text that is another when the record is. Asked for at every request: it must be cheap.</summary>
    public required Func<string> Stamp { get; init; }

    /// <summary>Codes one text; an event a string, as in docs/events.md. Called from several threads.</summary>
    public required Func<Article, IReadOnlyList<string>> Code { get; init; }

    /// <summary>The world, drawn.</summary>
    public required Lazy<WorldMap> Map { get; init; }

    /// <summary>Writes events as a Parquet file.</summary>
    public required Func<IEventTable> Columns { get; init; }

    /// <summary>The words of the brief.</summary>
    public required Lazy<BriefWords> Words { get; init; }

    /// <summary>"chancery 0.1.0".</summary>
    public required string Product { get; init; }

    /// <summary>What people know the record by: the name of its file.</summary>
    public required string Title { get; init; }

    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>0 takes one that is free.</summary>
    public int Port { get; init; }

    /// <summary>Who does not know it is asked for it; null lets everybody in, which only a server that is not reached from elsewhere may do.</summary>
    public string? Token { get; init; }

    /// <summary>Others who are let in, by role and name.</summary>
    public IReadOnlyList<DoorKey> Keys { get; init; } = [];

    /// <summary>The file in which people's reviews are kept; null for a record that is not reviewed.</summary>
    public string? Reviews { get; init; }

    /// <summary>What one address may ask in the long run; four times as much at once.</summary>
    public int RequestsPerSecond { get; init; } = 100;

    /// <summary>A collector that is told how long requests take (OTLP over HTTP): "http://127.0.0.1:4318". Null tells nobody.</summary>
    public Uri? Traces { get; init; }

    public TimeProvider Clock { get; init; } = TimeProvider.System;

    /// <summary>Questions that the record answers at one time; others wait.</summary>
    public int Readers { get; init; } = Environment.ProcessorCount;
}
