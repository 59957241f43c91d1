using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Chancery.Sources.Crawls;

/// <summary>An HTTP answer as a crawl keeps it: status, kind, and the body as the server meant it.</summary>
internal sealed record HttpMessage(int Status, string? ContentType, byte[] Body)
{
    private const int StatusAt = 9, StatusLength = 3, Block = 81_920;

    public bool IsGoodPage => Status == 200 && IsPage(ContentType);

    /// <summary>The encoding that the server names.</summary>
    public string? Charset => CharsetOf(ContentType);

    public static bool IsPage(string? contentType) =>
        contentType is not null && (contentType.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) || contentType.StartsWith("application/xhtml", StringComparison.OrdinalIgnoreCase));

    public static string? CharsetOf(string? contentType) =>
        contentType?.IndexOf("charset=", StringComparison.OrdinalIgnoreCase) is >= 0 and var at ? contentType[(at + "charset=".Length)..].Split(';')[0].Trim(' ', '"', '\'') : null;

    /// <summary>Null for what is no HTTP answer.</summary>
    /// <exception cref="TooLargeException">The unpacked body is longer than that.</exception>
    public static HttpMessage? Of(ReadOnlySpan<byte> bytes, long mostBody)
    {
        if (!bytes.StartsWith("HTTP/"u8)) return null;
        var (end, gap) = End(bytes);
        if (end < 0) return null;
        var head = Encoding.Latin1.GetString(bytes[..end]).Split('\n');
        var status = head[0].Length >= StatusAt + StatusLength && int.TryParse(head[0].AsSpan(StatusAt, StatusLength), NumberStyles.None, CultureInfo.InvariantCulture, out var read) ? read : 0;
        var body = bytes[(end + gap)..].ToArray();
        if (Is(head, "Transfer-Encoding", "chunked")) body = Unchunk(body) ?? body;
        return new HttpMessage(status, Value(head, "Content-Type"), Unpack(body, Value(head, "Content-Encoding")?.ToLowerInvariant(), mostBody));
    }

    private static (int End, int Gap) End(ReadOnlySpan<byte> bytes)
    {
        if (bytes.IndexOf("\r\n\r\n"u8) is >= 0 and var end) return (end, 4);
        return (bytes.IndexOf("\n\n"u8), 2);
    }

    private static bool Is(string[] head, string name, string value) => Value(head, name)?.Contains(value, StringComparison.OrdinalIgnoreCase) ?? false;

    private static string? Value(string[] head, string name)
    {
        foreach (var line in head)
            if (line.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && line.AsSpan(0, colon).Trim().Equals(name, StringComparison.OrdinalIgnoreCase)) return line[(colon + 1)..].Trim();
        return null;
    }

    /// <summary>Null where the body is not in chunks after all: some crawls keep the header and not the chunks.</summary>
    private static byte[]? Unchunk(ReadOnlySpan<byte> bytes)
    {
        var whole = new MemoryStream(bytes.Length);
        while (!bytes.IsEmpty)
        {
            var line = bytes.IndexOf((byte)'\n');
            if (line <= 0) return null;
            var size = bytes[..line].TrimEnd((byte)'\r');
            if (size.IndexOf((byte)';') is >= 0 and var semicolon) size = size[..semicolon];
            if (!int.TryParse(size.Trim((byte)' '), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) || length < 0) return null;
            if (length == 0) return whole.ToArray();
            bytes = bytes[(line + 1)..];
            // a body that was cut off is read as far as it goes
            var chunk = bytes[..Math.Min(length, bytes.Length)];
            whole.Write(chunk);
            bytes = bytes[chunk.Length..];
            if (bytes.StartsWith("\r\n"u8)) bytes = bytes[2..];
        }
        return whole.ToArray();
    }

    private static byte[] Unpack(byte[] body, string? how, long most)
    {
        // the header often stays when the crawl has unpacked the body: the bytes decide
        if (how is null or "identity" || (how.Contains("gzip", StringComparison.Ordinal) && body is not [0x1F, 0x8B, ..])) return body;
        using var unpacking = Unpacking(new MemoryStream(body), how);
        if (unpacking is null) return body;
        try
        {
            return Copy(unpacking, most);
        }
        catch (Exception e) when (e is InvalidDataException or InvalidOperationException)
        {
            return body;
        }
    }

    /// <summary>Null for a packing that is none or unknown.</summary>
    public static Stream? Unpacking(Stream packed, string? how) => how?.ToLowerInvariant() switch
    {
        "gzip" or "x-gzip" => new GZipStream(packed, CompressionMode.Decompress),
        "deflate" => new ZLibStream(packed, CompressionMode.Decompress),
        "br" => new BrotliStream(packed, CompressionMode.Decompress),
        _ => null,
    };

    private static byte[] Copy(Stream stream, long most)
    {
        using var limited = new LimitedStream(stream, most);
        using var all = new MemoryStream();
        var block = new byte[Block];
        try
        {
            while (limited.Read(block) is > 0 and var read) all.Write(block, 0, read);
        }
        catch (InvalidDataException) when (all.Length > 0)
        {
            // crawls cut long pages off: what there is of one is read
        }
        return all.ToArray();
    }
}
