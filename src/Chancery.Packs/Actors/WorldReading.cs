using Chancery.Core.Actors;
using Chancery.Core.Problems;
using Chancery.Packs.Toml;

namespace Chancery.Packs.Actors;

/// <summary>What is read of a world pack so far: codes, ambiguous names, and senses that wait until all codes are known.</summary>
internal sealed class WorldReading(List<Problem> problems)
{
    private static readonly HashSet<string> Sectors = new(StringComparer.Ordinal)
    {
        "COP", "GOV", "JUD", "LEG", "MIL", "PRM", "PTY", "REB", "SPY", "UAF", "UNK", "AGR", "BUS", "CRM", "CVL", "EDU", "ELI", "JRN", "LAB", "MED", "REF", "OPP", "PRE", "REL", "SOC",
    };

    private readonly HashSet<string> _codes = new(StringComparer.Ordinal) { "IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC" };
    private readonly Dictionary<string, Ambiguity> _ambiguous = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Country> _countries = new(StringComparer.Ordinal);
    private readonly List<(Sense Sense, PackTable Table)> _senses = [];
    private readonly List<(string Code, PackTable Table)> _used = [];

    public List<Problem> Problems => problems;

    /// <summary>A code, and its numbers in other systems.</summary>
    public void Defines(Country country)
    {
        _codes.Add(country.Code);
        _countries.TryAdd(country.Code, country);
    }

    public string? Code(PackTable table, string key = "code")
    {
        var code = table.Text(key);
        if (code is not null) _used.Add((code, table));
        return code;
    }

    public string? Sector(PackTable table, string key = "sector")
    {
        var sector = table.Text(key);
        if (sector is not null) Checked(table, sector);
        return sector;
    }

    public IReadOnlyList<string> OtherSectors(PackTable table)
    {
        var sectors = table.Strings("other_sectors");
        foreach (var sector in sectors) Checked(table, sector);
        return sectors;
    }

    public void Ambiguous(PackTable table)
    {
        var choices = new List<AmbiguityChoice>();
        foreach (var choice in table.Tables("choices"))
        {
            choices.Add(new AmbiguityChoice(Code(choice), new HashSet<string>(choice.Strings("clues").Select(static clue => clue.ToLowerInvariant()), StringComparer.Ordinal)));
        }
        var ambiguity = new Ambiguity(table.Required("name"), Code(table, "default"), choices);
        if (!_ambiguous.TryAdd(ambiguity.Name, ambiguity)) problems.Add(PackProblems.Duplicate(table.File, table.Line, ambiguity.Name, "an earlier ambiguous name"));
    }

    public void Add(PackTable table, Sense sense)
    {
        if (sense.Form.Length > 0) _senses.Add((sense, table));
    }

    public World Build(ActorWords words)
    {
        foreach (var (code, table) in _used)
        {
            if (!_codes.Contains(code)) problems.Add(PackProblems.UnknownValue(table.File, table.Line, code, "code of a country or a non-state actor", _codes));
        }
        var builder = new WorldBuilder();
        var seen = new HashSet<Entry>(_senses.Count);
        foreach (var (sense, table) in _senses)
        {
            if (!seen.Add(new Entry(sense.Kind, sense.Form, sense.Code))) problems.Add(PackProblems.Duplicate(table.File, table.Line, sense.Form, "an earlier entry of the same kind"));
            builder.Add(sense.Kind is not SenseKind.Role && _ambiguous.TryGetValue(sense.Form, out var ambiguity) ? sense with { Ambiguity = ambiguity } : sense);
        }
        return builder.Build(words, _countries);
    }

    /// <summary>Short forms in capitals are meant letter by letter, names by their first letter.</summary>
    public static LetterCase CaseOf(string form)
    {
        var letters = 0;
        foreach (var c in form)
        {
            if (c is '.') continue;
            if (!char.IsAsciiLetterUpper(c) && !char.IsAsciiDigit(c)) return form.Any(char.IsUpper) ? LetterCase.Capital : LetterCase.Any;
            letters++;
        }
        return letters <= 6 ? LetterCase.Exact : LetterCase.Capital;
    }

    private void Checked(PackTable table, string sector)
    {
        if (!Sectors.Contains(sector)) problems.Add(PackProblems.UnknownValue(table.File, table.Line, sector, "sector", Sectors));
    }

    // of our own, so that its set is compiled ahead
    private readonly record struct Entry(SenseKind Kind, string Form, string? Code);
}
