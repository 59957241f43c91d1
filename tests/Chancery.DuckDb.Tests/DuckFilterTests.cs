using Chancery.Records.Tests;

namespace Chancery.DuckDb.Tests;

public sealed class DuckFilterTests : FilterTests
{
    protected override TestRecord Fresh() => new TemporaryRecord();
}
