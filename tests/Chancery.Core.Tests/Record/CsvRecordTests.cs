using Chancery.Core.Record;
using Chancery.Core.Text;
using CsCheck;

namespace Chancery.Core.Tests.Record;

public sealed class CsvRecordTests
{
    [Fact]
    public void A_row_has_a_cell_for_every_column()
    {
        var line = new CsvRecordWriter(Rows.Header).Line(Rows.Full(new Article { Id = "a,1", Text = "", Title = "Say \"no\"\nnow" }));
        var cells = Cells(line);
        var columns = CsvRecordWriter.Header.TrimEnd().Split(',');
        Assert.Equal(columns.Length, cells.Count);
        string Cell(string name) => cells[Array.IndexOf(columns, name)];
        Assert.Equal(("diplomatic; economic", "future; hypothetical", "-66.87919", "12", ""), (Cell("context"), Cell("aux"), Cell("lon"), Cell("arrested"), Cell("injured")));
        Assert.Equal(("0.5", "US officials", "happened", "Caracas"), (Cell("factuality"), Cell("one_sided"), Cell("disputed"), Cell("denied_by")));
        Assert.Equal(("a,1", "Say \"no\"\nnow", "'=Bo"), (Cell("document_id"), Cell("title"), Cell("recipient")));
    }

    [Theory]
    [InlineData("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"")]
    [InlineData("+49 30", "'+49 30")]
    [InlineData("@here", "'@here")]
    [InlineData("-3.5", "-3.5")]
    [InlineData("-", "'-")]
    [InlineData("a\r\nb", "\"a\r\nb\"")]
    [InlineData(null, "")]
    public void Cells_are_safe_to_open(string? value, string cell) => Assert.Equal(cell, CsvCell.Of(value));

    [Fact]
    public void Any_text_comes_back_as_it_was() =>
        Gen.String["ab,\"\r\n ;="].Sample(text => Assert.Equal(CsvCell.Of(text).Contains('\'', StringComparison.Ordinal) ? "'" + text : text, Assert.Single(Cells(CsvCell.Of(text) + "\n"))));

    private static List<string> Cells(string line)
    {
        var (cells, cell, quoted) = (new List<string>(), new System.Text.StringBuilder(), false);
        for (var i = 0; i < line.Length - 1; i++)
        {
            if (line[i] == '"' && quoted && line[i + 1] == '"') cell.Append(line[++i]);
            else if (line[i] == '"') quoted = !quoted;
            else if (line[i] == ',' && !quoted)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else cell.Append(line[i]);
        }
        cells.Add(cell.ToString());
        return cells;
    }
}
