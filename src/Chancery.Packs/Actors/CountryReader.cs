using Chancery.Core.Actors;
using Chancery.Packs.Toml;

namespace Chancery.Packs.Actors;

/// <summary>Reads countries, territories that fold into one, and seats of government.</summary>
internal static class CountryReader
{
    public static void Country(PackTable table, WorldReading reading)
    {
        var code = table.Required("code");
        reading.Defines(new Country(code, table.Required("name"), table.Text("iso2"), (int?)table.Whole("cow"), (int?)table.Whole("gw")));
        Names(table, reading, code, null, []);
    }

    /// <summary>A dependency, or a breakaway entity with the claiming state's code and the sector PRE.</summary>
    public static void Territory(PackTable table, WorldReading reading)
    {
        var sector = reading.Sector(table);
        Names(table, reading, reading.Code(table) ?? table.Required("code"), sector, sector is null ? [] : [sector]);
    }

    /// <summary>Seats of government whose name is not the capital's ("Kremlin"): sector and canonical name of their own.</summary>
    public static void Metonym(PackTable table, WorldReading reading)
    {
        var name = table.Required("name");
        var sense = new Sense
        {
            Kind = SenseKind.Metonym, Name = name, Form = name, Case = LetterCase.Capital, Code = reading.Code(table), Sector = reading.Sector(table),
            OtherSectors = reading.OtherSectors(table),
        };
        reading.Add(table, sense);
        foreach (var form in table.Strings("names")) reading.Add(table, sense with { Form = form, Case = WorldReading.CaseOf(form) });
    }

    /// <summary>Provinces and towns that tell the country and stand for no government.</summary>
    public static void Region(PackTable table, WorldReading reading)
    {
        var code = reading.Code(table);
        foreach (var word in table.Strings("words"))
        {
            reading.Add(table, new Sense { Kind = SenseKind.Region, Name = word, Form = word, Case = LetterCase.Capital, Code = code });
        }
        foreach (var word in table.Strings("adjectives"))
        {
            reading.Add(table, new Sense { Kind = SenseKind.Adjective, Name = word, Form = word, Case = LetterCase.Capital, Code = code });
        }
    }

    private static void Names(PackTable table, WorldReading reading, string code, string? sector, IReadOnlyList<string> others)
    {
        var name = table.Required("name");
        var country = new Sense { Kind = SenseKind.Country, Name = name, Form = name, Case = LetterCase.Capital, Code = code, Sector = sector, OtherSectors = others };
        reading.Add(table, country);
        foreach (var form in table.Strings("names")) reading.Add(table, country with { Form = form, Case = WorldReading.CaseOf(form) });
        foreach (var form in table.Strings("adjectives")) reading.Add(table, country with { Kind = SenseKind.Adjective, Form = form, Case = WorldReading.CaseOf(form), Sector = sector });
        foreach (var form in table.Strings("weak_adjectives")) reading.Add(table, country with { Kind = SenseKind.Adjective, Form = form, Case = WorldReading.CaseOf(form), Sector = sector, NeedsCountry = true });
        foreach (var form in table.Strings("people"))
        {
            var cut = form.IndexOf('/', StringComparison.Ordinal);
            var people = country with { Kind = SenseKind.People, Sector = "CVL" };
            if (cut > 0) reading.Add(table, people with { Form = form[..cut] });
            reading.Add(table, people with { Form = form[(cut + 1)..], Plural = true });
        }
        var capital = country with { Kind = SenseKind.Metonym, Sector = "GOV", OtherSectors = others };
        foreach (var form in table.Strings("capitals")) reading.Add(table, capital with { Form = form });
        foreach (var form in table.Strings("weak_capitals")) reading.Add(table, capital with { Form = form, NeedsCountry = true });
    }
}
