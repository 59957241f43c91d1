using Chancery.Records.Tests;

namespace Chancery.DuckDb.Tests;

public sealed class DuckOddTests : OddTests
{
    protected override TestRecord Fresh() => new TemporaryRecord();
}
