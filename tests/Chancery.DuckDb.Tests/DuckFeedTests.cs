using Chancery.Records.Tests;

namespace Chancery.DuckDb.Tests;

public sealed class DuckFeedTests : FeedTests
{
    protected override TestRecord Fresh() => new TemporaryRecord();
}
