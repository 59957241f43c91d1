using System.Text.RegularExpressions;
using Chancery.Tests;

namespace Chancery.Cli.Tests;

public sealed partial class ProblemCatalogueTests
{
    [Fact]
    public void Every_code_is_documented_once_and_nothing_else_is()
    {
        var used = Repository.Files.Where(file => file.StartsWith("src/", StringComparison.Ordinal) && file.EndsWith(".cs", StringComparison.Ordinal))
            .Where(file => !file.EndsWith("Problem.cs", StringComparison.Ordinal))
            .SelectMany(file => Used().Matches(Repository.Read(file)).Select(match => match.Groups[1].Value)).Distinct().Order().ToList();
        var documented = Documented().Matches(Repository.Read("docs", "problems.md")).Select(match => match.Groups[1].Value).Order().ToList();
        Assert.True(used.Count > 20);
        Assert.Equal(used, documented);
    }

    [GeneratedRegex("\"([A-Z]{3}[0-9]{3})\"")]
    private static partial Regex Used();

    [GeneratedRegex(@"^\| `([A-Z]{3}[0-9]{3})` \|", RegexOptions.Multiline)]
    private static partial Regex Documented();
}
