using System.Text.RegularExpressions;
using Chancery.Core.Events;
using Chancery.Core.Text;
using Chancery.Tests;

namespace Chancery.Packs.Tests;

/// <summary>The page on own event types is true: its tables and examples, put where it says, pass both checks.</summary>
public sealed partial class OwnTypeTests : IDisposable
{
    private readonly string _root = Directory.CreateTempSubdirectory("chancery-own-type").FullName;

    [Fact]
    public void The_type_of_the_page_is_found_and_its_examples_code_as_they_say()
    {
        foreach (var folder in (string[])["packs", "models"]) Copy(Path.Combine(AppContext.BaseDirectory, folder), Path.Combine(_root, folder));
        var page = Repository.Read("docs", "packs", "event-types.md");
        var toml = Toml().Matches(page).Select(match => match.Groups[1].Value).ToList();
        var plover = Path.Combine(_root, "packs", "plover");
        File.AppendAllText(Path.Combine(plover, "types.toml"), "\n" + toml[0]);
        File.WriteAllText(Path.Combine(plover, "frames", "rename.toml"), toml[1]);
        File.WriteAllText(Path.Combine(plover, "examples", "rename.md"), Markdown().Match(page).Groups[1].Value);
        Assert.Empty(PackCheck.Run(plover).Select(problem => problem.ToString()));
        var coder = Coder.Load(_root);
        Assert.Equal(["RENAME"], Assert.Single(coder.Code("Greece renamed Turkey.").Events).Best.Types);
        foreach (var example in Examples.Read(Path.Combine(plover, "examples", "rename.md")))
            Assert.Equal(example.Expected, EventLine.Of(coder.Read(new Article { Id = "example", Text = example.Input })));
    }

    public void Dispose() => Directory.Delete(_root, true);

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
    private static partial Regex Toml();

    [GeneratedRegex("^````markdown\n(.*?)^````", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Markdown();
}
