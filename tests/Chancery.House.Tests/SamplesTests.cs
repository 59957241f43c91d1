using System.Text.Json;
using Chancery.Tests;

namespace Chancery.House.Tests;

public sealed class SamplesTests
{
    private static readonly string[] Names = ["border-talks", "fuel-protest", "aid-and-sanctions"];

    [Fact]
    public void The_lines_say_what_the_files_say()
    {
        var lines = Repository.Read("samples", "reports.jsonl").Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(Names, lines.Select(line => Field(line, "id")));
        foreach (var line in lines)
        {
            Assert.Equal(Repository.Read("samples", Field(line, "id") + ".txt").TrimEnd(), Field(line, "text"));
            Assert.Contains(Field(line, "date"), Repository.Read("samples", "README.md"), StringComparison.Ordinal);
            Assert.NotEmpty(Field(line, "title"));
        }
    }

    [Fact]
    public void One_sample_repeats_a_paragraph()
    {
        var paragraphs = Repository.Read("samples", "border-talks.txt").TrimEnd().Split("\n\n");
        Assert.Single(paragraphs.GroupBy(text => text, StringComparer.Ordinal), group => group.Count() == 2);
    }

    private static string Field(string line, string name)
    {
        using var json = JsonDocument.Parse(line);
        return json.RootElement.GetProperty(name).GetString()!;
    }
}
