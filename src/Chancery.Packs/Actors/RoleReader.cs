using Chancery.Core.Actors;
using Chancery.Packs.Toml;

namespace Chancery.Packs.Actors;

/// <summary>Reads role nouns, groups and titles.</summary>
internal static class RoleReader
{
    private static readonly Dictionary<string, RoleUse> Uses = new(StringComparer.Ordinal)
    {
        ["person"] = RoleUse.Person, ["body"] = RoleUse.Body, ["holder"] = RoleUse.Holder, ["kin"] = RoleUse.Kin, ["modifier"] = RoleUse.Modifier, ["land"] = RoleUse.Land,
    };

    /// <summary>"president" gives "presidents" too; "chief of staff/chiefs of staff" names its plural; "police/" has none; "/troops" is a plural.</summary>
    public static void Role(PackTable table, WorldReading reading)
    {
        var use = table.Text("use") ?? "person";
        if (!Uses.TryGetValue(use, out var known)) reading.Problems.Add(PackProblems.UnknownValue(table.File, table.LineOf("use"), use, "use of a role", Uses.Keys));
        var sense = new Sense
        {
            Kind = SenseKind.Role, Name = "", Form = "", Use = known, Code = reading.Code(table), Sector = reading.Sector(table), OtherSectors = reading.OtherSectors(table),
        };
        // "NGO" is no "Ngo"
        foreach (var word in table.Strings("words")) Forms(table, reading, WorldReading.CaseOf(word) is LetterCase.Exact ? sense with { Case = LetterCase.Exact } : sense, word);
    }

    public static void Group(PackTable table, WorldReading reading)
    {
        var sense = new Sense
        {
            Kind = SenseKind.Group, Name = "", Form = "", Code = reading.Code(table), Sector = reading.Sector(table), OtherSectors = reading.OtherSectors(table), Case = LetterCase.Capital,
        };
        foreach (var word in table.Strings("words")) Forms(table, reading, sense, word);
    }

    public static void Title(PackTable table, WorldReading reading)
    {
        var sector = reading.Sector(table);
        foreach (var word in table.Strings("words"))
        {
            reading.Add(table, new Sense { Kind = SenseKind.Title, Name = word, Form = word, Sector = sector, Case = LetterCase.Capital });
        }
    }

    private static void Forms(PackTable table, WorldReading reading, Sense sense, string word)
    {
        var cut = word.IndexOf('/', StringComparison.Ordinal);
        var singular = cut < 0 ? word : word[..cut];
        var plural = cut < 0 ? EnglishPlural.Of(word) : word[(cut + 1)..];
        var name = singular.Length > 0 ? singular : plural;
        if (singular.Length > 0) reading.Add(table, sense with { Name = name, Form = singular });
        if (plural.Length > 0 && plural != singular) reading.Add(table, sense with { Name = name, Form = plural, Plural = true });
    }
}
