using Chancery.Core.Places;

namespace Chancery.Gazetteer;

/// <summary>Which other names are worth keeping: Latin letters, written like a name, long enough not to be a code.</summary>
internal static class Names
{
    private const int Shortest = 4, Longest = 40, Most = 40;

    public static IEnumerable<string> Useful(City city)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal) { PlaceFold.Fold(city.Name) };
        return city.Others.Where(name => IsUseful(name) && seen.Add(PlaceFold.Fold(name))).Take(Most);
    }

    /// <summary>"Tver Oblast" is also "Tver", "Republic of Tyva" also "Tyva", "County Antrim" also "Antrim"; but "South Holland" is not "South".</summary>
    public static IEnumerable<string> WithoutNoun(string name, IReadOnlySet<string> nouns)
    {
        var (first, last) = (name.IndexOf(' ', StringComparison.Ordinal), name.LastIndexOf(' '));
        var of = name.IndexOf(" of ", StringComparison.Ordinal);
        if (of > 0 && nouns.Contains(name[..of].ToLowerInvariant())) yield return name[(of + 4)..];
        if (last > 0 && nouns.Contains(name[(last + 1)..].ToLowerInvariant())) yield return name[..last];
        else if (first > 0 && nouns.Contains(name[..first].ToLowerInvariant()) && of < 0) yield return name[(first + 1)..];
    }

    private static bool IsUseful(string name) =>
        name.Length is >= Shortest and <= Longest && char.IsUpper(name[0]) && name.Skip(1).Any(char.IsLower)
        && name.All(c => c is ' ' or '-' or '\'' or '.' || (char.IsLetter(c) && c < 0x250));
}
