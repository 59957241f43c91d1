using Chancery.Records.Tests;

namespace Chancery.Postgres.Tests;

public sealed class PostgresPartTests(PostgresServer server) : PartTests
{
    protected override TestRecord Fresh() => new ServedRecord(server);
}
