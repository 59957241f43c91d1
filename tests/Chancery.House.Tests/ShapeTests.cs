using System.Text.RegularExpressions;
using Chancery.Tests;

namespace Chancery.House.Tests;

/// <summary>Budgets and bans that keep the source easy to live in.</summary>
public sealed partial class ShapeTests(ITestOutputHelper output)
{
    private const int MaxLines = 500;

    private static IEnumerable<string> Sources => Repository.Files.Where(file => file.EndsWith(".cs", StringComparison.Ordinal) && !IsGenerated(file));

    [Fact]
    public void No_source_file_is_long()
    {
        var sizes = Sources.Select(file => (File: file, Lines: File.ReadLines(Repository.At(file)).Count())).OrderByDescending(row => row.Lines).ToList();
        Assert.NotEmpty(sizes);
        foreach (var (file, lines) in sizes.Take(10)) output.WriteLine($"{lines,5}  {file}");
        output.WriteLine($"{sizes[sizes.Count / 2].Lines,5}  is the median of {sizes.Count} files");
        Assert.DoesNotContain(sizes, row => row.Lines > MaxLines);
    }

    [Fact]
    public void Namespaces_are_file_scoped_and_follow_the_folder()
    {
        var wrong = Sources.Where(file => file.StartsWith("src/", StringComparison.Ordinal))
            .Where(file => Namespace().Match(Repository.Read(file)) is { Success: true } found && found.Groups[1].Value != ExpectedNamespace(file));
        Assert.Empty(wrong);
    }

    [Fact]
    public void Nothing_is_left_open()
    {
        // put together here so that this file does not find itself
        string[] marks = ["TO" + "DO", "FIX" + "ME", "HA" + "CK:", "NotImplemented" + "Exception"];
        Assert.Empty(from file in Sources
                     let text = Repository.Read(file)
                     from mark in marks
                     where text.Contains(mark, StringComparison.Ordinal)
                     select $"{file}: {mark}");
    }

    [Fact]
    public void Every_folder_of_src_is_described()
    {
        var readme = Repository.Read("src", "README.md");
        var folders = Repository.Files.Where(file => file.StartsWith("src/", StringComparison.Ordinal) && file.Count(c => c == '/') > 1)
            .Select(file => file["src/".Length..file.LastIndexOf('/')]).Distinct();
        Assert.Empty(folders.Where(folder => !readme.Contains($"`{folder}/`", StringComparison.Ordinal) && !readme.Contains($"`{folder[(folder.IndexOf('/') + 1)..]}/`", StringComparison.Ordinal)));
    }

    private static string ExpectedNamespace(string file) => string.Join('.', file.Split('/')[1..^1]);

    private static bool IsGenerated(string file) => file.EndsWith(".g.cs", StringComparison.Ordinal) || file.Contains("/Generated/", StringComparison.Ordinal);

    [GeneratedRegex(@"^namespace ([\w.]+)", RegexOptions.Multiline)]
    private static partial Regex Namespace();
}
