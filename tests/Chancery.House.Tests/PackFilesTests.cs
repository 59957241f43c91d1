using Chancery.Packs;
using Chancery.Core.Problems;
using Chancery.Tests;

namespace Chancery.House.Tests;

/// <summary>A file of a pack that no manifest names is never read: nobody should have to find that out.</summary>
public sealed class PackFilesTests
{
    private static readonly string[] NotData = ["pack.toml", "README.md", "NOTICE.md"];

    private static IEnumerable<string> InPacks => Repository.Files.Where(file => file.StartsWith("packs/", StringComparison.Ordinal) && file.Count(c => c == '/') > 1);

    public static TheoryData<string> Packs => [.. InPacks.Select(file => file.Split('/')[1]).Distinct()];

    [Theory]
    [MemberData(nameof(Packs))]
    public void Every_file_is_named(string pack)
    {
        var manifest = Repository.Read("packs", pack, "pack.toml");
        var prefix = $"packs/{pack}/";
        Assert.Empty(InPacks.Where(file => file.StartsWith(prefix, StringComparison.Ordinal))
            .Select(file => file[prefix.Length..])
            .Where(file => !NotData.Contains(file) && !IsNamed(manifest, file)));
    }

    [Theory]
    [MemberData(nameof(Packs))]
    public void Every_named_file_is_there_and_the_pack_says_what_it_is(string pack)
    {
        List<Problem> problems = [];
        var folder = PackFolder.Open(Repository.At("packs", pack), problems);
        Assert.NotEmpty(folder.Files().Select(file => file.Name).Concat(folder.ExampleFiles()));
        Assert.Empty(problems.Select(problem => problem.ToString()));
        Assert.Equal(pack, folder.Name);
        Assert.NotEqual("0", folder.Version);
    }

    private static bool IsNamed(string manifest, string file) =>
        manifest.Contains($"\"{file}\"", StringComparison.Ordinal)
        || (Path.GetDirectoryName(file) is { Length: > 0 } folder && manifest.Contains($"\"{folder.Replace('\\', '/')}\"", StringComparison.Ordinal));
}
