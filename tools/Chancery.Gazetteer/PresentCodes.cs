using System.Globalization;
using System.Text.Json;

namespace Chancery.Gazetteer;

/// <summary>
/// The codes of a town's divisions as they are now. The table with populations is some years older than the names of the divisions, and some
/// countries have drawn theirs anew since; the newer table of towns has no ids, so towns are matched by country, name and rounded point.
/// </summary>
internal sealed class PresentCodes
{
    private readonly Dictionary<string, (string First, string Second)> _codes = new(StringComparer.Ordinal);

    public PresentCodes(string path)
    {
        using var file = File.OpenRead(path);
        using var towns = JsonDocument.Parse(file);
        foreach (var town in towns.RootElement.EnumerateArray())
        {
            string Cell(string name) => town.GetProperty(name).GetString()!;
            double Number(string name) => double.Parse(Cell(name), CultureInfo.InvariantCulture);
            var first = $"{Cell("country")}.{Cell("admin1")}";
            _codes[Key(CountryCode.Of(Cell("country")) ?? "", Cell("name"), Number("lat"), Number("lng"))] = (first, $"{first}.{Cell("admin2")}");
        }
    }

    public City Of(City city) => _codes.TryGetValue(Key(city.Country, city.Name, city.Lat, city.Lon), out var codes) ? city with { Admin1 = codes.First, Admin2 = codes.Second } : city;

    private static string Key(string country, string name, double lat, double lon) => string.Create(CultureInfo.InvariantCulture, $"{country}|{name}|{lat:0.00}|{lon:0.00}");
}
