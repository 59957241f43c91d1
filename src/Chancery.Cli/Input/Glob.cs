using System.IO.Enumeration;

namespace Chancery.Cli.Input;

/// <summary>Patterns for shells that leave them alone: * and ? inside one part of a path, ** for any folders between.</summary>
internal static class Glob
{
    private const string AnyFolders = "**";

    public static bool IsPattern(string path) => path.AsSpan().ContainsAny('*', '?');

    /// <summary>What exists and matches, in ordinal order.</summary>
    public static List<string> Expand(string pattern)
    {
        var parts = pattern.Replace('\\', '/').Split('/');
        var found = new SortedSet<string>(StringComparer.Ordinal);
        var rooted = Path.IsPathRooted(pattern);
        Collect(rooted ? parts[0] + "/" : "", parts.AsSpan(rooted ? 1 : 0), found);
        return [.. found];
    }

    private static void Collect(string folder, ReadOnlySpan<string> parts, SortedSet<string> found)
    {
        var part = parts[0];
        var rest = parts[1..];
        if (part == AnyFolders)
        {
            Collect(folder, rest.IsEmpty ? ["*"] : rest, found);
            foreach (var below in Entries(folder, "*", foldersOnly: true)) Collect(below, parts, found);
            return;
        }
        foreach (var entry in Entries(folder, part, foldersOnly: !rest.IsEmpty))
        {
            if (rest.IsEmpty) found.Add(entry);
            else Collect(entry, rest, found);
        }
    }

    private static IEnumerable<string> Entries(string folder, string part, bool foldersOnly)
    {
        if (!IsPattern(part)) return Path.Exists(Path.Combine(folder, part)) ? [Path.Combine(folder, part)] : [];
        var options = new EnumerationOptions { IgnoreInaccessible = true, AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint };
        var at = new DirectoryInfo(folder.Length == 0 ? "." : folder);
        if (!at.Exists) return [];
        return at.EnumerateFileSystemInfos("*", options)
            .Where(entry => !foldersOnly || entry is DirectoryInfo)
            .Where(entry => FileSystemName.MatchesSimpleExpression(part, entry.Name, ignoreCase: false))
            .Select(entry => Path.Combine(folder, entry.Name));
    }
}
