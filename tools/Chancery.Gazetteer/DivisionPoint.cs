using System.Globalization;

namespace Chancery.Gazetteer;

/// <summary>A row of packs/places/divisions.tsv.</summary>
internal sealed record DivisionPoint(string Code, int? Id, double Lat, double Lon, string[] Abbreviations, string[] People)
{
    private const int Columns = 6;

    public static Dictionary<string, DivisionPoint> Read(string path) =>
        File.ReadLines(path).Where(line => line.Length > 0 && line[0] != '#').Select(Parse).ToDictionary(row => row.Code, StringComparer.Ordinal);

    private static DivisionPoint Parse(string line)
    {
        var cells = line.Split('\t');
        if (cells.Length != Columns) throw new FormatException($"a row of divisions has {Columns} cells: {line}");
        var culture = CultureInfo.InvariantCulture;
        return new DivisionPoint(cells[0], cells[1].Length == 0 ? null : int.Parse(cells[1], culture), double.Parse(cells[2], culture), double.Parse(cells[3], culture), Names(cells[4]), Names(cells[5]));
    }

    private static string[] Names(string cell) => cell.Split('|', StringSplitOptions.RemoveEmptyEntries);
}
