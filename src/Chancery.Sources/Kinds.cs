using System.Text;
using Chancery.Core.Sources;
using Chancery.Sources.Exports;

namespace Chancery.Sources;

/// <summary>What a file is: by its first bytes where they are plain, by its name otherwise.</summary>
internal static class Kinds
{
    private static readonly string[] Pages = ["<!doctype html", "<html"], Feeds = ["<rss", "<feed", "<rdf:RDF"], News = ["<nitf", "<newsItem", "<newsMessage"];

    private const int TarMark = 257;

    public static SourceFormat Of(ReadOnlySpan<byte> head, SourceFormat named)
    {
        if (head.StartsWith<byte>([0x1F, 0x8B])) return SourceFormat.Gzip;
        if (head.StartsWith("PK\x03\x04"u8)) return SourceFormat.Zip;
        if (head.StartsWith<byte>([0x28, 0xB5, 0x2F, 0xFD])) return SourceFormat.Zstandard;
        if (head.StartsWith("%PDF-"u8)) return SourceFormat.Pdf;
        if (head.StartsWith("WARC/1."u8)) return SourceFormat.Warc;
        if (head.StartsWith("{\\rtf"u8)) return SourceFormat.RichText;
        if (head.Length > TarMark && head[TarMark..].StartsWith("ustar"u8)) return SourceFormat.Tar;
        if (named is SourceFormat.Mail && head.StartsWith("From "u8)) return SourceFormat.Mbox;
        if (named is SourceFormat.Text or SourceFormat.Unknown && !head.Contains((byte)0) && ExportText.KindOf(Charsets.Decode(head)) is not ExportKind.None) return SourceFormat.Export;
        if (named is not (SourceFormat.Unknown or SourceFormat.JsonArray or SourceFormat.Html or SourceFormat.Feed or SourceFormat.Xml)) return named;
        var text = Encoding.UTF8.GetString(head).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (text.StartsWith('[') && named is SourceFormat.Unknown or SourceFormat.JsonArray) return LooksLikeArray(text) ? SourceFormat.JsonArray : named;
        if (!text.StartsWith('<')) return named;
        if (Pages.Any(page => text.StartsWith(page, StringComparison.OrdinalIgnoreCase))) return SourceFormat.Html;
        if (Feeds.Any(feed => text.Contains(feed, StringComparison.OrdinalIgnoreCase))) return SourceFormat.Feed;
        if (News.Any(news => text.Contains(news, StringComparison.Ordinal))) return SourceFormat.Xml;
        return text.Contains("<html", StringComparison.OrdinalIgnoreCase) ? SourceFormat.Html : named;
    }

    /// <summary>A report may begin with a bracket ("[Reuters]"); an array of objects begins with two.</summary>
    private static bool LooksLikeArray(string text) => text.AsSpan(1).TrimStart() is ['{' or ']', ..];
}
