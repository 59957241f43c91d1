using System.Diagnostics;

namespace Chancery.Tests;

/// <summary>The checkout that the tests run in.</summary>
public static class Repository
{
    /// <summary>The folder that holds Chancery.slnx.</summary>
    public static string Root { get; } = FindRoot(AppContext.BaseDirectory);

    public static string At(params string[] parts) => Path.Combine([Root, .. parts]);

    public static string Read(params string[] parts) => File.ReadAllText(At(parts)).ReplaceLineEndings("\n");

    /// <summary>Files that are committed or about to be, as paths from the root with forward slashes.</summary>
    public static IReadOnlyList<string> Files { get; } = ListFiles();

    private static string FindRoot(string from)
    {
        for (var folder = new DirectoryInfo(from); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Chancery.slnx"))) return folder.FullName;
        }
        throw new InvalidOperationException($"No Chancery.slnx above '{from}'.");
    }

    // git says what is ours; without git (a source archive) everything is, but for what a build makes
    private static List<string> ListFiles() =>
        TryGit() ?? [.. Directory.EnumerateFiles(Root, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Root, path).Replace('\\', '/'))
            .Where(path => !path.Split('/').Any(part => part is "bin" or "obj" or ".git" or "TestResults" or "artifacts" or "BenchmarkDotNet.Artifacts"))
            .Order(StringComparer.Ordinal)];

    private static List<string>? TryGit()
    {
        if (!Path.Exists(At(".git"))) return null;
        var start = new ProcessStartInfo("git", ["-C", Root, "ls-files", "-z", "--cached", "--others", "--exclude-standard"])
        {
            RedirectStandardOutput = true,
        };
        try
        {
            using var git = Process.Start(start);
            var output = git?.StandardOutput.ReadToEnd() ?? "";
            git?.WaitForExit();
            var files = output.Split('\0', StringSplitOptions.RemoveEmptyEntries).Where(path => File.Exists(At(path))).ToList();
            return files.Count == 0 ? null : files;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return null;
        }
    }
}
