using Chancery.Records.Tests;

namespace Chancery.Postgres.Tests;

public sealed class PostgresRecordTests(PostgresServer server) : RecordTests
{
    protected override TestRecord Fresh() => new ServedRecord(server);
}
