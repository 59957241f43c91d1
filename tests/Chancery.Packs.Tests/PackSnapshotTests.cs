using Chancery.Packs.Toml;
using Chancery.Tests;

namespace Chancery.Packs.Tests;

public sealed class PackSnapshotTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chancery-snapshot-");

    private string Path => System.IO.Path.Combine(_folder.FullName, "packs.snapshot");

    public void Dispose() => _folder.Delete(recursive: true);

    [Fact]
    public void Every_pack_file_reads_from_the_snapshot_as_from_its_text()
    {
        var packs = Repository.At("packs");
        var count = PackSnapshotWriter.Write(packs, Path);
        var snapshot = PackSnapshot.Open(Path);
        var files = Directory.GetFiles(packs, "*.toml", SearchOption.AllDirectories);
        Assert.Equal((count, true), (snapshot.Count, count > 50));
        foreach (var file in files)
        {
            var found = snapshot.Find(File.ReadAllBytes(file));
            Assert.True(found is not null, $"{file} is not in the snapshot");
            Assert.Equal(Shown(TomlReader.Read(file, File.ReadAllText(file), [])), Shown(found));
        }
    }

    [Fact]
    public void Every_kind_of_value_comes_back()
    {
        var text = Save("a = \"x\"\nb = -3\nc = 0.1\nd = true\ne = 1933-11-08\nf = [\"y\", [1], { g = false }]\nh = { i = \"ü\" }\n\n[[j]]\nk = 1\n\n[l]\nk = 9000000000\n");
        Assert.Equal(Shown(TomlReader.Read("a.toml", text, [])), Shown(Written().Find(File.ReadAllBytes(FilePath))!));
    }

    [Fact]
    public void A_changed_file_is_not_found()
    {
        Save("a = 1\n");
        var snapshot = Written();
        Assert.NotNull(snapshot.Find("a = 1\n"u8));
        Assert.Null(snapshot.Find("a = 2\n"u8));
        Assert.Null(snapshot.Find("a = 1\n\n"u8));
    }

    [Fact]
    public void A_file_with_a_problem_is_left_to_its_text()
    {
        Save("a = \n");
        Assert.Equal(0, Written().Count);
    }

    [Fact]
    public void A_snapshot_that_is_damaged_anywhere_holds_nothing()
    {
        Save("a = \"x\"\nb = [1, 2]\n");
        _ = Written();
        var whole = File.ReadAllBytes(Path);
        for (var at = 0; at < whole.Length; at++)
        {
            var damaged = whole.ToArray();
            damaged[at] ^= 0x20;
            File.WriteAllBytes(Path, damaged);
            Assert.Equal(0, PackSnapshot.Open(Path).Count);
            File.WriteAllBytes(Path, whole[..at]);
            Assert.Equal(0, PackSnapshot.Open(Path).Count);
        }
    }

    [Fact]
    public void Without_a_snapshot_nothing_is_found() => Assert.Null(PackSnapshot.Open(Path).Find("a = 1\n"u8));

    [Fact]
    public void The_same_packs_give_the_same_bytes()
    {
        Save("a = 1\nb = [\"x\"]\n");
        _ = Written();
        var first = File.ReadAllBytes(Path);
        _ = Written();
        Assert.Equal(first, File.ReadAllBytes(Path));
    }

    private string FilePath => System.IO.Path.Combine(_folder.FullName, "a.toml");

    private string Save(string text)
    {
        File.WriteAllText(FilePath, text);
        return text;
    }

    private PackSnapshot Written()
    {
        PackSnapshotWriter.Write(_folder.FullName, Path);
        return PackSnapshot.Open(Path);
    }

    private static string Shown(PackContent content) =>
        string.Join('\n', content.Tables.Select(table => $"{table.Name} {table.InArray} {Shown(table.Keys)}").Prepend(Shown(content.Root)));

    private static string Shown(PackKeys keys) => $"{keys.Line}: {string.Join("; ", keys.Items.Select(item => $"{item.Key}@{item.Line}={Shown(item.Value)}"))}";

    private static string Shown(PackValue? value) => value switch
    {
        PackValue.List list => $"[{string.Join(", ", list.Items.Select(Shown))}]",
        PackValue.Table table => $"{{{Shown(table.Keys)}}}",
        _ => value?.ToString() ?? "nothing",
    };
}
