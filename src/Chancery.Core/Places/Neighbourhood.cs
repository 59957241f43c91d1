namespace Chancery.Core.Places;

/// <summary>
/// Gives every name the places that it may lie in when no place of its name fits: what the text says it lies in, or the district of the nearest
/// and of the most frequent town. Such a choice is never finer than the district.
/// </summary>
internal sealed class Neighbourhood(Gazetteer gazetteer, PlaceReading reading)
{
    private readonly (int Nearest, int Other)[] _before = new (int, int)[reading.Spans.Count], _behind = new (int, int)[reading.Spans.Count];

    /// <summary>Candidates are taken anew from what the names mean at present.</summary>
    public void Settle()
    {
        Mark();
        var focus = Focus();
        foreach (var group in reading.Groups)
        {
            group.Candidates.RemoveAll(candidate => candidate.Fit is NameFit.Nearby);
            if (group.Candidates.Count == 0 || group.Best >= group.Candidates.Count) group.Best = -1;
            var held = false;
            foreach (var container in group.Containers) held |= Add(group, container);
            if (held) continue;
            Add(group, Around(Nearest(group)));
            Add(group, Around(focus == group ? null : focus));
            if (reading.Home >= 0) Add(group, District(reading.Home));
        }
    }

    private bool Add(PlaceGroup group, int row)
    {
        if (row < 0 || !gazetteer.Row(row).HasPoint || group.Candidates.Exists(candidate => candidate.Fit is NameFit.Nearby && candidate.Row == row)) return false;
        group.Candidates.Add(new PlaceCandidate(row, NameKind.Main, NameFit.Nearby));
        return true;
    }

    private int Around(PlaceGroup? group) => group is null || group.Best < 0 ? -1 : District(group.BestRow);

    private int District(int row)
    {
        ref readonly var place = ref gazetteer.Row(row);
        if (place.Kind is PlaceKind.Country or PlaceKind.Continent or PlaceKind.Division or PlaceKind.District) return row;
        return place.District >= 0 ? place.District : place.Division >= 0 ? place.Division : gazetteer.CountryRow(place.Country);
    }

    /// <summary>The town that the document names most, or what comes nearest to one.</summary>
    private PlaceGroup? Focus()
    {
        PlaceGroup? focus = null;
        var most = 0f;
        foreach (var group in reading.Groups)
        {
            if (group.Best < 0 || group.Approximate) continue;
            var weight = group.Weight * group.Belief * Fineness(group.BestRow);
            if (weight > most) (focus, most) = (group, weight);
        }
        return focus;
    }

    private float Fineness(int row) => gazetteer.Row(row).Kind switch
    {
        PlaceKind.Continent or PlaceKind.Water or PlaceKind.Region => 0.05f,
        PlaceKind.Country => 0.2f,
        PlaceKind.Division => 0.6f,
        _ => 1,
    };

    /// <summary>For each name the nearest before it that may say where a text is, and the nearest before that one which means another place; and the same behind it.</summary>
    private void Mark()
    {
        var (last, other) = (-1, -1);
        for (var i = 0; i < reading.Spans.Count; i++) Mark(i, _before, ref last, ref other);
        (last, other) = (-1, -1);
        for (var i = reading.Spans.Count - 1; i >= 0; i--) Mark(i, _behind, ref last, ref other);
    }

    private void Mark(int at, (int Nearest, int Other)[] marks, ref int last, ref int other)
    {
        marks[at] = (last, other);
        var group = reading.GroupOf[at];
        if (group.Best < 0 || group.Approximate || Fineness(group.BestRow) < 0.5f) return;
        if (last >= 0 && reading.GroupOf[last] != group) other = last;
        last = at;
    }

    private PlaceGroup? Nearest(PlaceGroup group)
    {
        PlaceGroup? nearest = null;
        var least = int.MaxValue;
        foreach (var mention in group.Mentions)
        {
            foreach (var (first, second) in (ReadOnlySpan<(int, int)>)[_before[mention], _behind[mention]])
            {
                var found = first >= 0 && reading.GroupOf[first] == group ? second : first;
                if (found < 0) continue;
                var far = Math.Abs(reading.Spans[found].Start - reading.Spans[mention].Start);
                if (far < least) (nearest, least) = (reading.GroupOf[found], far);
            }
        }
        return nearest;
    }
}
