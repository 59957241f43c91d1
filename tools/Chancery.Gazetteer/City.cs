using System.Globalization;
using Chancery.Core.Places;

namespace Chancery.Gazetteer;

/// <summary>One row of a GeoNames "cities" table.</summary>
internal sealed record City(int Id, string Name, string[] Others, double Lat, double Lon, string Feature, string Country, string Admin1, string Admin2, long Population)
{
    private const int Columns = 19;

    public bool IsCapital => Feature is "PPLC";

    public bool IsSeat => Feature is "PPLC" or "PPLA";

    /// <summary>Quarters count among the people of their town already.</summary>
    public bool IsCounted => Kind is not (PlaceKind.Quarter or PlaceKind.Former);

    public PlaceKind Kind => Feature switch
    {
        "PPLC" => PlaceKind.Capital,
        "PPLA" => PlaceKind.Seat,
        "PPLX" => PlaceKind.Quarter,
        "PPLH" or "PPLQ" or "PPLW" or "PPLCH" => PlaceKind.Former,
        _ => PlaceKind.Town,
    };

    public static City? Parse(string line)
    {
        var cells = line.Split('\t');
        if (cells.Length < Columns) return null;
        var code = CountryCode.Of(cells[8]);
        return code is null ? null : new City(
            int.Parse(cells[0], CultureInfo.InvariantCulture), cells[1], [cells[2], .. cells[3].Split(',', StringSplitOptions.RemoveEmptyEntries)],
            double.Parse(cells[4], CultureInfo.InvariantCulture), double.Parse(cells[5], CultureInfo.InvariantCulture),
            cells[7], code, $"{cells[8]}.{cells[10]}", $"{cells[8]}.{cells[10]}.{cells[11]}", long.Parse(cells[14], CultureInfo.InvariantCulture));
    }
}
