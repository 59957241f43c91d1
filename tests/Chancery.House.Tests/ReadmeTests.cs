using System.Text.RegularExpressions;
using Chancery.Tests;

namespace Chancery.House.Tests;

/// <summary>The README starts with what you type and what you see; this holds the two together.</summary>
public sealed partial class ReadmeTests
{
    private const string Run = "dotnet run -c Release --project src/Chancery.Cli -- ";

    [Fact]
    public void The_first_commands_are_to_run_and_to_test()
    {
        var commands = Commands().Matches(Repository.Read("README.md")).SelectMany(match => match.Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)).ToList();
        Assert.StartsWith(Run + "code samples/", commands[0], StringComparison.Ordinal);
        Assert.Equal("dotnet test -c Release", commands[1]);
    }

    [Fact]
    public void What_the_readme_shows_is_what_the_command_prints()
    {
        var shown = Shown().Matches(Repository.Read("README.md"));
        Assert.NotEmpty(shown);
        foreach (Match match in shown)
        {
            var (code, printed) = BuiltProgram.Run(match.Groups[1].Value[Run.Length..].Split(' ', StringSplitOptions.RemoveEmptyEntries));
            Assert.Equal(0, code);
            Assert.Equal(Trim(match.Groups[2].Value), Trim(printed));
        }
    }

    [Fact]
    public void The_lines_of_csharp_compile()
    {
        var example = Repository.Read("tests", "Chancery.House.Tests", "ReadmeExample.cs");
        var lines = CSharp().Matches(Repository.Read("README.md")).SelectMany(match => match.Groups[1].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)).ToList();
        Assert.NotEmpty(lines);
        Assert.Empty(lines.Where(line => !example.Contains(line, StringComparison.Ordinal)));
        Assert.NotEmpty(ReadmeExample.Run().Events);
    }

    // trailing blanks of table cells are nobody's business in Markdown
    private static string Trim(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).Trim('\n');

    [GeneratedRegex("^```sh\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Commands();

    [GeneratedRegex("^```csharp\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex CSharp();

    /// <summary>A command of one line in a block of its own, and the block of output that follows it at once.</summary>
    [GeneratedRegex("^```sh\n(dotnet run [^\n]*)\n```\n+```(?:text|json|jsonl|csv)\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Shown();
}
