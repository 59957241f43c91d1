namespace Chancery.Core.Actors;

/// <summary>What a person or organisation of the pack was on a day.</summary>
internal static class Standing
{
    /// <summary>The sector of those who held an office once: PLOVER's ELI.</summary>
    public const string Past = "ELI";

    public static void Apply(Draft draft, Sense sense, DateOnly? day)
    {
        if (sense.Terms.Count == 0) return;
        var term = Term(sense, day);
        draft.Code = term?.Code ?? sense.Code ?? sense.Terms[0].Code;
        if (term is null)
        {
            // before the first office the pack knows nothing but the country
            draft.Because("no office known on that day");
            return;
        }
        var over = sense.Kind is SenseKind.Person && (day is null ? term.Until is not null : !term.Holds(day.Value));
        draft.Sector = over ? Past : term.Sector;
        if (over) draft.AlsoSector(term.Sector);
        draft.Office = term.Office is null ? null : over ? $"former {term.Office}" : term.Office;
        draft.Because(over ? $"{term.Office ?? "office"} until {term.Until:yyyy-MM-dd}" : $"{term.Office ?? term.Sector} {(term.From is null ? "then" : $"since {term.From:yyyy-MM-dd}")}");
    }

    /// <summary>The term of that day, else the last one that ended before it; null before the first. Without a day, the last of all.</summary>
    private static Term? Term(Sense sense, DateOnly? day)
    {
        if (day is null) return sense.Terms[^1];
        Term? last = null;
        foreach (var term in sense.Terms)
        {
            if (term.Holds(day.Value)) return term;
            if (term.Until is { } until && until <= day) last = term;
        }
        return last;
    }
}
