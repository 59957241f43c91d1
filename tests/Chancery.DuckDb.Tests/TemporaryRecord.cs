using Chancery.Core.Merging;
using Chancery.Core.Record.Store;

namespace Chancery.DuckDb.Tests;

/// <summary>A record in a folder of its own.</summary>
internal sealed class TemporaryRecord : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chancery-record-");

    public string File => Path.Combine(_folder.FullName, "test.duckdb");

    public static readonly EventQuery Everything = new() { All = true, Limit = int.MaxValue };

    /// <summary>Writes each batch in a transaction of its own, then merges.</summary>
    public TemporaryRecord With(params CodedBatchItem[][] batches)
    {
        using var writer = DuckRecordWriter.Open(File);
        foreach (var batch in batches) writer.Write(batch);
        writer.Merge(writer.Rule ?? new EventRule(), all: false);
        return this;
    }

    public T Ask<T>(Func<DuckRecord, T> question)
    {
        using var record = DuckRecord.Open(File);
        return question(record);
    }

    /// <summary>All that the record says, as text.</summary>
    public string Whole() => Ask(record => string.Join('\n', [.. record.Events(Everything).Select(ev => ev.Json), .. record.Reports(Everything).Select(report => report.ToString()), .. record.Claims(Everything)]));

    public void Dispose() => _folder.Delete(true);
}
