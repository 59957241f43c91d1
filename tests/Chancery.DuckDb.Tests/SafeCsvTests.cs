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
        using var record = new TemporaryRecord().With([Tellings.Attack("one", 12, source: publisher)]);
        var file = record.File + ".csv";
        record.Ask(asked =>
        {
            asked.Export("documents", file);
            return 0;
        });
        Assert.Contains($",{cell},", File.ReadAllLines(file)[1], StringComparison.Ordinal);
        // numbers stay numbers
        record.Ask(asked =>
        {
            asked.Export("events", file);
            return 0;
        });
        Assert.Contains(",-9.5,", File.ReadAllLines(file)[1], StringComparison.Ordinal);
    }
}
