using Chancery.Records.Tests;

namespace Chancery.Postgres.Tests;

public sealed class PostgresAskTests(PostgresServer server) : AskTests
{
    protected override TestRecord Fresh() => new ServedRecord(server);
}
