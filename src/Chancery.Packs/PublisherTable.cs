using Chancery.Core.Places;
using Chancery.Core.Problems;

namespace Chancery.Packs;

/// <summary>Reads where publishers are at home: host, town, division, country; a publisher of a whole country has no town.</summary>
internal static class PublisherTable
{
    private const int Columns = 4;

    public static PublisherHomes Read(string path, Gazetteer gazetteer, List<Problem> problems)
    {
        var homes = new Dictionary<string, int>(StringComparer.OrdinalIgnoreCase);
        foreach (var row in TableFile.Read(path, Columns, problems))
        {
            if (Find(gazetteer, row[1], row[2], row[3]) is var home and >= 0) homes[row[0]] = home;
            else row.Wrong($"the gazetteer has no {row[1]}, {row[2]}, {row[3]}");
        }
        return new PublisherHomes(gazetteer, homes);
    }

    private static int Find(Gazetteer gazetteer, string town, string division, string country)
    {
        var holder = division.Length == 0 ? -1 : First(gazetteer, division, row => gazetteer.KindOf(row) is PlaceKind.Division && gazetteer.PlaceOf(row).Country == country);
        if (division.Length > 0 && holder < 0) return -1;
        if (town.Length == 0) return division.Length > 0 ? holder : First(gazetteer, country, row => gazetteer.KindOf(row) is PlaceKind.Country, gazetteer.CountryOf(country)?.Name);
        return First(gazetteer, town, row => gazetteer.KindOf(row) is not (PlaceKind.Country or PlaceKind.Division) && gazetteer.PlaceOf(row).Country == country && (holder < 0 || gazetteer.DivisionOf(row) == holder));
    }

    private static int First(Gazetteer gazetteer, string name, Func<int, bool> fits, string? written = null)
    {
        var candidates = gazetteer.Find(PlaceFold.Fold(written ?? name));
        while (candidates.MoveNext())
        {
            if (fits(candidates.Row)) return candidates.Row;
        }
        return -1;
    }
}
