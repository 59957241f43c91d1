using System.Text;
using System.Text.Json;
using Chancery.Core.Pictures;
using Chancery.Core.Problems;
using Chancery.Map;
using Chancery.Packs;

// Writes packs/map/outlines.tsv from Natural Earth's countries (public domain). See tools/Chancery.Map/README.md.
if (args.Length != 5)
{
    Console.Error.WriteLine("usage: Chancery.Map COUNTRIES-110M.JSON COUNTRIES-50M.JSON COUNTRIES-10M.JSON CODES.JSON PACKS/MAP");
    return 2;
}

List<Problem> problems = [];
var joined = MapLoader.Joined(args[4], problems);
using var list = JsonDocument.Parse(File.ReadAllBytes(args[3]));
var codes = list.RootElement.EnumerateArray().ToDictionary(row => row[2].GetString()!, row => row[1].GetString()!, StringComparer.Ordinal);
var rings = new SortedDictionary<string, List<IReadOnlyList<(double, double)>>>(StringComparer.Ordinal);
foreach (var file in args[..3])
{
    var known = rings.Keys.ToHashSet(StringComparer.Ordinal);
    foreach (var (number, name, outline) in new Topology(file).Areas())
    {
        if ((joined.GetValueOrDefault(name) ?? codes.GetValueOrDefault(number ?? "")) is not { } code)
        {
            Console.Error.WriteLine($"{name}: neither a number nor a row in map.toml; left out");
            continue;
        }
        if (known.Contains(code)) continue;
        if (!rings.TryGetValue(code, out var all)) rings[code] = all = [];
        all.AddRange(outline.SelectMany(Cut.Pieces));
    }
}

var text = new StringBuilder("# Outlines of countries after Natural Earth (public domain), written by tools/Chancery.Map: code, rings (see OutlineText).\n");
var written = 0;
foreach (var (code, all) in rings)
{
    if (OutlineText.Write(all) is not { Length: > 0 } outline) continue;
    text.Append(code).Append('\t').Append(outline).Append('\n');
    written++;
}
File.WriteAllText(Path.Combine(args[4], "outlines.tsv"), text.ToString());
foreach (var problem in problems) Console.Error.WriteLine(problem);
Console.Error.WriteLine($"{written} countries, {text.Length} bytes");
return 0;
