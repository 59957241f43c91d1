using System.Security.Cryptography;
using System.Text;

namespace Chancery.Cli.Commands;

/// <summary>A pack or a model as it lies on the disk.</summary>
/// <param name="Kind">"pack" or "model".</param>
/// <param name="Name">Its folder or file.</param>
/// <param name="Files">Files in it.</param>
/// <param name="Bytes">Their size.</param>
/// <param name="Sha256">Of all of them, names and contents in ordinal order.</param>
internal sealed record Installed(string Kind, string Name, int Files, long Bytes, string Sha256)
{
    public static IEnumerable<Installed> Below(string root)
    {
        foreach (var folder in Children(Path.Combine(root, "packs"), foldersOnly: true)) yield return Measure("pack", folder);
        foreach (var model in Children(Path.Combine(root, "models"), foldersOnly: false)) yield return Measure("model", model);
    }

    private static IEnumerable<string> Children(string folder, bool foldersOnly) => !Directory.Exists(folder) ? []
        : (foldersOnly ? Directory.EnumerateDirectories(folder) : Directory.EnumerateFileSystemEntries(folder).Where(path => !path.EndsWith(".md", StringComparison.Ordinal)))
            .Order(StringComparer.Ordinal);

    private static Installed Measure(string kind, string path)
    {
        var files = File.Exists(path) ? [path] : Directory.EnumerateFiles(path, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).ToArray();
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        long bytes = 0;
        foreach (var file in files)
        {
            var content = File.ReadAllBytes(file);
            bytes += content.Length;
            hash.AppendData(Encoding.UTF8.GetBytes(Path.GetRelativePath(path, file).Replace('\\', '/') + "\n"));
            hash.AppendData(content);
        }
        return new(kind, Path.GetFileName(path), files.Length, bytes, Convert.ToHexStringLower(hash.GetHashAndReset()));
    }
}
