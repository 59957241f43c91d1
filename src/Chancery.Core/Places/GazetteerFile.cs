using System.Buffers.Binary;
using System.IO.Compression;
using System.Security.Cryptography;

namespace Chancery.Core.Places;

/// <summary>
/// The gazetteer on disk: mark, version, length and SHA-256 of the image, then the image under Brotli. The build also writes the image as it is:
/// the same beginning with another version, so that a plain file is known to be the packed one's.
/// </summary>
public static class GazetteerFile
{
    private const int Packed = 1, Plain = 2, HeaderLength = 44, HashLength = 32, LengthStart = 8, HashStart = 12;

    /// <summary>No honest image is longer; a length above it is damage or malice.</summary>
    private const int LongestImage = 256 << 20;

    private static ReadOnlySpan<byte> Mark => "CHGZ"u8;

    public static void Write(Stream output, ReadOnlySpan<byte> image)
    {
        WriteHeader(output, image, Packed);
        using var packed = new BrotliStream(output, CompressionLevel.SmallestSize, leaveOpen: true);
        packed.Write(image);
    }

    /// <summary>Writes the image as it is: more than twice as long, and read without unpacking.</summary>
    public static void WritePlain(Stream output, ReadOnlySpan<byte> image)
    {
        WriteHeader(output, image, Plain);
        output.Write(image);
    }

    /// <summary>The image, checked against its hash.</summary>
    /// <exception cref="GazetteerException">The file is truncated, damaged or of another version.</exception>
    public static byte[] Read(Stream input)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        return Read(input, header, ReadHeader(input, header));
    }

    /// <summary>The same image from a plain file where that is of this one and whole, and from the packed one otherwise.</summary>
    /// <exception cref="GazetteerException">The packed file is truncated, damaged or of another version.</exception>
    public static byte[] Read(Stream input, Stream plain)
    {
        Span<byte> header = stackalloc byte[HeaderLength], other = stackalloc byte[HeaderLength];
        var version = ReadHeader(input, header);
        try
        {
            if (ReadHeader(plain, other) == Plain && other[LengthStart..].SequenceEqual(header[LengthStart..])) return Read(plain, other, Plain);
        }
        catch (GazetteerException)
        {
            // it only saves time: the packed file says the same
        }
        return Read(input, header, version);
    }

    private static void WriteHeader(Stream output, ReadOnlySpan<byte> image, int version)
    {
        Span<byte> header = stackalloc byte[HeaderLength];
        Mark.CopyTo(header);
        BinaryPrimitives.WriteInt32LittleEndian(header[4..], version);
        BinaryPrimitives.WriteInt32LittleEndian(header[LengthStart..], image.Length);
        SHA256.HashData(image, header.Slice(HashStart, HashLength));
        output.Write(header);
    }

    private static int ReadHeader(Stream input, Span<byte> header)
    {
        if (input.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength) throw new GazetteerException("it ends within its header");
        if (!header.StartsWith(Mark)) throw new GazetteerException("it is no gazetteer of Chancery");
        var version = BinaryPrimitives.ReadInt32LittleEndian(header[4..]);
        if (version is not (Packed or Plain)) throw new GazetteerException($"it is of version {version}; this program reads versions {Packed} and {Plain}");
        if (BinaryPrimitives.ReadInt32LittleEndian(header[LengthStart..]) is < 0 or > LongestImage) throw new GazetteerException("its length makes no sense");
        return version;
    }

    private static byte[] Read(Stream input, ReadOnlySpan<byte> header, int version)
    {
        var image = GC.AllocateUninitializedArray<byte>(BinaryPrimitives.ReadInt32LittleEndian(header[LengthStart..]));
        if (version is Packed) Unpack(input, image);
        else if (input.ReadAtLeast(image, image.Length, throwOnEndOfStream: false) < image.Length) throw new GazetteerException("it is truncated");
        Span<byte> found = stackalloc byte[HashLength];
        SHA256.HashData(image, found);
        return found.SequenceEqual(header.Slice(HashStart, HashLength)) ? image : throw new GazetteerException("it is damaged: its hash is another");
    }

    private static void Unpack(Stream input, byte[] image)
    {
        try
        {
            using var packed = new BrotliStream(input, CompressionMode.Decompress, leaveOpen: true);
            if (packed.ReadAtLeast(image, image.Length, throwOnEndOfStream: false) < image.Length) throw new GazetteerException("it is truncated");
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
        {
            throw new GazetteerException("it is damaged");
        }
    }
}
