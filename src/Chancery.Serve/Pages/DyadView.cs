using Chancery.Core.Pictures;
using Chancery.Core.Record.Store;

namespace Chancery.Serve.Pages;

/// <summary>Two codes and what happened between them.</summary>
public sealed record DyadView
{
    private const int Most = 100, MostOffices = 10, Holders = 80;

    public required string Source { get; init; }

    public required string Target { get; init; }

    /// <summary>The two for people: "Venezuela".</summary>
    public required (string Source, string Target) Names { get; init; }

    public string Name => $"{Source}-{Target}";

    /// <summary>Both ways by month.</summary>
    public required IReadOnlyList<(string Name, IReadOnlyList<DyadMonth> Months)> Ways { get; init; }

    /// <summary>What happened, the oldest of the newest first.</summary>
    public required IReadOnlyList<StoredEvent> Events { get; init; }

    /// <summary>What did not happen, or not yet.</summary>
    public required IReadOnlyList<StoredEvent> Apart { get; init; }

    /// <summary>Who held which office on either side, on the axis of the months; null when nobody says.</summary>
    public Picture? Offices { get; init; }

    /// <summary>Null when the name is no pair of codes.</summary>
    internal static DyadView? Of(IRecord record, ServeSetup setup, string name)
    {
        var codes = name.ToUpperInvariant().Split('-');
        if (codes.Length != 2 || !Array.TrueForAll(codes, code => code.Length == 3 && code.All(char.IsAsciiLetterUpper))) return null;
        string[] ways = [$"{codes[0]}-{codes[1]}", $"{codes[1]}-{codes[0]}"];
        var months = record.Dyads(new EventQuery { Country = ways[0], Limit = int.MaxValue });
        var all = ways.Distinct().SelectMany(way => record.Events(new EventQuery { Country = way, All = true, NewestFirst = true, Limit = Most })).DistinctBy(ev => ev.Id)
            .OrderBy(ev => ev.From ?? DateOnly.MinValue).ThenBy(ev => ev.Id, StringComparer.Ordinal).ToList();
        return new DyadView
        {
            Offices = Held(codes, record.Actors(new EventQuery { Country = ways[0], EitherWay = true, Limit = Holders }), months),
            Source = codes[0], Target = codes[1], Names = (setup.Map.Value.NameOf(codes[0]), setup.Map.Value.NameOf(codes[1])), Events = [.. all.Where(ev => ev.Happened)], Apart = [.. all.Where(ev => !ev.Happened)],
            Ways = [.. ways.Distinct().Select(way => (way, (IReadOnlyList<DyadMonth>)[.. months.Where(month => $"{month.Source}-{month.Target}" == way)]))],
        };
    }

    /// <summary>The offices that most events tell of, the first side's before the other's.</summary>
    private static Picture? Held(string[] codes, IReadOnlyList<StoredActor> actors, IReadOnlyList<DyadMonth> months)
    {
        var held = actors.Where(actor => actor.Code is { } code && codes.Contains(code)).SelectMany(actor => actor.Offices.Select(office => (Who: $"{office.Office} {actor.Name}", Code: actor.Code!, Office: office)))
            .GroupBy(held => (held.Who, held.Code)).Select(same => (same.Key.Who, same.Key.Code, First: same.Min(one => one.Office.First), Last: same.Max(one => one.Office.Last), Events: same.Sum(one => one.Office.Events)))
            .OrderByDescending(held => held.Events).ThenBy(held => held.Who, StringComparer.Ordinal).Take(MostOffices).OrderBy(held => Array.IndexOf(codes, held.Code)).ThenBy(held => held.First ?? DateOnly.MaxValue).ThenBy(held => held.Who, StringComparer.Ordinal).ToList();
        (DateOnly, DateOnly)? axis = months.Count == 0 ? null : (months.Min(month => month.Month), months.Max(month => month.Month).AddMonths(1).AddDays(-1));
        return held.Count == 0 ? null : SpanChart.Draw("Offices on both sides, between the days on which events say so", [.. held.Select(one => (one.Who, one.First, one.Last, one.Events))], within: axis);
    }
}
