using System.Diagnostics.CodeAnalysis;
using System.Text;
using System.Text.Unicode;
using Chancery.Core.Problems;

namespace Chancery.Core.Sources;

/// <summary>Bytes to text: UTF-8, or UTF-16 where a byte order mark says so. The mark is not part of the text, so offsets count behind it.</summary>
internal static class TextDecoder
{
    public static ReadOnlySpan<byte> Utf8Mark => [0xEF, 0xBB, 0xBF];

    public static bool IsUtf16(ReadOnlySpan<byte> bytes) => bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..];

    public static bool TryDecode(ReadOnlySpan<byte> bytes, string file, [NotNullWhen(true)] out string? text, [NotNullWhen(false)] out Problem? problem)
    {
        if (IsUtf16(bytes)) return TryUtf16(bytes, file, out text, out problem);
        var skip = bytes.StartsWith(Utf8Mark) ? Utf8Mark.Length : 0;
        if (FirstInvalid(bytes) is { } at)
        {
            text = null;
            problem = SourceProblems.NotUtf8(file, bytes[..at].Count((byte)'\n') + 1, bytes[at], at);
            return false;
        }
        text = Encoding.UTF8.GetString(bytes[skip..]);
        if (text.Contains('\0', StringComparison.Ordinal))
        {
            problem = SourceProblems.Binary(file, "a binary file");
            return false;
        }
        problem = null;
        return true;
    }

    /// <summary>Position of the first byte that is not UTF-8, or null.</summary>
    public static int? FirstInvalid(ReadOnlySpan<byte> bytes)
    {
        if (Utf8.IsValid(bytes)) return null;
        var at = 0;
        while (Rune.DecodeFromUtf8(bytes[at..], out _, out var length) == System.Buffers.OperationStatus.Done) at += length;
        return at;
    }

    private static bool TryUtf16(ReadOnlySpan<byte> bytes, string file, [NotNullWhen(true)] out string? text, [NotNullWhen(false)] out Problem? problem)
    {
        var encoding = new UnicodeEncoding(bytes[0] == 0xFE, byteOrderMark: true, throwOnInvalidBytes: true);
        try
        {
            text = encoding.GetString(bytes[2..]);
            problem = null;
            return true;
        }
        catch (DecoderFallbackException)
        {
            text = null;
            problem = SourceProblems.Binary(file, "broken UTF-16");
            return false;
        }
    }
}
