using Chancery.Records.Tests;

namespace Chancery.Postgres.Tests;

public sealed class PostgresSurveyTests(PostgresServer server) : SurveyTests
{
    protected override TestRecord Fresh() => new ServedRecord(server);
}
