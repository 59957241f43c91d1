using Chancery.Records.Tests;

namespace Chancery.DuckDb.Tests;

public sealed class DuckRegisterTests : RegisterTests
{
    protected override TestRecord Fresh() => new TemporaryRecord();
}
