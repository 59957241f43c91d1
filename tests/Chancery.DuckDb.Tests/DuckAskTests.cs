using Chancery.Records.Tests;

namespace Chancery.DuckDb.Tests;

public sealed class DuckAskTests : AskTests
{
    protected override TestRecord Fresh() => new TemporaryRecord();
}
