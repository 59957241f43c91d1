using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Chancery.Core.Text;

namespace Chancery.Sources.Watching;

/// <summary>What makes an item the same as one that was there before: its identifier or link; its words where it has neither, because its place in the feed changes.</summary>
internal static class ItemKey
{
    /// <summary>The name under which a feed is read; identifiers that begin so are places.</summary>
    public const string Place = "feed";

    public static ulong Of(Article item) => Of(IsPlace(item.Id) ? $"{item.Title}\n{item.Text}" : item.Id);

    public static ulong Of(string text) => BinaryPrimitives.ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(text)));

    /// <summary>The identifier of the document: the item's own, or the feed's address and the key.</summary>
    public static string Id(Article item, string feed) => IsPlace(item.Id) ? string.Create(CultureInfo.InvariantCulture, $"{feed}#{Of(item):x16}") : item.Id;

    private static bool IsPlace(string id) => id.StartsWith($"{Place}#", StringComparison.Ordinal);
}
