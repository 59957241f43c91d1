using System.Globalization;

namespace Chancery.Gazetteer;

/// <summary>ISO 3166 alpha-2 to alpha-3, by what the runtime knows of regions.</summary>
internal static class CountryCode
{
    private static readonly Dictionary<string, string?> Known = new(StringComparer.Ordinal) { ["XK"] = "KOS" };

    public static string? Of(string alpha2)
    {
        if (Known.TryGetValue(alpha2, out var code)) return code;
        try
        {
            var found = new RegionInfo(alpha2).ThreeLetterISORegionName;
            code = found.Length == 3 && found.All(char.IsAsciiLetterUpper) ? found : null;
        }
        catch (ArgumentException)
        {
            code = null;
        }
        Known[alpha2] = code;
        return code;
    }
}
