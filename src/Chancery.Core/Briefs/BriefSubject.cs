using Chancery.Core.Record.Store;

namespace Chancery.Core.Briefs;

/// <summary>Whom a brief is about: a country, two countries, or somebody by name.</summary>
/// <param name="Title">For people.</param>
/// <param name="Queries">What is asked of the record: events that any of them finds.</param>
/// <param name="Dyads">Both ways of a pair as the record is asked for it; empty for one country or a name.</param>
public sealed record BriefSubject(string Title, IReadOnlyList<EventQuery> Queries, IReadOnlyList<(string Name, string Dyad)> Dyads)
{
    private const int CodeLength = 3;

    /// <param name="text">"VEN", "USA-VEN", "Venezuela", "Delcy Rodriguez".</param>
    /// <param name="countries">Names of countries by code.</param>
    public static BriefSubject Of(string text, IReadOnlyDictionary<string, string> countries)
    {
        var parts = text.Split('-', StringSplitOptions.TrimEntries);
        if (parts.Length == 2 && Code(parts[0], countries) is { } source && Code(parts[1], countries) is { } target && source != target)
        {
            var (from, to) = (countries.GetValueOrDefault(source, source), countries.GetValueOrDefault(target, target));
            string[] dyads = [$"{source}-{target}", $"{target}-{source}"];
            return new BriefSubject($"{from} and {to}", [.. dyads.Select(dyad => new EventQuery { Country = dyad })], [($"{from} to {to}", dyads[0]), ($"{to} to {from}", dyads[1])]);
        }
        return Code(text.Trim(), countries) is { } code ? new BriefSubject(countries.GetValueOrDefault(code, code), [new EventQuery { Country = code }], [])
            : new BriefSubject(text.Trim(), [new EventQuery { Actor = text.Trim() }], []);
    }

    private static string? Code(string text, IReadOnlyDictionary<string, string> countries)
    {
        if (text.Length == CodeLength && text.All(char.IsAsciiLetter) && (countries.ContainsKey(text.ToUpperInvariant()) || text.All(char.IsAsciiLetterUpper))) return text.ToUpperInvariant();
        return countries.FirstOrDefault(pair => pair.Value.Equals(text, StringComparison.OrdinalIgnoreCase)).Key;
    }
}
