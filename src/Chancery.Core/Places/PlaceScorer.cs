namespace Chancery.Core.Places;

/// <summary>Fills the features of one candidate: from the name and its neighbours, and from the document where that is resolved.</summary>
internal sealed class PlaceScorer(Gazetteer gazetteer, PlaceReading reading)
{
    private const float PopulationScale = 7, NearKm = 60, AroundKm = 300, ContainerKm = 400, TownKm = 60;

    private readonly PlaceFocus _focus = new(gazetteer);
    private PlaceGroup? _largestOf;
    private uint _largest;

    /// <summary>Takes over what the groups mean at present.</summary>
    public void Settle() => _focus.Read(reading);

    public void Fill(PlaceGroup group, int index, bool document, Span<float> into)
    {
        into.Clear();
        var candidate = group.Candidates[index];
        ref readonly var row = ref gazetteer.Row(candidate.Row);
        Beside(group, row, candidate, into);
        Home(row, candidate.Row, into);
        if (candidate.Fit is NameFit.Nearby)
        {
            Set(into, PlaceFeature.Nearby, 1);
            return;
        }
        Own(row, into);
        Named(group, index, into);
        if (document) _focus.Fill(reading, group, candidate.Row, into);
    }

    private static void Own(in GazetteerRow row, Span<float> into)
    {
        var people = MathF.Log10(row.Population + 1f) / PopulationScale;
        Set(into, row.Kind is PlaceKind.Division or PlaceKind.District ? PlaceFeature.DivisionPopulation : PlaceFeature.Population, people);
        var kind = row.Kind switch
        {
            PlaceKind.Country => PlaceFeature.Country,
            PlaceKind.Division => PlaceFeature.Division,
            PlaceKind.District => PlaceFeature.District,
            PlaceKind.Capital => PlaceFeature.Capital,
            PlaceKind.Seat => PlaceFeature.Seat,
            PlaceKind.Quarter => PlaceFeature.Quarter,
            PlaceKind.Region => PlaceFeature.Region,
            PlaceKind.Water => PlaceFeature.Water,
            PlaceKind.Continent => PlaceFeature.Continent,
            PlaceKind.Site => PlaceFeature.Site,
            PlaceKind.Former => PlaceFeature.Former,
            _ => PlaceFeature.Count,
        };
        if (kind is not PlaceFeature.Count) Set(into, kind, 1);
    }

    private void Named(PlaceGroup group, int index, Span<float> into)
    {
        var candidate = group.Candidates[index];
        var name = candidate.Name switch
        {
            NameKind.Other => PlaceFeature.OtherName,
            NameKind.Bare => PlaceFeature.ShortName,
            NameKind.Abbreviation => PlaceFeature.Abbreviation,
            NameKind.Demonym => PlaceFeature.Demonym,
            _ => PlaceFeature.Count,
        };
        if (name is not PlaceFeature.Count) Set(into, name, 1);
        if (candidate.Fit is NameFit.Stripped) Set(into, PlaceFeature.Stripped, 1);
        if (candidate.Fit is NameFit.Embedded) Set(into, PlaceFeature.Embedded, 1);
        if (gazetteer.Row(candidate.Row).Kind is PlaceKind.Division or PlaceKind.District)
        {
            if (group.HasNoun) Set(into, PlaceFeature.DivisionNoun, 1);
            else Set(into, PlaceFeature.TownInside, TownInside(group, candidate.Row));
            return;
        }
        var (largest, own) = (Largest(group), Size(gazetteer.Row(candidate.Row)));
        if (own >= largest) Set(into, PlaceFeature.Largest, 1);
        else Set(into, PlaceFeature.BehindLargest, MathF.Log10((largest + 1f) / (own + 1f)) / PopulationScale);
    }

    /// <summary>How much of a division a town of its name is: "Geneva" is rather the town, "Quebec" rather the province, and a bare "Washington" the capital.</summary>
    private float TownInside(PlaceGroup group, int division)
    {
        const float Half = 0.5f;
        var share = 0f;
        var people = Math.Max(gazetteer.Row(division).Population, 1f);
        foreach (var other in group.Candidates)
        {
            ref readonly var row = ref gazetteer.Row(other.Row);
            if (row.Kind is PlaceKind.Capital && other.Name is NameKind.Main && row.Country == gazetteer.Row(division).Country) return 1;
            if ((row.Division == division || row.District == division) && other.Fit is not NameFit.Nearby && row.Kind is PlaceKind.Town or PlaceKind.Seat or PlaceKind.Capital) share = Math.Max(share, row.Population / people / Half);
        }
        return Math.Min(share, 1);
    }

    /// <summary>The most people that a namesake has; asked for every candidate of a group in turn, so it is kept.</summary>
    private uint Largest(PlaceGroup group)
    {
        if (_largestOf == group) return _largest;
        (_largestOf, _largest) = (group, 0);
        foreach (var other in group.Candidates)
        {
            ref readonly var rival = ref gazetteer.Row(other.Row);
            if (rival.Kind is not (PlaceKind.Division or PlaceKind.District) && other.Fit is not NameFit.Nearby) _largest = Math.Max(_largest, Size(rival));
        }
        return _largest;
    }

    // a country has no people of its own in the gazetteer; it is larger than its namesakes
    private static uint Size(in GazetteerRow row) => row.Kind is PlaceKind.Country or PlaceKind.Continent ? uint.MaxValue : row.Population;

    private void Beside(PlaceGroup group, in GazetteerRow row, PlaceCandidate candidate, Span<float> into)
    {
        if (group.Containers.Count > 0)
        {
            var held = false;
            foreach (var container in group.Containers) held |= Holds(container, row, candidate.Row) || (candidate.Fit is NameFit.Nearby && container == candidate.Row);
            Set(into, held ? PlaceFeature.InContainer : PlaceFeature.OutOfContainer, 1);
        }
        if (row.Country != 0 && group.Adjectives.Contains(row.Country) && row.Kind is not PlaceKind.Country) Set(into, PlaceFeature.AfterAdjective, 1);
    }

    /// <summary>A place lies in another: by division where the gazetteer knows it, by distance where it does not.</summary>
    public bool Holds(int container, in GazetteerRow row, int at)
    {
        if (container == at) return false;
        ref readonly var outer = ref gazetteer.Row(container);
        return outer.Kind switch
        {
            PlaceKind.Country => row.Country == outer.Country && row.Kind is not PlaceKind.Country,
            PlaceKind.Division => row.Division == container,
            PlaceKind.District => row.District == container || (row.Division == outer.Division && row.Division >= 0 && row.HasPoint && GeoDistance.RoughKm(row, outer) < TownKm),
            PlaceKind.Region or PlaceKind.Water => row.HasPoint && outer.HasPoint && (outer.Country == 0 || outer.Country == row.Country) && GeoDistance.RoughKm(row, outer) < ContainerKm,
            _ => row.HasPoint && row.Kind is not (PlaceKind.Country or PlaceKind.Division) && GeoDistance.RoughKm(row, outer) < TownKm,
        };
    }

    private void Home(in GazetteerRow row, int at, Span<float> into)
    {
        if (reading.Home < 0) return;
        ref readonly var home = ref gazetteer.Row(reading.Home);
        if (row.Country == home.Country) Set(into, PlaceFeature.HomeCountry, 1);
        if (home.Kind is PlaceKind.Country || !row.HasPoint) return;
        if (home.Division >= 0 && (row.Division == home.Division || reading.Home == home.Division)) Set(into, PlaceFeature.HomeDivision, 1);
        Set(into, PlaceFeature.NearHome, Closeness(GeoDistance.RoughKm(row, home), NearKm));
        if (at == reading.Home) Set(into, PlaceFeature.HomeTown, 1);
    }

    internal static float Closeness(double km, float scale) => (float)Math.Exp(-km / scale);

    internal static float Around(double km) => Closeness(km, AroundKm);

    internal static float Near(double km) => Closeness(km, NearKm);

    private static void Set(Span<float> into, PlaceFeature feature, float value) => into[(int)feature] = value;
}
