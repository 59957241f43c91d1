using System.Text;
using Chancery.Core.Language;
using Chancery.Core.Problems;
using Chancery.Packs.Toml;

namespace Chancery.Packs;

/// <summary>Writes the snapshot of a folder of packs, which the program then reads in place of their text. The same packs give the same bytes.</summary>
public sealed class PackSnapshotWriter
{
    private readonly Dictionary<string, int> _index = new(StringComparer.Ordinal);
    private readonly List<string> _texts = [];

    private PackSnapshotWriter()
    {
    }

    /// <summary>Writes the pack files of a folder; one with a problem is left to its text.</summary>
    /// <returns>The number of pack files in it.</returns>
    public static int Write(string packs, string path) => new PackSnapshotWriter().WriteAll(packs, path);

    private int WriteAll(string packs, string path)
    {
        using var files = new MemoryStream();
        using var writer = new BinaryWriter(files, Encoding.UTF8);
        var seen = new HashSet<PackSnapshot.FileKey>();
        Span<byte> key = stackalloc byte[16];
        foreach (var file in Directory.EnumerateFiles(packs, "*.toml", SearchOption.AllDirectories).Order(StringComparer.Ordinal))
        {
            var bytes = File.ReadAllBytes(file);
            List<Problem> problems = [];
            using var text = new StreamReader(new MemoryStream(bytes, writable: false));
            var content = TomlReader.Read(file, text.ReadToEnd(), problems);
            if (problems.Count > 0 || !seen.Add(PackSnapshot.KeyOf(bytes))) continue;
            var packed = Packed(content);
            PackSnapshot.KeyOf(bytes).Write(key);
            writer.Write(key);
            writer.Write(packed.Length);
            writer.Write(packed);
        }
        using var all = new MemoryStream();
        using var head = new BinaryWriter(all, Encoding.UTF8);
        head.Write(_texts.Count);
        foreach (var text in _texts) head.Write(text);
        head.Write(seen.Count);
        writer.Flush();
        head.Write(files.GetBuffer().AsSpan(0, (int)files.Length));
        head.Flush();
        Replace(path, stream => ModelFile.Write(stream, PackSnapshot.Kind, all.GetBuffer().AsSpan(0, (int)all.Length)));
        return seen.Count;
    }

    // whoever reads meanwhile sees the old file or the new one, never a part
    private static void Replace(string path, Action<Stream> write)
    {
        var fresh = path + ".new";
        using (var stream = File.Create(fresh)) write(stream);
        File.Move(fresh, path, overwrite: true);
    }

    private byte[] Packed(PackContent content)
    {
        using var stream = new MemoryStream();
        using (var writer = new BinaryWriter(stream, Encoding.UTF8))
        {
            Write(writer, content.Root);
            writer.Write7BitEncodedInt(content.Tables.Count);
            foreach (var (name, inArray, keys) in content.Tables)
            {
                Write(writer, name);
                writer.Write(inArray);
                Write(writer, keys);
            }
        }
        return stream.ToArray();
    }

    private void Write(BinaryWriter writer, PackKeys keys)
    {
        writer.Write7BitEncodedInt(keys.Line);
        writer.Write7BitEncodedInt(keys.Items.Count);
        foreach (var (key, line, value) in keys.Items)
        {
            Write(writer, key);
            writer.Write7BitEncodedInt(line);
            Write(writer, value);
        }
    }

    private void Write(BinaryWriter writer, PackValue? value)
    {
        writer.Write((byte)KindOf(value));
        switch (value)
        {
            case PackValue.Text text: Write(writer, text.Value); break;
            case PackValue.Whole whole: writer.Write(whole.Value); break;
            case PackValue.Number number: writer.Write(BitConverter.DoubleToInt64Bits(number.Value)); break;
            case PackValue.Flag flag: writer.Write(flag.Value); break;
            case PackValue.Date date: Write(writer, date.Written); break;
            case PackValue.Table table: Write(writer, table.Keys); break;
            case PackValue.List list:
                writer.Write7BitEncodedInt(list.Items.Count);
                foreach (var item in list.Items) Write(writer, item);
                break;
        }
    }

    private void Write(BinaryWriter writer, string text)
    {
        if (!_index.TryGetValue(text, out var at))
        {
            _index[text] = at = _texts.Count;
            _texts.Add(text);
        }
        writer.Write7BitEncodedInt(at);
    }

    private static PackValueKind KindOf(PackValue? value) => value switch
    {
        PackValue.Text => PackValueKind.Text,
        PackValue.Whole => PackValueKind.Whole,
        PackValue.Number => PackValueKind.Number,
        PackValue.Flag => PackValueKind.Flag,
        PackValue.Date => PackValueKind.Date,
        PackValue.List => PackValueKind.List,
        PackValue.Table => PackValueKind.Table,
        _ => PackValueKind.Other,
    };
}
