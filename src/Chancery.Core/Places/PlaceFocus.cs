namespace Chancery.Core.Places;

/// <summary>What a document is about by the places that its names mean at present: countries, divisions, and points.</summary>
internal sealed class PlaceFocus(Gazetteer gazetteer)
{
    private const int MostPoints = 48, FarthestLatitude = 15 * (int)GazetteerRow.Unit, FarthestKm = 1600;

    private readonly float[] _countries = new float[gazetteer.Countries.Count];
    private readonly Dictionary<int, float> _divisions = [];
    private readonly HashSet<int> _named = [];
    private readonly List<(PlaceGroup Group, int Row, float Weight)> _points = [];
    private float _all;

    public void Read(PlaceReading reading)
    {
        Array.Clear(_countries);
        _divisions.Clear();
        _named.Clear();
        _points.Clear();
        _all = 0;
        foreach (var group in reading.Groups)
        {
            if (group.Best < 0) continue;
            ref readonly var row = ref gazetteer.Row(group.BestRow);
            var weight = group.Weight * group.Belief;
            _all += weight;
            _countries[row.Country] += weight;
            if (Division(row, group.BestRow) is var division and >= 0) _divisions[division] = _divisions.GetValueOrDefault(division) + weight;
            if (row.Kind is PlaceKind.Country or PlaceKind.Division) _named.Add(group.BestRow);
            foreach (var container in group.Containers) _named.Add(container);
            if (row.Kind is PlaceKind.Town or PlaceKind.Seat or PlaceKind.Capital or PlaceKind.District or PlaceKind.Quarter or PlaceKind.Site && _points.Count < MostPoints) _points.Add((group, group.BestRow, weight));
        }
    }

    public void Fill(PlaceReading reading, PlaceGroup group, int at, Span<float> into)
    {
        ref readonly var row = ref gazetteer.Row(at);
        var own = group.Best < 0 ? 0 : group.Weight * group.Belief;
        var rest = Math.Max(_all - own, 0) + 1;
        var division = Division(row, at);
        if (row.Country != 0) into[(int)PlaceFeature.CountryShare] = Without(_countries[row.Country], row.Country == CountryOf(group), own) / rest;
        if (division >= 0)
        {
            var best = group.Best < 0 ? -1 : Division(gazetteer.Row(group.BestRow), group.BestRow);
            into[(int)PlaceFeature.DivisionShare] = Without(_divisions.GetValueOrDefault(division), division == best, own) / rest;
            if (division != at && _named.Contains(division)) into[(int)PlaceFeature.DivisionNamed] = 1;
        }
        if (row.Kind is not PlaceKind.Country && gazetteer.CountryRow(row.Country) is var country and >= 0 && _named.Contains(country)) into[(int)PlaceFeature.CountryNamed] = 1;
        Points(group, row, at, into);
        Neighbours(reading, group, row, division, into);
    }

    private int CountryOf(PlaceGroup group) => group.Best < 0 ? -1 : gazetteer.Row(group.BestRow).Country;

    private static float Without(float sum, bool mine, float own) => Math.Max(mine ? sum - own : sum, 0);

    private static int Division(in GazetteerRow row, int at) => row.Kind is PlaceKind.Division ? at : row.Division;

    private void Points(PlaceGroup group, in GazetteerRow row, int at, Span<float> into)
    {
        var (near, all, holds, total) = (0f, 0f, 0f, 0f);
        foreach (var (other, point, weight) in _points)
        {
            if (other == group) continue;
            ref readonly var place = ref gazetteer.Row(point);
            total += weight;
            if (row.Kind switch { PlaceKind.Country => place.Country == row.Country, PlaceKind.Division => place.Division == at, PlaceKind.District => place.District == at, _ => false }) holds += weight;
            if (!row.HasPoint || row.Kind is PlaceKind.Country) continue;
            // farther than this adds nothing that a weight could see
            if (Math.Abs(row.Lat - (long)place.Lat) > FarthestLatitude) continue;
            var km = GeoDistance.RoughKm(row, place);
            if (km > FarthestKm) continue;
            near = Math.Max(near, PlaceScorer.Near(km) * Math.Min(weight, 1));
            all += weight * PlaceScorer.Around(km);
        }
        into[(int)PlaceFeature.Near] = near;
        into[(int)PlaceFeature.NearAll] = all / (total + 1);
        into[(int)PlaceFeature.Holds] = holds / (total + 1);
        if (_named.Contains(at) && row.Kind is PlaceKind.Country or PlaceKind.Division) into[(int)PlaceFeature.AlsoContainer] = IsContainer(group, at) ? 1 : 0;
    }

    private bool IsContainer(PlaceGroup group, int at)
    {
        foreach (var (other, _, _) in _points)
        {
            if (other != group && other.Containers.Contains(at)) return true;
        }
        return false;
    }

    // the names before and after the first mention
    private void Neighbours(PlaceReading reading, PlaceGroup group, in GazetteerRow row, int division, Span<float> into)
    {
        const int Nearest = 200;
        var (countries, divisions, beside) = (0f, 0f, 0f);
        foreach (var mention in group.Mentions)
        {
            for (var side = -1; side <= 1; side += 2)
            {
                var at = mention + side;
                if (at < 0 || at >= reading.Spans.Count) continue;
                var other = reading.GroupOf[at];
                if (other == group || other.Best < 0 || Math.Abs(reading.Spans[at].Start - reading.Spans[mention].Start) > Nearest) continue;
                ref readonly var place = ref gazetteer.Row(other.BestRow);
                beside++;
                if (place.Country == row.Country && row.Country != 0) countries += other.Belief;
                if (division >= 0 && Division(place, other.BestRow) == division) divisions += other.Belief;
            }
        }
        if (beside == 0) return;
        into[(int)PlaceFeature.NeighbourCountry] = countries / beside;
        into[(int)PlaceFeature.NeighbourDivision] = divisions / beside;
    }
}
