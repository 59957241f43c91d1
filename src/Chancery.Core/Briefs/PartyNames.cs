using Chancery.Core.Record;
using Chancery.Core.Record.Store;

namespace Chancery.Core.Briefs;

/// <summary>What parties are called in a brief: with office and country where they are named first, by their name alone afterwards.</summary>
internal sealed class PartyNames(BriefWords words)
{
    /// <summary>Parties named in one sentence.</summary>
    private const int Most = 4;

    private const int Telling = 4, LongestName = 120;

    private readonly HashSet<(string, string?)> _met = [];

    public string Of(IReadOnlyList<StoredParty> parties)
    {
        List<string> names = [.. parties.Take(Most).Select(Of).Distinct(StringComparer.Ordinal)];
        var more = parties.Count - Most;
        if (more > 0) names.Add(more == 1 ? "one more" : Plain.Number(more) + " more");
        return names.Count == 1 ? names[0] : string.Join(", ", names.SkipLast(1)) + " and " + names[^1];
    }

    /// <summary>With "the" where a name wants it.</summary>
    public string Article(string name)
    {
        var space = name.LastIndexOf(' ');
        var first = name.IndexOf(' ', StringComparison.Ordinal) is > 0 and var end ? name[..end] : "";
        return words.Articles.Contains(name[(space + 1)..]) && !words.Determined.Contains(first) && !char.IsAsciiDigit(name[0]) ? "the " + name : name;
    }

    private string Of(StoredParty party)
    {
        var country = party.Code is { } code ? words.Countries.GetValueOrDefault(code) : null;
        var name = Plain.OneLine(party.Name ?? party.Text ?? country ?? party.Code ?? "somebody");
        // a group that has no name of its own is called after its country's code
        if (country is not null && name.EndsWith(" of " + party.Code, StringComparison.Ordinal)) name = name[..^party.Code!.Length] + country;
        if (name.Length == 0) name = "somebody";
        if (name.Length > LongestName) name = name[..(LongestName - 1)].TrimEnd() + "…";
        if (!_met.Add((name, party.Code))) return Article(name);
        var office = party.Office is { } called && !words.NoOffice.Contains(called) && !name.Contains(called, StringComparison.OrdinalIgnoreCase) ? Plain.OneLine(called) : null;
        string[] known = [.. new[] { office, IsTold(country, name + " " + office) ? null : country }.OfType<string>()];
        return known.Length == 0 ? Article(name) : $"{Article(name)} ({string.Join(", ", known)})";
    }

    /// <summary>The name says which country it is of: "Bolivian police".</summary>
    private static bool IsTold(string? country, string name) => country is null || name.Contains(country[..Math.Min(Telling, country.Length)], StringComparison.OrdinalIgnoreCase);
}
