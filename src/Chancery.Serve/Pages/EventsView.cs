using Chancery.Core.Pictures;
using Chancery.Core.Record.Store;
using Microsoft.AspNetCore.Http;

namespace Chancery.Serve.Pages;

/// <summary>A page of the events that are asked for.</summary>
public sealed record EventsView
{
    public const int Page = 50;

    /// <summary>Says how to show, not what.</summary>
    private static readonly string[] Aside = ["after", "order", "limit", MapView.Parameter];

    public required EventQuery Query { get; init; }

    public required long Count { get; init; }

    public required IReadOnlyList<StoredEvent> Events { get; init; }

    public required IReadOnlyList<Tally> Types { get; init; }

    public required Picture Time { get; init; }

    public required Picture Map { get; init; }

    /// <summary>Parts of the world to go to on the map, as addresses.</summary>
    public required IReadOnlyList<(string Name, string Address)> Ways { get; init; }

    /// <summary>What was asked for, each with the address of the same without it.</summary>
    public required IReadOnlyList<(string Name, string Value, string Without)> Chosen { get; init; }

    /// <summary>Cursor of the page behind; null when this is the last.</summary>
    public string? Next => Events.Count == Query.Limit ? EventQuery.CursorOf(Events[^1]) : null;

    /// <param name="record">Asked five times.</param>
    /// <param name="setup">Has the map.</param>
    /// <param name="query">With the limit of a page.</param>
    /// <param name="asked">The same as it was asked.</param>
    /// <param name="types">All types of the record.</param>
    internal static EventsView Of(IRecord record, ServeSetup setup, EventQuery query, IQueryCollection asked, IReadOnlyList<Tally> types)
    {
        var map = setup.Map.Value;
        var view = MapView.Of(asked, map);
        var liveliest = view.Code is null ? record.Tallies(query with { After = null, Limit = 1 }, Grouping.Place) is [var first, ..] ? first.Key : null : null;
        return new EventsView
        {
            Query = query, Count = record.Count(query), Events = record.Events(query), Types = types, Time = Pictured.Of(record, query, To), Map = Pictured.Map(record, map, query, To, view),
            Ways = [.. view.Ways(liveliest, map).Select(way => (way.Name, To((MapView.Parameter, way.Value))))],
            Chosen = [.. asked.Where(pair => !Aside.Contains(pair.Key) && !string.IsNullOrWhiteSpace(pair.Value)).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value.ToString(), To((pair.Key, null))))],
        };

        string To(params ReadOnlySpan<(string Name, string? Value)> changes) => Words.With(asked, "/events", changes);
    }
}
