using System.Text.RegularExpressions;
using Chancery.Core.Problems;
using Chancery.Packs;
using Chancery.Packs.Toml;
using Chancery.Tests;

namespace Chancery.House.Tests;

/// <summary>The tutorial for authors of frames is true: its table loads into the default pack, its TOML is TOML.</summary>
public sealed partial class FrameDocsTests
{
    private static readonly List<string> Blocks =
        [.. Block().Matches(Repository.Read("docs", "packs", "frames.md")).Select(match => match.Groups[1].Value)];

    [Fact]
    public void The_tables_of_the_page_are_toml()
    {
        Assert.NotEmpty(Blocks);
        List<Problem> problems = [];
        foreach (var block in Blocks) _ = PackFile.Read("frames.md", block, problems);
        Assert.Empty(problems);
    }

    [Fact]
    public void The_frame_of_the_tutorial_loads()
    {
        var folder = Directory.CreateTempSubdirectory("chancery-pack-");
        try
        {
            Copy(Repository.At("packs", "plover"), folder.FullName);
            var frames = Directory.CreateDirectory(Path.Combine(folder.FullName, "frames"));
            File.WriteAllText(Path.Combine(frames.FullName, "palaver.toml"), Blocks.First(block => block.Contains("consult.palaver", StringComparison.Ordinal)));
            List<Problem> problems = [];
            var lexicon = FrameLoader.Load(PackFolder.Open(folder.FullName, problems), problems);
            Assert.Empty(problems.Where(problem => Path.GetFileName(problem.File) == "palaver.toml").Select(problem => problem.ToString()));
            Assert.Single(lexicon.Frames, frame => frame.Id == "consult.palaver");
        }
        finally
        {
            folder.Delete(true);
        }
    }

    private static void Copy(string from, string to)
    {
        foreach (var file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            var copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    [GeneratedRegex("^```toml\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
