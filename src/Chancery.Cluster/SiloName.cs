using System.Security.Cryptography;
using System.Text;

namespace Chancery.Cluster;

/// <summary>What a silo is called among the others: its worker's name, and a mark of the record that it codes for, so that who joins sees at once whether they belong together.</summary>
internal static class SiloName
{
    private const char Between = '#';

    private const int Letters = 12;

    public static string Of(string worker, string record) => $"{worker}{Between}{Mark(record)}";

    /// <summary>The worker's name in a silo's.</summary>
    public static string Worker(string silo) => silo.LastIndexOf(Between) is >= 0 and var at ? silo[..at] : silo;

    public static bool IsOf(string silo, string record) => silo.EndsWith(Between + Mark(record), StringComparison.Ordinal);

    private static string Mark(string record) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(record)))[..Letters];
}
