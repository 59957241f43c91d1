using System.Text.RegularExpressions;
using Chancery.Core.Record.Store;

namespace Chancery.Sql;

/// <summary>An <see cref="EventQuery"/> as a condition on the table events, called e. What users give is a parameter, never part of the text.</summary>
internal sealed partial class Condition
{
    private readonly Dialect _dialect;
    private readonly List<string> _parts = [];
    private readonly List<object?> _values = [];

    public Condition(EventQuery query, Dialect dialect) : this(dialect)
    {
        if (query.Since is { } since) _parts.Add($"e.date_until > {Mark(since)}");
        if (query.Until is { } until) _parts.Add($"e.date_from <= {Mark(until)}");
        if (!query.All) _parts.Add("e.happened");
        if (query.AfterRun > 0) _parts.Add($"e.run > {Mark(query.AfterRun)}");
        if (query.Disputed) _parts.Add("array_to_string(e.disputed, ' ') <> ''");
        if (query.Types.Count > 0) _parts.Add(Types(query, "e.event"));
        if (query.Modes.Count > 0) _parts.Add(HasAny("e.mode", query.Modes));
        if (query.Contexts.Count > 0) _parts.Add(HasAny("e.context", query.Contexts));
        if (query.Aux.Count > 0) _parts.Add(HasAny("e.aux", query.Aux));
        if (query.Quads.Count > 0) _parts.Add($"e.quad_code IN ({Marks(query.Quads)})");
        if (query.LeastConfidence > 0) _parts.Add($"e.confidence >= {Mark(query.LeastConfidence)}");
        if (query.LeastResolution > 0) _parts.Add($"e.resolution >= {Mark(query.LeastResolution)}");
        if (query.Ids.Count > 0) _parts.Add($"e.id IN ({Marks(query.Ids)})");
        if (query.Document is { } document) _parts.Add($"e.id IN (SELECT event FROM reports WHERE document = {Mark(document)})");
        if (query.Actor is { } name) _parts.Add($"e.id IN (SELECT event FROM event_actors a WHERE {Called(name)}{Days(query, "a")})");
        if (query.Sector is { } sector) _parts.Add($"e.id IN (SELECT event FROM event_actors WHERE sector = {Mark(sector.ToUpperInvariant())}{Days(query, "event_actors")})");
        if (query.Text is { } text) _parts.Add(Contains("e.text", text));
        if (query.Attribution is { } source) _parts.Add(Contains("array_to_string(e.attribution, ' ')", source));
        if (query.Country is { } country) _parts.Add(Country(country, query.EitherWay));
        if (query.After is { } cursor) _parts.Add(After(cursor, query.NewestFirst));
    }

    /// <summary>Holds nothing: conditions on other tables.</summary>
    public Condition(Dialect dialect) => _dialect = dialect;

    /// <summary>"WHERE …" or nothing.</summary>
    public string Where => _parts.Count == 0 ? "" : "WHERE " + string.Join(" AND ", _parts);

    public IReadOnlyList<object?> Values => _values;

    /// <summary>The order in which cursors count.</summary>
    public static string OrderOf(EventQuery query) => query.Uncertain ? "abs(e.confidence - 0.5), e.id" : query.NewestFirst ? "e.date_from DESC NULLS LAST, e.id" : "e.date_from NULLS FIRST, e.id";

    /// <summary>Two codes with a hyphen: actor and recipient.</summary>
    public static (string Source, string Target)? Dyad(string country) =>
        DyadShape().Match(country) is { Success: true } match ? (match.Groups[1].Value.ToUpperInvariant(), match.Groups[2].Value.ToUpperInvariant()) : null;

    public void Add(string part) => _parts.Add(part);

    /// <summary>Both codes are of the event, whoever acts.</summary>
    public void AddBoth(string source, string target) => _parts.Add($"{_dialect.HasCode("e.codes", Mark(source))} AND {_dialect.HasCode("e.codes", Mark(target))}");

    /// <summary>The parameter that stands for a value.</summary>
    public string Mark(object value)
    {
        _values.Add(value);
        return "$" + _values.Count;
    }

    /// <summary>A party of this name, as a condition on event_actors, called a.</summary>
    public string Called(string name) => $"({Contains("a.name", name)} OR {Contains("a.text", name)})";

    /// <summary>A text that has this part, in any letter case.</summary>
    public string Contains(string text, string part) => _dialect.Contains(text, Mark(part));

    /// <summary>A list of types has one that is asked for.</summary>
    public string Types(EventQuery query, string column) => HasAny(column, query.Types.Select(type => type.ToUpperInvariant()));

    /// <summary>Where the event's days stand in another table too: what is out of them is not read there.</summary>
    public string Days(EventQuery query, string table)
    {
        var days = query.Since is { } since ? $" AND {table}.date_until > {Mark(since)}" : "";
        return query.Until is { } until ? $"{days} AND {table}.date_from <= {Mark(until)}" : days;
    }

    private string HasCode(string country) => _dialect.HasCode("e.codes", Mark(country.ToUpperInvariant()));

    private string HasAny(string column, IEnumerable<string> values) => _dialect.HasAny(column, [.. values.Select(value => Mark(value))]);

    private string Country(string country, bool eitherWay)
    {
        if (Dyad(country) is not var (source, target)) return HasCode(country);
        var (acting, other) = (Mark(source), Mark(target));
        return $"{_dialect.HasCode("e.codes", acting)} AND {_dialect.HasCode("e.codes", other)} AND e.id IN (SELECT event FROM event_dyads WHERE source = {acting} AND target = {other}{(eitherWay ? $" OR source = {other} AND target = {acting}" : "")})";
    }

    private string After(string cursor, bool newestFirst)
    {
        // what is no cursor is behind everything
        if (!EventQuery.TryReadCursor(cursor, out var day, out var id)) return "false";
        var behind = $"e.id > {Mark(id)}";
        if (day is not { } date) return newestFirst ? $"e.date_from IS NULL AND {behind}" : $"(e.date_from IS NOT NULL OR {behind})";
        var from = Mark(date);
        return newestFirst ? $"(e.date_from IS NULL OR e.date_from < {from} OR e.date_from = {from} AND {behind})" : $"(e.date_from > {from} OR e.date_from = {from} AND {behind})";
    }

    private string Marks<T>(IEnumerable<T> values) where T : notnull => string.Join(", ", values.Select(value => Mark(value)));

    [GeneratedRegex("^([A-Za-z]{3})-([A-Za-z]{3})$")]
    private static partial Regex DyadShape();
}
