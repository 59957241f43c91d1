namespace Chancery.Core.Places;

/// <summary>Joins a bare name with its namesake that the text puts somewhere ("Paris … Paris, Texas"), unless the rest of the text is at home where the famous one lies.</summary>
internal static class NamesakeReader
{
    /// <summary>So many times larger must a namesake be to be meant without a word.</summary>
    private const uint Famous = 5;

    /// <summary>A list of more names than this tells nothing of where the text is at home.</summary>
    private const int MostNames = 2000;

    public static void Join(Gazetteer gazetteer, PlaceReading reading, IEnumerable<List<PlaceGroup>> names)
    {
        foreach (var groups in reading.Groups.Count > MostNames ? [] : names)
        {
            if (groups.Count < 2 || groups.Find(group => group.Containers.Count == 0) is not { } bare || groups.Find(group => group.Containers.Count > 0) is not { } held) continue;
            if (!Apart(gazetteer, reading, bare, held)) reading.Merge(bare, held);
            // the one that is held elsewhere is not meant without its holder
            else bare.Candidates.RemoveAll(candidate => held.Containers.Exists(container => Holds(gazetteer, container, candidate.Row)));
        }
    }

    private static bool Apart(Gazetteer gazetteer, PlaceReading reading, PlaceGroup bare, PlaceGroup held)
    {
        var famous = Largest(gazetteer, bare);
        if (famous < 0) return false;
        ref readonly var row = ref gazetteer.Row(famous);
        var (country, people) = (row.Country, row.Population);
        foreach (var container in held.Containers)
        {
            if (gazetteer.Row(container).Country == country) return false;
        }
        foreach (var candidate in row.Kind is PlaceKind.Capital or PlaceKind.Country ? [] : bare.Candidates)
        {
            ref readonly var other = ref gazetteer.Row(candidate.Row);
            if (other.Country != country && held.Containers.Exists(container => Holds(gazetteer, container, candidate.Row)) && other.Population * (ulong)Famous > people) return false;
        }
        return bare.Adjectives.Contains(country) || reading.Groups.Exists(group => group != bare && group != held && AtHome(gazetteer, group, country));
    }

    private static bool Holds(Gazetteer gazetteer, int container, int row) =>
        gazetteer.Row(container).Kind is PlaceKind.Country ? gazetteer.Row(container).Country == gazetteer.Row(row).Country : gazetteer.DivisionOf(row) == container;

    // the country itself, something of that nation, or a name whose largest place lies there
    private static bool AtHome(Gazetteer gazetteer, PlaceGroup group, int country)
    {
        if (group.Adjectives.Contains(country)) return true;
        if (group.Candidates.Exists(candidate => gazetteer.Row(candidate.Row) is { Kind: PlaceKind.Country } row && row.Country == country)) return true;
        return group.Containers.Count == 0 && Largest(gazetteer, group) is var largest and >= 0 && gazetteer.Row(largest).Country == country;
    }

    private static int Largest(Gazetteer gazetteer, PlaceGroup group)
    {
        var (best, most) = (-1, 0u);
        foreach (var candidate in group.Candidates)
        {
            if (candidate.Fit is not NameFit.Whole || candidate.Name is NameKind.Demonym or NameKind.Abbreviation) continue;
            ref readonly var row = ref gazetteer.Row(candidate.Row);
            if (row.Kind is PlaceKind.Country) return candidate.Row;
            if (row.Kind is PlaceKind.Town or PlaceKind.Seat or PlaceKind.Capital && row.Population > most) (best, most) = (candidate.Row, row.Population);
        }
        return best;
    }
}
