using Chancery.Core.Actors;
using Chancery.Core.Problems;
using Chancery.Packs.Actors;
using Chancery.Packs.Toml;

namespace Chancery.Packs;

/// <summary>Reads the world pack: countries, organisations, groups, roles, titles, persons and the words that the actor stage steers by.</summary>
public static class WorldLoader
{
    /// <summary>Reads the pack in a folder; what is wrong with it is left to <see cref="Check"/>.</summary>
    public static World Load(string root) => Load(root, []);

    public static World Load(string root, List<Problem> problems) => Load(PackFolder.Open(root, problems), problems);

    public static World Load(PackFolder pack, List<Problem> problems)
    {
        var reading = new WorldReading(problems);
        var sets = new Dictionary<string, IReadOnlySet<string>>(StringComparer.Ordinal);
        foreach (var file in pack.Files())
        {
            foreach (var table in file.Arrays("country")) CountryReader.Country(table, reading);
            foreach (var table in file.Arrays("territory")) CountryReader.Territory(table, reading);
            foreach (var table in file.Arrays("metonym")) CountryReader.Metonym(table, reading);
            foreach (var table in file.Arrays("region")) CountryReader.Region(table, reading);
            foreach (var table in file.Arrays("ambiguous")) reading.Ambiguous(table);
            foreach (var table in file.Arrays("organisation")) StandingReader.Organisation(table, reading);
            foreach (var table in file.Arrays("person")) StandingReader.Person(table, reading);
            foreach (var table in file.Arrays("group")) RoleReader.Group(table, reading);
            foreach (var table in file.Arrays("role")) RoleReader.Role(table, reading);
            foreach (var table in file.Arrays("title")) RoleReader.Title(table, reading);
            if (file.Table("words") is { } words)
            {
                foreach (var name in ActorWords.Names) sets[name] = new HashSet<string>(words.Strings(name), StringComparer.Ordinal);
            }
            file.Finish();
        }
        return reading.Build(new ActorWords(sets));
    }

    /// <summary>The codes of the countries that a pack defines.</summary>
    public static IReadOnlySet<string> CountryCodes(string root)
    {
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var file in PackFolder.Open(root, []).Files("countries.toml"))
        {
            foreach (var table in file.Arrays("country")) codes.Add(table.Required("code"));
        }
        return codes;
    }

    /// <summary>All that is wrong with the pack: unknown codes and keys, phrases twice, terms that overlap.</summary>
    public static IReadOnlyList<Problem> Check(string root)
    {
        var problems = new List<Problem>();
        Load(root, problems);
        return problems;
    }
}
