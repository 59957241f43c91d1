using System.Globalization;

namespace Chancery.Gazetteer;

/// <summary>ISO 3166 alpha-2 to alpha-3, by what the runtime knows of regions.</summary>
internal static class CountryCode
{
    private static readonly Dictionary<string, string?> Known = new(StringComparer.Ordinal) { ["XK"] = "KOS" };

    /// <summary>Every pair of letters that is a country's, in order.</summary>
    public static IEnumerable<(string Code, string Short)> All()
    {
        for (var a = 'A'; a <= 'Z'; a++)
        {
            for (var b = 'A'; b <= 'Z'; b++)
            {
                string alpha2 = new([a, b]);
                if (Of(alpha2) is { } code) yield return (code, alpha2);
            }
        }
    }

    public static string? Of(string alpha2)
    {
        if (Known.TryGetValue(alpha2, out var code)) return code;
        try
        {
            var found = new RegionInfo(alpha2).ThreeLetterISORegionName;
            code = found.Length == 3 && found.All(char.IsAsciiLetterUpper) && found is not "ZZZ" ? found : null;
        }
        catch (ArgumentException)
        {
            code = null;
        }
        Known[alpha2] = code;
        return code;
    }
}
