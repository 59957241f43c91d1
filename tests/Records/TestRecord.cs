using Chancery.Core.Merging;
using Chancery.Core.Record.Store;

namespace Chancery.Records.Tests;

/// <summary>A record of its own for one test, in whatever store.</summary>
public abstract class TestRecord : IDisposable
{
    public static readonly EventQuery Everything = new() { All = true, Limit = int.MaxValue };

    public abstract IRecord Open();

    public abstract IRecordWriter OpenToWrite();

    public abstract IFeedLog OpenFeeds();

    /// <summary>Does what no port offers: makes a record that is old, new or odd.</summary>
    public abstract void Run(params string[] statements);

    /// <summary>Writes each batch in a transaction of its own, then merges.</summary>
    public TestRecord With(params CodedBatchItem[][] batches)
    {
        using var writer = OpenToWrite();
        foreach (var batch in batches) writer.Write(batch);
        writer.Merge(writer.Rule ?? new EventRule(), all: false);
        return this;
    }

    /// <summary>Writes and merges one batch after the other, as runs do.</summary>
    public void Runs(IEnumerable<CodedBatchItem[]> batches)
    {
        using var writer = OpenToWrite();
        foreach (var batch in batches)
        {
            writer.Write(batch);
            writer.Merge(writer.Rule ?? new EventRule(), all: false);
        }
    }

    public T Ask<T>(Func<IRecord, T> question)
    {
        using var record = Open();
        return question(record);
    }

    /// <summary>All that the record says, as text.</summary>
    public string Whole() => Ask(record => string.Join('\n', [.. record.Events(Everything).Select(ev => ev.Json), .. record.Reports(Everything).Select(report => report.ToString()), .. record.Claims(Everything)]));

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected abstract void Dispose(bool disposing);
}
