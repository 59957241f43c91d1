using Chancery.Core.Text;

namespace Chancery.Core.Places;

/// <summary>Where publishers are at home, by the host of their site: the town from the pack's table, or the country of the host's ending.</summary>
public sealed class PublisherHomes
{
    private readonly Dictionary<string, int> _byHost;
    private readonly Dictionary<string, int> _byEnding = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="gazetteer">Knows the countries.</param>
    /// <param name="byHost">Row of a town or a country by host, without "www.".</param>
    public PublisherHomes(Gazetteer gazetteer, IReadOnlyDictionary<string, int> byHost)
    {
        _byHost = new Dictionary<string, int>(byHost, StringComparer.OrdinalIgnoreCase);
        for (var i = 1; i < gazetteer.Countries.Count; i++)
        {
            var row = gazetteer.CountryRow(i);
            if (row >= 0 && gazetteer.Countries[i].Short is { Length: 2 } ending) _byEnding.TryAdd(ending is "GB" ? "UK" : ending, row);
        }
        // endings that are sold as words
        foreach (var sold in new[] { "tv", "me", "io", "co", "fm", "ai", "cc", "ws", "la", "to", "ly", "gg" }) _byEnding.Remove(sold);
    }

    public static PublisherHomes None { get; } = new(Gazetteer.Empty, new Dictionary<string, int>());

    /// <summary>Row of the home, or a negative number.</summary>
    public int Of(Article article)
    {
        var host = Host(article.Url ?? article.Publisher);
        if (host.Length == 0) return -1;
        var lookup = _byHost.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var rest = host; ; rest = rest[(rest.IndexOf('.') + 1)..])
        {
            if (lookup.TryGetValue(rest, out var row)) return row;
            if (rest.Count('.') < 2) break;
        }
        return _byEnding.GetAlternateLookup<ReadOnlySpan<char>>().TryGetValue(host[(host.LastIndexOf('.') + 1)..], out var country) ? country : -1;
    }

    /// <summary>The host of an address; a publisher that is written like a host is one.</summary>
    private static ReadOnlySpan<char> Host(ReadOnlySpan<char> address)
    {
        var start = address.IndexOf("://", StringComparison.Ordinal);
        var host = start < 0 ? address : address[(start + 3)..];
        if (host.IndexOfAny("/:?#") is var end and >= 0) host = host[..end];
        if (host.StartsWith("www.", StringComparison.OrdinalIgnoreCase)) host = host[4..];
        return host.Contains(' ') || !host.Contains('.') ? default : host;
    }
}
