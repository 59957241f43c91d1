using Chancery.Records.Tests;

namespace Chancery.DuckDb.Tests;

public sealed class DuckRecordTests : RecordTests
{
    protected override TestRecord Fresh() => new TemporaryRecord();
}
