using Chancery.Core.Actors;
using Chancery.Packs.Toml;

namespace Chancery.Packs.Actors;

/// <summary>Reads organisations and persons with what they were by date.</summary>
internal static class StandingReader
{
    public static void Organisation(PackTable table, WorldReading reading)
    {
        var terms = Terms(table, reading);
        var sense = new Sense
        {
            Kind = SenseKind.Organisation, Name = table.Required("name"), Form = table.Text("name") ?? "", Code = reading.Code(table) ?? terms.LastOrDefault()?.Code,
            Sector = reading.Sector(table) ?? terms.LastOrDefault()?.Sector, OtherSectors = reading.OtherSectors(table), Terms = terms,
        };
        Add(table, reading, sense);
    }

    public static void Person(PackTable table, WorldReading reading)
    {
        var terms = Terms(table, reading);
        var sense = new Sense { Kind = SenseKind.Person, Name = table.Required("name"), Form = table.Text("name") ?? "", Code = terms.LastOrDefault()?.Code, Terms = terms };
        Add(table, reading, sense);
    }

    private static void Add(PackTable table, WorldReading reading, Sense sense)
    {
        reading.Add(table, sense with { Case = WorldReading.CaseOf(sense.Form) });
        foreach (var form in table.Strings("names")) reading.Add(table, sense with { Form = form, Case = WorldReading.CaseOf(form) });
    }

    private static List<Term> Terms(PackTable table, WorldReading reading)
    {
        var terms = new List<Term>();
        foreach (var row in table.Tables("terms"))
        {
            terms.Add(new Term(row.Date("from"), row.Date("until"), reading.Code(row) ?? row.Required("code"), reading.Sector(row), row.Text("office")));
        }
        terms.Sort(static (a, b) => (a.From ?? DateOnly.MinValue).CompareTo(b.From ?? DateOnly.MinValue));
        for (var i = 1; i < terms.Count; i++)
        {
            if (terms[i - 1].Until is { } until && terms[i].From is { } from && until <= from) continue;
            if (terms[i].Office == terms[i - 1].Office) reading.Problems.Add(WorldProblems.Overlap(table.File, table.LineOf("terms"), table.Text("name") ?? "", terms[i - 1], terms[i]));
        }
        return terms;
    }
}
