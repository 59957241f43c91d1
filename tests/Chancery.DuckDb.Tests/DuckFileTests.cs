using Chancery.Core.Record.Store;
using Chancery.Records.Tests;
using Chancery.Sql;

namespace Chancery.DuckDb.Tests;

/// <summary>What is true of a file.</summary>
public sealed class DuckFileTests
{
    [Theory]
    [InlineData("country_day")]
    [InlineData("country_month")]
    [InlineData("quad_month")]
    [InlineData("dyad_month")]
    [InlineData("events")]
    public void Tables_and_views_are_written_as_files(string name)
    {
        using var record = new TemporaryRecord();
        record.With([Tellings.Attack("one", 12), Tellings.Attack("two", 3, day: new DateOnly(2026, 1, 7))]);
        foreach (var ending in new[] { ".csv", ".parquet" })
        {
            using (var asked = DuckRecord.Open(record.File)) asked.Export(name, record.File + ending);
            Assert.True(new FileInfo(record.File + ending).Length > 0);
        }
        var lines = File.ReadAllLines(record.File + ".csv");
        var expected = name switch { "country_day" => 63, "country_month" => 3, "quad_month" => 12, "dyad_month" => 3, _ => 2 };
        Assert.Equal(expected, lines.Length - 1);
    }

    [Fact]
    public void A_question_that_finds_no_memory_is_told_so()
    {
        using var record = new TemporaryRecord();
        record.With([Tellings.Attack("one", 12)]);
        using var session = DuckSession.OpenToServe(record.File);
        session.Run("SET memory_limit = '4MB'");
        session.Run("SET temp_directory = ''");
        Assert.Equal("REC014", Assert.Throws<RecordException>(() => session.Rows("SELECT list(i)::VARCHAR FROM range(5000000) numbers(i)", [], static row => row.GetString(0))).Problem.Code);
    }

    [Fact]
    public void What_is_no_record_is_said_to_be_none()
    {
        using var folder = new TemporaryRecord();
        Assert.Equal("REC001", Assert.Throws<RecordException>(() => DuckRecord.Open(folder.File)).Problem.Code);
        File.WriteAllText(folder.File, "a letter to the editor, much longer than a header of any file would ever be, so that it is read as one");
        Assert.Equal("REC003", Assert.Throws<RecordException>(() => DuckRecord.Open(folder.File)).Problem.Code);
        Assert.Equal("REC003", Assert.Throws<RecordException>(() => DuckRecordWriter.Open(folder.File)).Problem.Code);
    }

    [Fact]
    public void The_codebook_tells_of_every_column_of_every_view()
    {
        using var record = new TemporaryRecord();
        record.With([Tellings.Attack("one", 12)]);
        using var session = DuckSession.Open(record.File);
        foreach (var view in RecordViews.All)
            Assert.Equal(view.Columns.Select(column => (column.Name, column.Type)),
                session.Rows("SELECT column_name, data_type FROM information_schema.columns WHERE table_name = $1 ORDER BY ordinal_position", [view.Name], static row => (row.GetString(0), row.GetString(1))));
    }

    [Fact]
    public void The_codebook_is_the_schema() => Chancery.Tests.Golden.Same(Codebook.Markdown(), "docs", "codebook.md");
}
