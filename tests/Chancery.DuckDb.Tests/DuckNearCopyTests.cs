using Chancery.Records.Tests;

namespace Chancery.DuckDb.Tests;

public sealed class DuckNearCopyTests : NearCopyTests
{
    protected override TestRecord Fresh() => new TemporaryRecord();
}
