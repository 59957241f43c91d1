using System.Text;
using Chancery.Core.Sources;

namespace Chancery.Sources;

/// <summary>What a file is: by its first bytes where they are plain, by its name otherwise.</summary>
internal static class Kinds
{
    private static readonly string[] Pages = ["<!doctype html", "<html"], Feeds = ["<rss", "<feed", "<rdf:RDF"];

    public static SourceFormat Of(ReadOnlySpan<byte> head, SourceFormat named)
    {
        if (head.StartsWith<byte>([0x1F, 0x8B])) return SourceFormat.Gzip;
        if (head.StartsWith("PK\x03\x04"u8)) return SourceFormat.Zip;
        if (named is not (SourceFormat.Unknown or SourceFormat.JsonArray or SourceFormat.Html or SourceFormat.Feed)) return named;
        var text = Encoding.UTF8.GetString(head).TrimStart('\uFEFF', ' ', '\t', '\r', '\n');
        if (text.StartsWith('[') && named is SourceFormat.Unknown or SourceFormat.JsonArray) return LooksLikeArray(text) ? SourceFormat.JsonArray : named;
        if (!text.StartsWith('<')) return named;
        if (Pages.Any(page => text.StartsWith(page, StringComparison.OrdinalIgnoreCase))) return SourceFormat.Html;
        if (Feeds.Any(feed => text.Contains(feed, StringComparison.OrdinalIgnoreCase))) return SourceFormat.Feed;
        return text.Contains("<html", StringComparison.OrdinalIgnoreCase) ? SourceFormat.Html : named;
    }

    /// <summary>A report may begin with a bracket ("[Reuters]"); an array of objects begins with two.</summary>
    private static bool LooksLikeArray(string text) => text.AsSpan(1).TrimStart() is ['{' or ']', ..];
}
