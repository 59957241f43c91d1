using System.Security.Cryptography;
using Chancery.Core.Language;
using Chancery.Packs.Toml;

namespace Chancery.Packs;

/// <summary>
/// What the pack files say, in a form that is read without parsing. A file is found by the hash of its bytes, so that a snapshot is never stale:
/// a changed file is not in it and is parsed. A missing or damaged snapshot is an empty one.
/// </summary>
internal sealed class PackSnapshot
{
    /// <summary>The file beside packs and models.</summary>
    public const string FileName = "packs.snapshot";

    /// <summary>What the file says that it is; another form needs another number.</summary>
    public const string Kind = "packs-1";

    private const int Deepest = 32, MostTexts = 10_000_000, MostFiles = 100_000;
    private static readonly Lazy<PackSnapshot> Shared = new(() => Open(Path.Combine(AppContext.BaseDirectory, FileName)));

    private readonly Dictionary<FileKey, byte[]> _files = [];

    // texts are made when they are asked for: who reads one pack does not need those of all
    private string?[] _texts = [];
    private int[] _starts = [];
    private byte[] _content = [];

    private PackSnapshot()
    {
    }

    /// <summary>The snapshot that lies beside the program.</summary>
    public static PackSnapshot OfProgram => Shared.Value;

    public int Count => _files.Count;

    public static PackSnapshot Open(string path)
    {
        var snapshot = new PackSnapshot();
        if (!File.Exists(path)) return snapshot;
        try
        {
            using var stream = File.OpenRead(path);
            snapshot.Read(new ContentReader(ModelFile.Read(stream, Kind)));
        }
        catch (Exception e) when (IsDamage(e))
        {
            snapshot._files.Clear();
        }
        return snapshot;
    }

    /// <summary>The content of a pack file with these bytes, or null.</summary>
    public PackContent? Find(ReadOnlySpan<byte> file)
    {
        if (_files.Count == 0 || !_files.TryGetValue(KeyOf(file), out var content)) return null;
        try
        {
            return Content(new ContentReader(content));
        }
        catch (Exception e) when (IsDamage(e))
        {
            return null;
        }
    }

    /// <summary>Sixteen bytes of the file's SHA-256.</summary>
    public static FileKey KeyOf(ReadOnlySpan<byte> file)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(file, hash);
        return FileKey.Read(hash);
    }

    private static bool IsDamage(Exception e) =>
        e is ModelException or IOException or UnauthorizedAccessException or FormatException or ArgumentException or IndexOutOfRangeException or OverflowException;

    private void Read(ContentReader reader)
    {
        _texts = new string?[reader.Count(MostTexts)];
        _starts = new int[_texts.Length];
        _content = reader.Content;
        for (var i = 0; i < _texts.Length; i++)
        {
            _starts[i] = reader.Skip(0);
            reader.Utf8();
        }
        for (var left = reader.Count(MostFiles); left > 0; left--)
        {
            var key = FileKey.Read(reader.Bytes(FileKey.Bytes));
            _files[key] = reader.Bytes(reader.Whole()).ToArray();
        }
    }

    private PackContent Content(ContentReader reader)
    {
        var root = Keys(reader, 0);
        var tables = new (string, bool, PackKeys)[reader.Compact()];
        for (var i = 0; i < tables.Length; i++) tables[i] = (Text(reader), reader.Byte() != 0, Keys(reader, 0));
        return new PackContent(root, tables);
    }

    private PackKeys Keys(ContentReader reader, int depth)
    {
        if (depth > Deepest) throw new FormatException("it is too deep");
        var line = reader.Compact();
        var items = new (string, int, PackValue?)[reader.Compact()];
        for (var i = 0; i < items.Length; i++) items[i] = (Text(reader), reader.Compact(), Value(reader, depth));
        return new PackKeys(line, items);
    }

    private PackValue Value(ContentReader reader, int depth)
    {
        if (depth > Deepest) throw new FormatException("it is too deep");
        return (PackValueKind)reader.Byte() switch
        {
            PackValueKind.Text => new PackValue.Text(Text(reader)),
            PackValueKind.Whole => new PackValue.Whole(reader.Wide()),
            PackValueKind.Number => new PackValue.Number(BitConverter.Int64BitsToDouble(reader.Wide())),
            PackValueKind.Flag => new PackValue.Flag(reader.Byte() != 0),
            PackValueKind.Date => new PackValue.Date(Text(reader)),
            PackValueKind.List => List(reader, depth + 1),
            PackValueKind.Table => new PackValue.Table(Keys(reader, depth + 1)),
            _ => new PackValue.Other(),
        };
    }

    private PackValue.List List(ContentReader reader, int depth)
    {
        var items = new PackValue[reader.Compact()];
        for (var i = 0; i < items.Length; i++) items[i] = Value(reader, depth);
        return new PackValue.List(items);
    }

    private string Text(ContentReader reader)
    {
        var number = reader.Compact();
        return _texts[number] ??= new ContentReader(_content, _starts[number]).Text();
    }

    /// <summary>What a file is found by. Two halves: the library's own whole number of 128 bits is not compiled ahead, nor is whatever holds it.</summary>
    internal readonly record struct FileKey(ulong Low, ulong High)
    {
        public const int Bytes = 2 * sizeof(ulong);

        public static FileKey Read(ReadOnlySpan<byte> from) =>
            new(System.Buffers.Binary.BinaryPrimitives.ReadUInt64LittleEndian(from), System.Buffers.Binary.BinaryPrimitives.ReadUInt64LittleEndian(from[sizeof(ulong)..]));

        public void Write(Span<byte> to)
        {
            System.Buffers.Binary.BinaryPrimitives.WriteUInt64LittleEndian(to, Low);
            System.Buffers.Binary.BinaryPrimitives.WriteUInt64LittleEndian(to[sizeof(ulong)..], High);
        }
    }
}
