using System.Text.RegularExpressions;
using Chancery.Tests;

namespace Chancery.House.Tests;

/// <summary>What is committed is meant for everybody's machine.</summary>
public sealed partial class CommittedFilesTests
{
    private static readonly string[] TextEndings =
        [".cs", ".csproj", ".props", ".targets", ".slnx", ".json", ".jsonl", ".toml", ".md", ".txt", ".csv", ".tsv", ".config", ".yml", ".sh", "/run"];

    private static IEnumerable<(string File, string Text)> Texts =>
        Repository.Files.Where(file => TextEndings.Any(ending => file.EndsWith(ending, StringComparison.Ordinal))).Select(file => (file, Repository.Read(file)));

    [Fact]
    public void No_path_of_one_machine_is_committed() =>
        Assert.Empty(from row in Texts from Match match in MachinePath().Matches(row.Text) select $"{row.File}: {match.Value}");

    [Fact]
    public void No_registry_is_named() =>
        Assert.Empty(from row in Texts from Match match in Registry().Matches(row.Text) select $"{row.File}: {match.Value}");

    [Fact]
    public void No_conflict_is_left_in_a_file() =>
        Assert.Empty(from row in Texts from Match match in Conflict().Matches(row.Text) select $"{row.File}: {match.Value}");

    [Fact]
    public void No_personal_configuration_of_packages_is_committed() =>
        Assert.DoesNotContain(Repository.Files, file => Path.GetFileName(file).Equals("nuget.config", StringComparison.OrdinalIgnoreCase));

    [Fact]
    public void The_licence_is_the_one_that_the_packages_name()
    {
        Assert.Contains("Apache License", Repository.Read("LICENSE"), StringComparison.Ordinal);
        Assert.Contains("<PackageLicenseExpression>Apache-2.0<", Repository.Read("Directory.Build.props"), StringComparison.Ordinal);
    }

    // "[/]" keeps the patterns from finding themselves
    [GeneratedRegex(@"(?<![\w.:/-])[/](work|root|home|Users|farm)[/]\w|(?<![A-Za-z])[A-Z]:[\\]Users[\\]")]
    private static partial Regex MachinePath();

    [GeneratedRegex("^(<{7}|>{7}) .*", RegexOptions.Multiline)]
    private static partial Regex Conflict();

    [GeneratedRegex(@"api[.]nuget[.]org|registry[.]npmjs[.]org|files[.]pythonhosted[.]org|proxy[.]golang[.]org|[/]artifactory[/]|[/]repository[/]nuget")]
    private static partial Regex Registry();
}
