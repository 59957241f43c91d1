using Chancery.Records.Tests;

namespace Chancery.Postgres.Tests;

public sealed class PostgresOddTests(PostgresServer server) : OddTests
{
    protected override TestRecord Fresh() => new ServedRecord(server);
}
