using System.Security.Cryptography;
using System.Text;

namespace Chancery.Core.Language;

/// <summary>The envelope of every model: "CHNM", version, kind, length and SHA-256 of the content, then the content.</summary>
public static class ModelFile
{
    public const int Version = 1;

    /// <summary>No model of ours comes near; a damaged length must not allocate the machine away.</summary>
    private const int MaxContent = 64 << 20;

    private static ReadOnlySpan<byte> Magic => "CHNM"u8;

    public static void Write(Stream stream, string kind, ReadOnlySpan<byte> content)
    {
        using var writer = new BinaryWriter(stream, Encoding.UTF8, leaveOpen: true);
        writer.Write(Magic);
        writer.Write(Version);
        writer.Write(kind);
        writer.Write(content.Length);
        writer.Write(SHA256.HashData(content));
        writer.Write(content);
    }

    /// <exception cref="ModelException">Not a model, another kind or version, cut short, or changed since it was written.</exception>
    public static BinaryReader Open(Stream stream, string kind) => new(new MemoryStream(Read(stream, kind), writable: false), Encoding.UTF8);

    /// <summary>The content itself; for what is read in place.</summary>
    /// <exception cref="ModelException">As above.</exception>
    public static byte[] Read(Stream stream, string kind)
    {
        using var reader = new BinaryReader(stream, Encoding.UTF8, leaveOpen: true);
        try
        {
            if (!reader.ReadBytes(Magic.Length).AsSpan().SequenceEqual(Magic)) throw new ModelException("it is not a Chancery model");
            var version = reader.ReadInt32();
            if (version != Version) throw new ModelException($"it has format {version}, this program reads format {Version}");
            var found = reader.ReadString();
            if (found != kind) throw new ModelException($"it is a {found} model where a {kind} model is needed");
            var length = reader.ReadInt32();
            if (length is < 0 or > MaxContent) throw new ModelException("its length makes no sense");
            var sum = reader.ReadBytes(SHA256.HashSizeInBytes);
            var content = ReadContent(stream, length);
            if (!SHA256.HashData(content).AsSpan().SequenceEqual(sum)) throw new ModelException("its content was changed after it was written");
            return content;
        }
        catch (Exception e) when (e is EndOfStreamException or FormatException or DecoderFallbackException)
        {
            throw new ModelException("it is cut short");
        }
    }

    private static byte[] ReadContent(Stream stream, int length)
    {
        // a length that only claims to be long must not take memory
        if (stream.CanSeek && length > stream.Length - stream.Position) throw new EndOfStreamException();
        var content = GC.AllocateUninitializedArray<byte>(length);
        stream.ReadExactly(content);
        return content;
    }
}
