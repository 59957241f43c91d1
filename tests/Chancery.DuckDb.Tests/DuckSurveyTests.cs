using Chancery.Records.Tests;

namespace Chancery.DuckDb.Tests;

public sealed class DuckSurveyTests : SurveyTests
{
    protected override TestRecord Fresh() => new TemporaryRecord();
}
