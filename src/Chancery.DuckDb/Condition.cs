using System.Text.RegularExpressions;
using Chancery.Core.Record.Store;

namespace Chancery.DuckDb;

/// <summary>An <see cref="EventQuery"/> as a condition on the table events, called e.</summary>
internal sealed partial class Condition
{
    private readonly List<string> _parts = [];
    private readonly List<object?> _values = [];

    public Condition(EventQuery query)
    {
        if (query.Since is { } since) Add("e.date_until > $", since);
        if (query.Until is { } until) Add("e.date_from <= $", until);
        if (!query.All) _parts.Add("e.happened");
        if (query.Type is { } type) Add("list_contains(e.event, $)", type.ToUpperInvariant());
        if (query.Context is { } context) Add("list_contains(e.context, $)", context);
        if (query.LeastConfidence > 0) Add("e.confidence >= $", query.LeastConfidence);
        if (query.Document is { } document) Add("e.id IN (SELECT event FROM reports WHERE document = $)", document);
        if (query.Actor is { } name) Add("e.id IN (SELECT event FROM event_actors WHERE contains(lower(coalesce(name, '') || ' ' || coalesce(text, '')), lower($)))", name);
        if (query.Country is { } country) Country(country);
    }

    /// <summary>"WHERE …" or nothing.</summary>
    public string Where => _parts.Count == 0 ? "" : "WHERE " + string.Join(" AND ", _parts);

    public IReadOnlyList<object?> Values => _values;

    /// <summary>Two codes with a hyphen: actor and recipient.</summary>
    public static (string Source, string Target)? Dyad(string country) =>
        DyadShape().Match(country) is { Success: true } match ? (match.Groups[1].Value.ToUpperInvariant(), match.Groups[2].Value.ToUpperInvariant()) : null;

    private void Country(string country)
    {
        if (Dyad(country) is var (source, target))
        {
            Add("e.id IN (SELECT event FROM event_dyads WHERE source = $", source);
            _values.Add(target);
            _parts[^1] += $" AND target = ${_values.Count})";
            return;
        }
        var code = country.ToUpperInvariant();
        Add("(e.country_code = $", code);
        _values.Add(code);
        _parts[^1] += $" OR e.id IN (SELECT event FROM event_actors WHERE code = ${_values.Count}))";
    }

    private void Add(string part, object value)
    {
        _values.Add(value);
        _parts.Add(part.Replace("$", "$" + _values.Count, StringComparison.Ordinal));
    }

    [GeneratedRegex("^([A-Za-z]{3})-([A-Za-z]{3})$")]
    private static partial Regex DyadShape();
}
