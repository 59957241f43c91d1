namespace Chancery.Packs.Import;

/// <summary>Turns a code of the old dictionaries ("DEUELI", "IGOEUREEC", "~GOV") into country, PLOVER sector and further sectors.</summary>
/// <param name="Country">Null for an agent's role.</param>
/// <param name="Sector">Null for a country alone.</param>
/// <param name="Others">Further sectors.</param>
internal sealed record DictionaryCode(string? Country, string? Sector, IReadOnlyList<string> Others)
{
    private const int Length = 3;

    private static readonly Dictionary<string, string?> Sectors = new(StringComparer.Ordinal)
    {
        ["GOV"] = "GOV", ["MIL"] = "MIL", ["REB"] = "REB", ["OPP"] = "OPP", ["PTY"] = "PTY", ["COP"] = "COP", ["JUD"] = "JUD", ["SPY"] = "SPY", ["LEG"] = "LEG", ["BUS"] = "BUS",
        ["EDU"] = "EDU", ["MED"] = "JRN", ["HLH"] = "MED", ["REF"] = "REF", ["CVL"] = "CVL", ["CRM"] = "CRM", ["LAB"] = "LAB", ["AGR"] = "AGR", ["REL"] = "REL", ["ELI"] = "ELI",
        ["UAF"] = "UAF", ["INS"] = "REB", ["SEP"] = "REB", ["RAD"] = "REB", ["SET"] = "CVL", ["ETH"] = "CVL", ["DEV"] = "SOC", ["ENV"] = "SOC", ["HRI"] = "SOC", ["MOD"] = null,
        ["PRM"] = "PRM", ["JRN"] = "JRN", ["SOC"] = "SOC", ["PRE"] = "PRE", ["NGO"] = "SOC", ["NGM"] = "SOC", ["JEW"] = "REL", ["MOS"] = "REL", ["CHR"] = "REL", ["HIN"] = "REL",
    };

    private static readonly HashSet<string> NonState = new(StringComparer.Ordinal) { "IGO", "UNO", "EUR", "NGO", "ISM", "IMG", "MNC" };

    /// <summary>"[---]" and its kin: the phrase is known and codes nobody.</summary>
    public static bool IsNull(string code) => code is "---" or "###" or "+++" or "";

    public static bool TryRead(string code, IReadOnlySet<string> countries, out DictionaryCode read)
    {
        read = new DictionaryCode(null, null, []);
        if (code.Length < Length || code.Length % Length != 0) return false;
        var country = code[..Length];
        var rest = code[Length..];
        // IGOEUREEC and IGOUNO name the body behind the kind of body
        if (country is "IGO" && rest.Length >= Length && rest[..Length] is "EUR" or "UNO") (country, rest) = (rest[..Length], rest[Length..]);
        if (!NonState.Contains(country) && !countries.Contains(country)) return false;
        read = Roles(country, rest);
        return true;
    }

    /// <summary>An agent's code: "~GOV", or "NGO~" where the role stands before the country.</summary>
    public static bool TryReadRole(string code, out DictionaryCode read)
    {
        read = new DictionaryCode(null, null, []);
        if (!code.Contains('~', StringComparison.Ordinal)) return false;
        var bare = code.Replace("~", "", StringComparison.Ordinal);
        if (bare.Length == 0 || bare.Length % Length != 0) return false;
        var first = bare[..Length];
        read = NonState.Contains(first) ? Roles(first, bare[Length..]) with { Sector = first is "NGO" ? "SOC" : null } : Roles(null, bare);
        return read.Sector is not null || read.Country is not null;
    }

    private static DictionaryCode Roles(string? country, string rest)
    {
        var sectors = new List<string>();
        for (var i = 0; i + Length <= rest.Length; i += Length)
        {
            if (Sectors.GetValueOrDefault(rest.Substring(i, Length)) is { } sector && !sectors.Contains(sector)) sectors.Add(sector);
        }
        // opposition is a second sector in PLOVER
        if (sectors.Count > 0 && sectors[0] is "OPP") sectors = [.. sectors.Count > 1 ? sectors[1..] : ["PTY"], "OPP"];
        return new DictionaryCode(country, sectors.Count > 0 ? sectors[0] : null, sectors.Count > 1 ? sectors[1..] : []);
    }
}
