using Chancery.Records.Tests;

namespace Chancery.DuckDb.Tests;

public sealed class SafeCsvTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"http://x\")", "\"'=HYPERLINK(\"\"http://x\"\")\"")]
    [InlineData("+1", "'+1")]
    [InlineData("-2+3", "'-2+3")]
    [InlineData("@SUM(A1)", "'@SUM(A1)")]
    [InlineData("a paper", "a paper")]
    public void Text_that_a_spreadsheet_would_run_is_led_by_an_apostrophe(string publisher, string cell)
    {
        using var record = new TemporaryRecord();
        record.With([Tellings.Attack("one", 12, source: publisher)]);
        using var asked = DuckRecord.Open(record.File);
        var file = record.File + ".csv";
        asked.Export("documents", file);
        Assert.Contains($",{cell},", File.ReadAllLines(file)[1], StringComparison.Ordinal);
        // numbers stay numbers
        asked.Export("events", file);
        Assert.Contains(",-9.5,", File.ReadAllLines(file)[1], StringComparison.Ordinal);
    }
}
