using System.Net;
using System.Net.Sockets;

namespace Chancery.Sources.Watching;

/// <summary>Which addresses may be asked: public ones, and networks that the user names. A page of a stranger must not lead into the user's own network.</summary>
internal static class Addresses
{
    private static readonly IPNetwork[] Closed =
    [
        .. new[]
        {
            "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24", "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24", "224.0.0.0/3",
            "::/128", "::1/128", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "3fff::/20", "fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8",
        }.Select(IPNetwork.Parse),
    ];

    private static readonly IPNetwork Translated = IPNetwork.Parse("64:ff9b::/96"), SixToFour = IPNetwork.Parse("2002::/16"), Compatible = IPNetwork.Parse("::/96");

    public static bool MayAsk(IPAddress address, IReadOnlyList<IPNetwork> allowed)
    {
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (allowed.Any(network => network.Contains(address))) return true;
        if (Closed.Any(network => network.Contains(address))) return false;
        return Inner(address) is not { } inner || !Closed.Any(network => network.Contains(inner));
    }

    /// <summary>The old address that a new one wraps, so that none gets through in disguise.</summary>
    private static IPAddress? Inner(IPAddress address)
    {
        if (address.AddressFamily is not AddressFamily.InterNetworkV6) return null;
        var bytes = address.GetAddressBytes();
        if (Translated.Contains(address) || Compatible.Contains(address)) return new IPAddress(bytes.AsSpan(12, 4));
        return SixToFour.Contains(address) ? new IPAddress(bytes.AsSpan(2, 4)) : null;
    }
}
