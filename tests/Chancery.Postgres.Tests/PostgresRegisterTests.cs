using Chancery.Records.Tests;

namespace Chancery.Postgres.Tests;

public sealed class PostgresRegisterTests(PostgresServer server) : RegisterTests
{
    protected override TestRecord Fresh() => new ServedRecord(server);
}
