using System.Buffers;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Chancery.Core.Claims;
using Chancery.Core.Events;
using Chancery.Core.Text;

namespace Chancery.Core.Record;

/// <summary>Identifiers are hashes of content: the same input gives the same ids on every machine.</summary>
public static class RecordId
{
    // 64 bits of SHA-256: a collision is likely only among billions of documents
    private const int HashBytes = 8;

    private const int Piece = 1 << 14;

    /// <summary>"d_" and 16 hexadecimal digits of the text's hash.</summary>
    public static string Of(Document doc) => doc.Id;

    /// <inheritdoc cref="Of(Document)"/>
    public static string OfText(string text) => "d_" + Hash(text);

    /// <summary>"m_" and 16 hexadecimal digits: the document, the place of the trigger in it and the frame.</summary>
    public static string Of(Document doc, EventMention mention) =>
        "m_" + Hash(string.Create(CultureInfo.InvariantCulture, $"{Of(doc)}\n{doc.Words[mention.Trigger].Span.Start}\n{mention.Frame}"));

    /// <summary>"c_" and 16 hexadecimal digits: the document and the place of the cue in it.</summary>
    public static string Of(Document doc, Claim claim) =>
        "c_" + Hash(string.Create(CultureInfo.InvariantCulture, $"{Of(doc)}\n{doc.Words[claim.Cue.Start].Span.Start}"));

    /// <summary>"d_" and 16 hexadecimal digits of what stands for a document without a text: the set and the identifier of an imported event.</summary>
    public static string OfName(string name) => "d_" + Hash(name);

    /// <summary>Piece by piece: the bytes of a long text would take as much room again as the text.</summary>
    private static string Hash(string text)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var encoder = Encoding.UTF8.GetEncoder();
        var bytes = ArrayPool<byte>.Shared.Rent(Encoding.UTF8.GetMaxByteCount(Math.Min(text.Length, Piece)));
        try
        {
            for (var at = 0; at < text.Length; at += Piece)
            {
                var piece = text.AsSpan(at, Math.Min(Piece, text.Length - at));
                hash.AppendData(bytes, 0, encoder.GetBytes(piece, bytes, flush: at + piece.Length == text.Length));
            }
            Span<byte> found = stackalloc byte[SHA256.HashSizeInBytes];
            hash.GetHashAndReset(found);
            return Convert.ToHexStringLower(found[..HashBytes]);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(bytes);
        }
    }
}
