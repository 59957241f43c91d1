using System.Globalization;
using System.Text;
using System.Text.Json;
using Chancery.Gazetteer;

// Writes packs/places/gazetteer.tsv from two npm packages of GeoNames data (CC BY 4.0). See tools/Chancery.Gazetteer/README.md.
const int SmallestTown = 15_000, SmallestWithOtherNames = 100_000, SmallestOfDivision = 500;

if (args.Length != 3)
{
    Console.Error.WriteLine("usage: Chancery.Gazetteer CITIES500.TXT ADMIN1.JSON OUTPUT.TSV");
    return 2;
}

var cities = File.ReadLines(args[0]).Select(City.Parse).OfType<City>().Where(city => city.IsTown).ToList();
using var divisions = JsonDocument.Parse(File.ReadAllText(args[1]));
using var output = new StreamWriter(args[2], false, new UTF8Encoding(false)) { NewLine = "\n" };
output.WriteLine("# id, name, other names, country, division, latitude, longitude, population, kind (c capital, s seat, t town, d division). Data: GeoNames, CC BY 4.0; see NOTICE.md");

var byDivision = cities.Where(city => city.Population >= SmallestOfDivision).ToLookup(city => city.Admin1);
var named = 0;
foreach (var division in divisions.RootElement.EnumerateArray().OrderBy(row => row.GetProperty("code").GetString(), StringComparer.Ordinal))
{
    var code = division.GetProperty("code").GetString()!;
    var country = CountryCode.Of(code.Split('.')[0]);
    var towns = byDivision[code].ToList();
    if (country is null || towns.Count == 0) continue;
    var people = towns.Sum(town => town.Population);
    Write("", division.GetProperty("name").GetString()!, [], country, code, towns.Sum(town => town.Lat * town.Population) / people,
        towns.Sum(town => town.Lon * town.Population) / people, people, 'd');
    named++;
}

var kept = cities.Where(city => city.Population >= SmallestTown || city.IsSeat).OrderBy(city => city.Id).ToList();
foreach (var city in kept)
{
    var others = city.Population >= SmallestWithOtherNames || city.IsCapital ? Names.Useful(city) : [];
    Write(city.Id.ToString(CultureInfo.InvariantCulture), city.Name, others, city.Country, city.Admin1, city.Lat, city.Lon, city.Population,
        city.IsCapital ? 'c' : city.IsSeat ? 's' : 't');
}

Console.Error.WriteLine($"{named} divisions, {kept.Count} towns");
return 0;

void Write(string id, string name, IEnumerable<string> others, string country, string division, double lat, double lon, long population, char kind) =>
    output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{id}\t{name}\t{string.Join('|', others)}\t{country}\t{division}\t{lat:0.###}\t{lon:0.###}\t{population}\t{kind}"));
