using Chancery.Records.Tests;

namespace Chancery.Postgres.Tests;

public sealed class PostgresNearCopyTests(PostgresServer server) : NearCopyTests
{
    protected override TestRecord Fresh() => new ServedRecord(server);
}
