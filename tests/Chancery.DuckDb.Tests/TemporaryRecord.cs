using Chancery.Core.Record.Store;
using Chancery.Records.Tests;
using DuckDB.NET.Data;

namespace Chancery.DuckDb.Tests;

/// <summary>A record in a folder of its own.</summary>
internal sealed class TemporaryRecord : TestRecord
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chancery-record-");

    public string File => Path.Combine(_folder.FullName, "test.duckdb");

    /// <summary>Opened as a server opens it, with its events in memory.</summary>
    public bool Served { get; init; }

    public override IRecord Open() => Served ? DuckRecord.OpenToServe(File, new EventShelf(File, TimeProvider.System)).Ready() : DuckRecord.Open(File);

    public override IRecordWriter OpenToWrite() => DuckRecordWriter.Open(File);

    public override IFeedLog OpenFeeds() => DuckFeedLog.OpenToWrite(File);

    public override void Run(params string[] statements)
    {
        using var connection = new DuckDBConnection($"Data Source={File}");
        connection.Open();
        foreach (var statement in statements)
        {
            using var command = connection.CreateCommand();
#pragma warning disable CA2100 // a test's own statement
            command.CommandText = statement;
#pragma warning restore CA2100
            command.ExecuteNonQuery();
        }
    }

    protected override void Dispose(bool disposing) => _folder.Delete(true);
}
