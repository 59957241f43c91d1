using Chancery.Core.Problems;
using Chancery.Core.Sources;

namespace Chancery.Cli.Input;

/// <summary>Turns the paths of a command into files: folders are walked, patterns expanded, always in the same order on every machine.</summary>
internal static class InputFiles
{
    private static readonly EnumerationOptions Walk = new()
    {
        RecurseSubdirectories = true,
        IgnoreInaccessible = true,
        AttributesToSkip = FileAttributes.Hidden | FileAttributes.System | FileAttributes.ReparsePoint,
    };

    /// <param name="paths">Files, folders, patterns.</param>
    /// <param name="ending">Of files that are taken of a folder besides those of documents.</param>
    public static IEnumerable<InputFile> Expand(IEnumerable<string> paths, string? ending = null) => paths.SelectMany(path => Expand(path, ending));

    private static IEnumerable<InputFile> Expand(string path, string? ending)
    {
        if (path == InputFile.Standard || File.Exists(path)) return [new InputFile(path)];
        if (Directory.Exists(path)) return Folder(path, ending);
        if (Glob.IsPattern(path) && Glob.Expand(path) is { Count: > 0 } found)
            return found.SelectMany(name => Directory.Exists(name) ? Folder(name, ending) : [new InputFile(name)]);
        return [new InputFile(path, SourceProblems.Missing(path))];
    }

    /// <summary>Every file below a folder, whatever its ending; hidden ones and links are passed over.</summary>
    public static IEnumerable<string> Walked(string folder) => Directory.EnumerateFiles(folder, "*", Walk);

    private static IEnumerable<InputFile> Folder(string folder, string? ending)
    {
        var files = Walked(folder)
            .Where(file => SourceReader.FormatOf(file) is not SourceFormat.Unknown || ending is not null && file.EndsWith(ending, StringComparison.OrdinalIgnoreCase))
            .Order(StringComparer.Ordinal).ToList();
        return files.Count == 0 ? [new InputFile(folder, SourceProblems.NothingInFolder(folder))] : files.Select(file => new InputFile(file));
    }
}
