using Chancery.Records.Tests;

namespace Chancery.Postgres.Tests;

public sealed class PostgresFilterTests(PostgresServer server) : FilterTests
{
    protected override TestRecord Fresh() => new ServedRecord(server);
}
