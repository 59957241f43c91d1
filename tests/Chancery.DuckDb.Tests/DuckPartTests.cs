using Chancery.Records.Tests;

namespace Chancery.DuckDb.Tests;

public sealed class DuckPartTests : PartTests
{
    protected override TestRecord Fresh() => new TemporaryRecord();
}
