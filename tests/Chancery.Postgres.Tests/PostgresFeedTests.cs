using Chancery.Records.Tests;

namespace Chancery.Postgres.Tests;

public sealed class PostgresFeedTests(PostgresServer server) : FeedTests
{
    protected override TestRecord Fresh() => new ServedRecord(server);
}
