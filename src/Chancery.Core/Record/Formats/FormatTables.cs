using Chancery.Core.Actors;
using Chancery.Core.Record.Store;

namespace Chancery.Core.Record.Formats;

/// <summary>How the codes of PLOVER and ISO are written in older data sets. Data of the pack <c>formats</c>.</summary>
public sealed class FormatTables
{
    /// <summary>By ISO 3166 alpha-3.</summary>
    public required IReadOnlyDictionary<string, Country> Countries { get; init; }

    /// <summary>FIPS 10-4 by ISO 3166 alpha-3.</summary>
    public required IReadOnlyDictionary<string, string> Fips { get; init; }

    /// <summary>By type and mode; an empty mode is the type's own.</summary>
    public required IReadOnlyDictionary<(string Type, string Mode), CameoCode> Cameo { get; init; }

    /// <summary>Role in a CAMEO actor code by sector.</summary>
    public required IReadOnlyDictionary<string, string> Roles { get; init; }

    /// <summary>Sectors of ICEWS by sector of PLOVER.</summary>
    public required IReadOnlyDictionary<string, IReadOnlyList<string>> SectorWords { get; init; }

    /// <summary>Names of quad classes by their numbers.</summary>
    public required IReadOnlyDictionary<int, string> Quads { get; init; }

    /// <summary>Type, modes and contexts by CAMEO code.</summary>
    public required IReadOnlyDictionary<string, (string Type, string[] Modes, string[] Contexts)> Plover { get; init; }

    /// <summary>Type and modes by ACLED's event and sub-event type; an empty sub-event type is for all others.</summary>
    public required IReadOnlyDictionary<(string Kind, string Sub), (string Type, string[] Modes)> Acled { get; init; }

    /// <summary>Sector by the number or word of a side of ACLED, and whether it is one that others attack.</summary>
    public required IReadOnlyDictionary<string, (string? Sector, bool Attacked)> AcledSides { get; init; }

    /// <summary>Code of a country by any name that the world pack has, in any letter case.</summary>
    public required IReadOnlyDictionary<string, string> CountryByName { get; init; }

    /// <summary>Code of a country by its number of Gleditsch and Ward.</summary>
    public IReadOnlyDictionary<int, string> CountryByGw => field ??= Countries.Values.Where(country => country.Gw is not null).DistinctBy(country => country.Gw).ToDictionary(country => country.Gw!.Value, country => country.Code);

    public IReadOnlyDictionary<string, string> CountryByFips => field ??= Fips.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>The first sector of the table that has the role.</summary>
    public IReadOnlyDictionary<string, string> SectorByRole => field ??= Roles.DistinctBy(pair => pair.Value).ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);

    /// <summary>The sector that a word of ICEWS tells most exactly: the one that begins with it.</summary>
    public IReadOnlyDictionary<string, string> SectorByWord => field ??= SectorWords.DistinctBy(pair => pair.Value[0]).ToDictionary(pair => pair.Value[0], pair => pair.Key, StringComparer.Ordinal);

    /// <summary>The code of a mode that has one of its own, of several the one with the highest root; or else of the type. Null for a type that the table does not have.</summary>
    public CameoCode? CameoOf(StoredEvent ev)
    {
        if (ev.Types.Count == 0) return null;
        CameoCode? found = null;
        foreach (var mode in ev.Modes)
            if (Cameo.TryGetValue((ev.Types[0], mode), out var code) && (found is null || string.CompareOrdinal(code.Root, found.Root) > 0)) found = code;
        return found ?? Cameo.GetValueOrDefault((ev.Types[0], ""));
    }

    /// <summary>Country and role: "VENGOV".</summary>
    public string ActorCode(StoredParty? party) => party is null ? "" : party.Code + Role(party);

    public string Role(StoredParty? party) => party?.Sector is { } sector ? Roles.GetValueOrDefault(sector, "") : "";

    /// <summary>The English name of a country; empty for what is none.</summary>
    public string CountryName(string? code) => code is not null && Countries.TryGetValue(code, out var country) ? country.Name : "";
}
