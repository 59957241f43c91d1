using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Chancery.Core.Places;

/// <summary>The gazetteer on disk: mark, version, length and SHA-256 of the image, then the image under Brotli.</summary>
public static class GazetteerFile
{
    private const int Version = 1, HeaderLength = 44, HashLength = 32, HashStart = 12;

    /// <summary>No honest image is longer; a length above it is damage or malice.</summary>
    private const int LongestImage = 256 << 20;

    private static ReadOnlySpan<byte> Mark => "CHGZ"u8;

    public static void Write(Stream output, ReadOnlySpan<byte> image)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        Mark.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], Version);
        BinaryPrimitives.WriteInt32LittleEndian(header[8..], image.Length);
        SHA256.HashData(image, header.Slice(HashStart, HashLength));
        output.Write(header);
        using var packed = new BrotliStream(output, CompressionLevel.SmallestSize, leaveOpen: true);
        packed.Write(image);
    }

    /// <summary>The image, checked against its hash.</summary>
    /// <exception cref="GazetteerException">The file is truncated, damaged or of another version.</exception>
    public static byte[] Read(Stream input)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        if (input.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength) throw new GazetteerException("it ends within its header");
        if (!header.StartsWith(Mark)) throw new GazetteerException("it is no gazetteer of Chancery");
        var version = BinaryPrimitives.ReadInt32LittleEndian(header[4..]);
        if (version != Version) throw new GazetteerException($"it is of version {version}; this program reads version {Version}");
        var length = BinaryPrimitives.ReadInt32LittleEndian(header[8..]);
        if (length is < 0 or > LongestImage) throw new GazetteerException("its length makes no sense");
        return Unpack(input, length, header.Slice(HashStart, HashLength));
    }

    private static byte[] Unpack(Stream input, int length, ReadOnlySpan<byte> hash)
    {
        var image = GC.AllocateUninitializedArray<byte>(length);
        try
        {
            using var packed = new BrotliStream(input, CompressionMode.Decompress, leaveOpen: true);
            if (packed.ReadAtLeast(image, length, throwOnEndOfStream: false) < length) throw new GazetteerException("it is truncated");
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
        {
            throw new GazetteerException("it is damaged");
        }
        Span<byte> found = stackalloc byte[HashLength];
        SHA256.HashData(image, found);
        return found.SequenceEqual(hash) ? image : throw new GazetteerException("it is damaged: its hash is another");
    }
}
