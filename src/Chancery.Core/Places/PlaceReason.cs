namespace Chancery.Core.Places;

/// <summary>Says in words why a place was chosen among its namesakes.</summary>
internal static class PlaceReason
{
    public static string Of(Gazetteer gazetteer, PlaceReading reading, PlaceGroup group)
    {
        if (group.Approximate) return $"no known place of that name fits; it is taken to lie in {gazetteer.NameOf(group.BestRow)}, where the text is";
        if (group.Candidates.Count == 1) return "the only place of that name";
        if (Container(gazetteer, group) is { } container) return $"{container} stands beside it";
        ref readonly var row = ref gazetteer.Row(group.BestRow);
        return group.Why switch
        {
            PlaceFeature.AfterAdjective => $"the adjective of {gazetteer.Countries[row.Country].Code} stands before it",
            PlaceFeature.HomeCountry or PlaceFeature.HomeDivision or PlaceFeature.NearHome => $"the publisher is at home in {gazetteer.NameOf(reading.Home)}",
            PlaceFeature.CountryShare or PlaceFeature.CountryNamed or PlaceFeature.NeighbourCountry => $"the text is about {gazetteer.Countries[row.Country].Code}",
            PlaceFeature.DivisionShare or PlaceFeature.DivisionNamed or PlaceFeature.NeighbourDivision when row.Division >= 0 => $"the text is about {gazetteer.NameOf(row.Division)}",
            PlaceFeature.Near or PlaceFeature.NearAll => "other places of the text are near it",
            PlaceFeature.Holds or PlaceFeature.AlsoContainer => "other places of the text lie in it",
            PlaceFeature.Country => "a country comes before its namesakes",
            PlaceFeature.DivisionNoun => "the text calls it a division",
            PlaceFeature.Division or PlaceFeature.District when row.Kind is PlaceKind.Division or PlaceKind.District => "the name is rather the division's",
            _ => "the best known of that name",
        };
    }

    private static string? Container(Gazetteer gazetteer, PlaceGroup group)
    {
        foreach (var container in group.Containers)
        {
            ref readonly var outer = ref gazetteer.Row(container);
            ref readonly var row = ref gazetteer.Row(group.BestRow);
            if (row.Division == container || row.District == container || (outer.Kind is PlaceKind.Country && row.Country == outer.Country)) return gazetteer.NameOf(container);
        }
        return null;
    }
}
