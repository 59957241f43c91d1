using System.Globalization;
using Chancery.Core.Places;
using Chancery.Core.Problems;

namespace Chancery.Packs;

/// <summary>Reads our own places: every table of the folder, in the order of names.</summary>
internal sealed class OwnPlaces(GazetteerBuilder builder, Gazetteer below, List<Problem> problems)
{
    /// <summary>A town that nobody counted here but that the news knows goes before hamlets of its name.</summary>
    private const long Notable = 20_000;

    private const int Columns = 8, CoarsestLevel = 0, FinestLevel = 5;

    /// <summary>Stands before a name of its people: "~European".</summary>
    private const char People = '~';

    private Dictionary<int, int> _rows = [];

    public void Read(string folder)
    {
        if (!Directory.Exists(folder)) return;
        List<TableFile.TableRow> rows = [];
        HashSet<int> ids = [];
        foreach (var path in Directory.EnumerateFiles(folder, "*.tsv").Order(StringComparer.Ordinal))
        {
            foreach (var row in TableFile.Read(path, Columns, problems))
            {
                rows.Add(row);
                if (IdOf(row) is { } id) ids.Add(id);
            }
        }
        _rows = below.RowsOf(ids);
        foreach (var row in rows) Add(row);
    }

    private static int? IdOf(TableFile.TableRow row) => int.TryParse(row[7], CultureInfo.InvariantCulture, out var id) ? id : null;

    // kind, name, other names, country, level, latitude, longitude, GeoNames id
    private void Add(TableFile.TableRow row)
    {
        if (!Enum.TryParse<PlaceKind>(row[0], true, out var kind) || !row.Number(4, out var level) || level is < CoarsestLevel or > FinestLevel
            || !row.Number(5, out var lat) || !row.Number(6, out var lon) || Math.Abs(lat) > 90 || Math.Abs(lon) > 180)
        {
            row.Wrong("a row is kind, name, other names, country, level, latitude, longitude and GeoNames id");
            return;
        }
        var place = new Place
        {
            Name = row[1], Country = row[3].Length == 0 ? null : row[3], Resolution = (int)level, Latitude = lat, Longitude = lon,
            GeonameId = IdOf(row),
        };
        // a place that the file has as well keeps its people and its divisions there
        var known = place.GeonameId is { } geoname ? _rows.GetValueOrDefault(geoname, -1) : -1;
        var at = known < 0 ? builder.Add(kind is PlaceKind.Town ? place with { Population = Notable } : place, kind) : builder.Add(place with { Population = below.PlaceOf(known).Population }, kind, below.DivisionOf(known), below.DistrictOf(known));
        foreach (var other in row.List(2)) builder.Name(at, other.TrimStart(People), other[0] == People ? NameKind.Demonym : NameKind.Other);
    }
}
