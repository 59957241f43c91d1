using System.Globalization;
using System.Text.Json;
using Chancery.Core.Places;

namespace Chancery.Core.Evaluation;

/// <summary>
/// Compares a place of the gazetteer with a gold one: the same GeoNames id, the same country or first-level division by name, or else by distance.
/// Points of large things differ between gazetteers by hundreds of kilometres, so these are compared by identity.
/// </summary>
internal sealed class PlaceMatch(Gazetteer gazetteer)
{
    /// <summary>The field's measure: a hundred miles.</summary>
    public const double Near = 161;

    private readonly Dictionary<int, int> _byId = gazetteer.RowsById();

    /// <summary>Kilometres from the gold point; 0 for the same place. Null where the gazetteer's row has no point.</summary>
    public double? Km(GoldToponym gold, int row)
    {
        ref readonly var place = ref gazetteer.Row(row);
        if (Id(gold) is { } id && id == place.Id && id != 0) return 0;
        if (gold.Fcode is "ADM1" or "PCLI" or "PCLD" or "PCLS" && Km(gold, gazetteer.PlaceOf(row)) is 0) return 0;
        return place.HasPoint ? GeoDistance.Km(gold.Lat!.Value, gold.Lon!.Value, place.Latitude, place.Longitude) : null;
    }

    /// <summary>The same of a place that the stages gave.</summary>
    public double? Km(GoldToponym gold, Place place)
    {
        if (Id(gold) is { } id && id == place.GeonameId) return 0;
        if (gold.Fcode is "ADM1" && place.Resolution == 2 && Same(place.Name, gold.Admin1) && Country(gold) == place.Country) return 0;
        if (gold.Fcode is "PCLI" or "PCLD" or "PCLS" && place.Resolution == 1 && Country(gold) == place.Country) return 0;
        return place is { Latitude: { } lat, Longitude: { } lon } ? GeoDistance.Km(gold.Lat!.Value, gold.Lon!.Value, lat, lon) : null;
    }

    /// <summary>Alpha-3 code of the gold place: told by name, or by the gazetteer's row of its id.</summary>
    public string? Country(GoldToponym gold)
    {
        if (gold.Country is { Length: > 0 } name)
        {
            var found = gazetteer.Find(PlaceFold.Fold(name));
            while (found.MoveNext())
            {
                ref readonly var row = ref gazetteer.Row(found.Row);
                if (row.Kind is PlaceKind.Country) return Code(row);
            }
            return null;
        }
        return Id(gold) is { } id && _byId.TryGetValue(id, out var at) ? Code(gazetteer.Row(at)) : null;
    }

    /// <summary>The words are an adjective or a people ("Turkish"), not a place's own name.</summary>
    public bool IsPeople(string phrase)
    {
        var found = gazetteer.Find(PlaceFold.Fold(phrase));
        var people = false;
        while (found.MoveNext())
        {
            if (found.Name is not NameKind.Demonym) return false;
            people = true;
        }
        return people;
    }

    public string? Code(in GazetteerRow row) => row.Country == 0 ? null : gazetteer.Countries[row.Country].Code;

    private static bool Same(string name, string? other) => other is not null && PlaceFold.Fold(name) == PlaceFold.Fold(other);

    private static int? Id(GoldToponym gold) => gold.Gid switch
    {
        { ValueKind: JsonValueKind.String } text when int.TryParse(text.GetString(), CultureInfo.InvariantCulture, out var id) => id,
        { ValueKind: JsonValueKind.Number } number when number.TryGetInt32(out var id) => id,
        _ => null,
    };
}
