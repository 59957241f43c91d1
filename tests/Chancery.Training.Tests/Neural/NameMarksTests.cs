using Chancery.Training.Neural;

namespace Chancery.Training.Tests.Neural;

public sealed class NameMarksTests
{
    private static readonly GivenSentence[] Sentences = [new(["Ilun", "Council", "met", "Ada"], null, null), new(["Nobody", "came"], null, null)];

    [Fact]
    public void Places_become_labels_and_what_is_not_marked_is_no_name()
    {
        var marked = Read("# whose they are\n1\t1-2O 4P\n");
        Assert.Equal(["B-Organization", "I-Organization", "O", "B-Person"], marked[0].Names!);
        Assert.Equal(["O", "O"], marked[1].Names!);
    }

    [Theory]
    [InlineData("3\t1P", "line 1: '3\t1P' names none of 2 sentences")]
    [InlineData("2\t2-3P", "line 1: '2-3P' is no name of a sentence of 2 words")]
    [InlineData("2\t2-1P", "line 1: '2-1P' is no name of a sentence of 2 words")]
    [InlineData("2\t1Q", "line 1: '1Q' is no name of a sentence of 2 words")]
    public void A_mark_that_does_not_fit_is_named(string line, string message) => Assert.Equal(message, Assert.Throws<FormatException>(() => Read(line)).Message);

    [Fact]
    public void The_marks_of_the_project_fit_its_kinds()
    {
        var lines = File.ReadLines(Path.Combine(Repository(), "training", "names", "web.tsv")).Where(line => line[0] != '#').ToList();
        Assert.True(lines.Count > 4000);
        Assert.All(lines, line => Assert.Matches(@"^[1-9]\d*\t([1-9]\d*(-[1-9]\d*)?[POLNFREM])( [1-9]\d*(-[1-9]\d*)?[POLNFREM])*$", line));
        Assert.Equal(lines.Select(line => int.Parse(line.AsSpan(0, line.IndexOf('\t')), System.Globalization.CultureInfo.InvariantCulture)).Order(), lines.Select(line => int.Parse(line.AsSpan(0, line.IndexOf('\t')), System.Globalization.CultureInfo.InvariantCulture)));
    }

    private static string Repository()
    {
        var folder = AppContext.BaseDirectory;
        while (!File.Exists(Path.Combine(folder, "Chancery.slnx"))) folder = Path.GetDirectoryName(folder)!;
        return folder;
    }

    private static IReadOnlyList<GivenSentence> Read(string text)
    {
        using var reader = new StringReader(text);
        return NameMarks.Read(reader, Sentences);
    }
}
