using Chancery.Core.Record.Store;
using Chancery.Records.Tests;

namespace Chancery.Postgres.Tests;

/// <summary>A record in a schema of its own.</summary>
internal sealed class ServedRecord(PostgresServer server) : TestRecord
{
    public string Address { get; } = server.FreshAddress();

    public override IRecord Open() => PostgresRecord.Open(PostgresAddress.Read(Address));

    public override IRecordWriter OpenToWrite() => PostgresRecordWriter.Open(PostgresAddress.Read(Address));

    public override IFeedLog OpenFeeds() => PostgresFeedLog.OpenToWrite(PostgresAddress.Read(Address));

    public override void Run(params string[] statements) => PostgresServer.Run(Address, statements);

    protected override void Dispose(bool disposing)
    {
        // it goes with the server
    }
}
