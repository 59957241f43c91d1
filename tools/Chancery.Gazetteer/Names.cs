using System.Globalization;
using System.Text;

namespace Chancery.Gazetteer;

/// <summary>Which other names are worth keeping: Latin letters, written like a name, long enough not to be a code.</summary>
internal static class Names
{
    private const int Shortest = 4, Longest = 40, Most = 30;

    public static IEnumerable<string> Useful(City city)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { Folded(city.Name) };
        return city.Others.Where(name => IsUseful(name) && seen.Add(Folded(name))).Take(Most);
    }

    private static bool IsUseful(string name) =>
        name.Length is >= Shortest and <= Longest && char.IsUpper(name[0]) && name.Skip(1).Any(char.IsLower)
        && name.All(c => c is ' ' or '-' or '\'' or '.' || (char.IsLetter(c) && c < 0x250));

    private static string Folded(string name)
    {
        var folded = new StringBuilder(name.Length);
        foreach (var c in name.Normalize(NormalizationForm.FormD))
        {
            if (CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark) folded.Append(char.ToLowerInvariant(c));
        }
        return folded.ToString();
    }
}
