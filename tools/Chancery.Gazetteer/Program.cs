using Chancery.Core.Places;
using Chancery.Core.Problems;
using Chancery.Gazetteer;
using Chancery.Packs;

// Writes packs/places/gazetteer.bin from two npm packages of GeoNames data (CC BY 4.0). See tools/Chancery.Gazetteer/README.md.
const int FewestForOtherNames = 1_000;

if (args.Length != 5)
{
    Console.Error.WriteLine("usage: Chancery.Gazetteer CITIES500.TXT CITIES.JSON ADMIN1.JSON ADMIN2.JSON PACKS/PLACES");
    return 2;
}

List<Problem> problems = [];
var nouns = PlaceLoader.Words(args[4], problems)("division");
var points = DivisionPoint.Read(Path.Combine(args[4], "divisions.tsv"));
var codes = new PresentCodes(args[1]);
var cities = File.ReadLines(args[0]).Select(City.Parse).OfType<City>().Select(codes.Of).OrderBy(city => city.Id).ToList();
var builder = new GazetteerBuilder();
foreach (var (code, shortCode) in CountryCode.All()) builder.Country(code, shortCode);

var divisions = new Divisions(builder, nouns, points);
var first = divisions.Add(args[2], PlaceKind.Division, cities.Where(city => city.IsCounted).ToLookup(city => city.Admin1), null);
var second = divisions.Add(args[3], PlaceKind.District, cities.Where(city => city.IsCounted).ToLookup(city => city.Admin2), first);
foreach (var city in cities)
{
    var place = new Place { Name = city.Name, Country = city.Country, Resolution = city.Kind is PlaceKind.Quarter ? 5 : 4, Latitude = city.Lat, Longitude = city.Lon, GeonameId = city.Id, Population = city.Population };
    var row = builder.Add(place, city.Kind, first.GetValueOrDefault(city.Admin1, -1), second.GetValueOrDefault(city.Admin2, -1));
    builder.Name(row, city.Others[0], NameKind.Other);
    if (city.Population < FewestForOtherNames && !city.IsSeat) continue;
    foreach (var other in Names.Useful(city)) builder.Name(row, other, NameKind.Other);
}

var image = builder.Image();
using var output = File.Create(Path.Combine(args[4], "gazetteer.bin"));
GazetteerFile.Write(output, image);
foreach (var problem in problems) Console.Error.WriteLine(problem);
Console.Error.WriteLine($"{first.Count} first-level divisions, {second.Count} second-level divisions, {cities.Count} towns; {image.Length} bytes, packed {output.Length}");
return 0;
