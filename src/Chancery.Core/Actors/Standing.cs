namespace Chancery.Core.Actors;

/// <summary>What a person or organisation of the pack was on a day.</summary>
internal static class Standing
{
    /// <summary>The sector of those who held an office once: PLOVER's ELI.</summary>
    public const string Past = "ELI";

    /// <summary>Years before the first and after the last day of an office.</summary>
    private const int Before = 1, After = 8;

    /// <summary>Days for which the title of an office lives on.</summary>
    private const int Grace = 60;

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

    /// <summary>How near a person was to an office on a day: 2 in office, 1 after, 0 before.</summary>
    public static int Rank(Sense sense, DateOnly? day) => Term(sense, day) is not { } term ? 0 : day is null || term.Holds(day.Value) ? 2 : 1;

    /// <summary>A surname alone is taken for the person of the pack only around the years in which that person counted.</summary>
    public static bool Timely(Sense sense, DateOnly? day)
    {
        if (day is not { } on) return true;
        foreach (var term in sense.Terms)
        {
            if ((term.From is not { } from || from.AddYears(-Before) <= on) && (term.Until is not { } until || on <= until.AddYears(After))) return true;
        }
        return sense.Terms.Count == 0;
    }

    /// <summary>The text gives a title of today: an office that the pack does not know, or one that ended so lately that the text still uses it.</summary>
    public static bool SaidToServe(Sense person, Sense role, DateOnly? day)
    {
        if (role.Sector is null || role.Use is not (RoleUse.Person or RoleUse.Holder) || day is not { } on) return false;
        if (Term(person, day) is not { Until: { } until } last || last.Holds(on)) return false;
        return on.DayNumber - until.DayNumber <= Grace || last.Office is { } office && !office.Contains(role.Name, StringComparison.OrdinalIgnoreCase);
    }

    public static void Serve(Draft draft, Sense role)
    {
        draft.OtherSectors.Remove(role.Sector!);
        (draft.Sector, draft.Office) = (role.Sector, null);
        draft.Because($"the text's '{role.Name}' overrules the pack");
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
