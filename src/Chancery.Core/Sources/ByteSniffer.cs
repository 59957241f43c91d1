using Chancery.Core.Problems;

namespace Chancery.Core.Sources;

/// <summary>Tells text from what is not text by the first bytes.</summary>
internal static class ByteSniffer
{
    // one control byte in so many is still text (a form feed, a stray escape); more is not
    private const int BytesPerControl = 100;

    /// <summary>Why these bytes are no text, or null. The bytes are the beginning of the file.</summary>
    public static Problem? Problem(ReadOnlySpan<byte> bytes, string file)
    {
        if (bytes.IsEmpty) return SourceProblems.Empty(file);
        if (TextDecoder.IsUtf16(bytes)) return null;
        if (Known(bytes) is { } name) return SourceProblems.Binary(file, name);
        var controls = 0;
        foreach (var b in bytes)
        {
            if (b == 0) return SourceProblems.Binary(file, "a binary file");
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C or 0x0B or 0x1B)) controls++;
        }
        return controls > 1 && controls * BytesPerControl > bytes.Length ? SourceProblems.Binary(file, "a binary file") : null;
    }

    public static bool LooksLikeJson(ReadOnlySpan<byte> bytes)
    {
        var text = bytes.StartsWith(TextDecoder.Utf8Mark) ? bytes[TextDecoder.Utf8Mark.Length..] : bytes;
        return text.TrimStart(" \t\r\n"u8) is [(byte)'{', ..];
    }

    private static string? Known(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("%PDF-"u8) ? "a PDF file"
        : bytes.StartsWith("PK\x03\x04"u8) ? "a ZIP, Word or EPUB file"
        : bytes.StartsWith<byte>([0xD0, 0xCF, 0x11, 0xE0]) ? "an old Word file (.doc)"
        : bytes.StartsWith<byte>([0x1F, 0x8B]) ? "a gzip file"
        : bytes.StartsWith("{\\rtf"u8) ? "a Rich Text file"
        : bytes.StartsWith<byte>([0x89, (byte)'P', (byte)'N', (byte)'G']) ? "a picture"
        : bytes.StartsWith<byte>([0xFF, 0xD8, 0xFF]) ? "a picture"
        : bytes.StartsWith<byte>([0x7F, (byte)'E', (byte)'L', (byte)'F']) ? "a program"
        : null;
}
