using Chancery.Core.Problems;
using Chancery.Tests;

namespace Chancery.Packs.Tests;

/// <summary>The examples beside the event frames, through the whole chain.</summary>
public sealed class FrameExampleTests
{
    /// <summary>Readings that a careful reader makes and the coder does not yet; the number may only fall.</summary>
    private const int Open = 2;

    private static readonly string Folder = Repository.At("packs", "plover");

    [Fact]
    public void Every_example_codes_as_it_says()
    {
        var (ran, problems) = new ExampleRunner(Coder.Default.Read).Run(PackFolder.Open(Folder, []));
        Assert.True(ran > 200, $"only {ran} examples were found");
        Assert.True(problems.Count == 0, string.Join('\n', problems));
    }

    [Fact]
    public void Open_examples_do_not_grow_in_number()
    {
        var open = Directory.EnumerateFiles(Path.Combine(Folder, "examples"), "*.md").SelectMany(File.ReadLines).Count(line => line == "```open");
        Assert.True(open <= Open, $"{open} examples are open; {Open} were");
    }

    [Fact]
    public void The_packs_have_no_problems()
    {
        List<Problem> problems = [.. Coder.Default.Problems];
        Assert.Empty(problems);
    }
}
