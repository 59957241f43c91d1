using System.Diagnostics;
using System.Text;
using System.Text.RegularExpressions;
using Chancery.Tests;

namespace Chancery.House.Tests;

/// <summary>The README starts with what you type and what you see; this holds the two together.</summary>
public sealed partial class ReadmeTests
{
    private const string Run = "dotnet run -c Release --project src/Chancery.Cli -- ";

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);

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
            var (code, printed) = Chancery(match.Groups[1].Value[Run.Length..]);
            Assert.Equal(0, code);
            Assert.Equal(Trim(match.Groups[2].Value), Trim(printed));
        }
    }

    private static (int Code, string Printed) Chancery(string arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "chancery.dll"), .. arguments.Split(' ', StringSplitOptions.RemoveEmptyEntries)])
        {
            WorkingDirectory = Repository.Root,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
        };
        using var process = Process.Start(start)!;
        var printed = process.StandardOutput.ReadToEnd();
        Assert.True(process.WaitForExit(Patience), $"chancery {arguments} did not end.");
        return (process.ExitCode, printed);
    }

    // trailing blanks of table cells are nobody's business in Markdown
    private static string Trim(string text) => string.Join('\n', text.ReplaceLineEndings("\n").Split('\n').Select(line => line.TrimEnd())).Trim('\n');

    [GeneratedRegex("^```sh\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Commands();

    /// <summary>A command of one line in a block of its own, and the block of output that follows it at once.</summary>
    [GeneratedRegex("^```sh\n(dotnet run [^\n]*)\n```\n+```(?:text|json|jsonl|csv)\n(.*?)^```", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Shown();
}
