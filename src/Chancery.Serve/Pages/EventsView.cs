using System.Globalization;
using Chancery.Core.Pictures;
using Chancery.Core.Record.Store;
using Chancery.Serve.Api;
using Microsoft.AspNetCore.Http;

namespace Chancery.Serve.Pages;

/// <summary>A page of the events that are asked for.</summary>
public sealed record EventsView
{
    public const int Page = 50;

    /// <summary>Where rows alone are had.</summary>
    public const string RowsPath = "/events/rows";

    /// <summary>Says how to show, not what.</summary>
    private static readonly string[] Aside = ["after", "offset", "order", "limit", MapView.Parameter];

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

    /// <summary>Rows that one scrolls through; 0 where it is not known how many there are before these.</summary>
    public long Reach => Query.After is null ? Math.Min(Count, Asked.MostDownloaded) : 0;

    /// <summary>Offset of the page before, where one came here by offset.</summary>
    public string? Earlier => Query.Offset == 0 || Query.After is not null ? null : Math.Max(0, Query.Offset - Page) is > 0 and var offset ? offset.ToString(CultureInfo.InvariantCulture) : "";

    /// <summary>Cursor of the page behind; null when this is the last.</summary>
    public string? Next => Events.Count == Query.Limit ? EventQuery.CursorOf(Events[^1]) : null;

    /// <param name="record">Asked twice: for all of them together, and for the page.</param>
    /// <param name="setup">Has the map.</param>
    /// <param name="query">With the limit of a page.</param>
    /// <param name="asked">The same as it was asked.</param>
    /// <param name="types">All types of the record.</param>
    internal static EventsView Of(IRecord record, ServeSetup setup, EventQuery query, IQueryCollection asked, IReadOnlyList<Tally> types)
    {
        var map = setup.Map.Value;
        var view = MapView.Of(asked, map);
        var survey = record.Survey(query, Pictured.MostPlaces);
        var liveliest = view.Code is null && survey.Places is [var first, ..] ? first.Key : null;
        return new EventsView
        {
            Query = query, Count = survey.Events, Events = record.Events(Within(query, survey.Days)), Types = types, Time = Pictured.Of(survey, To), Map = Pictured.Map(survey, map, To, view),
            Ways = [.. view.Ways(liveliest, map).Select(way => (way.Name, To((MapView.Parameter, way.Value))))],
            Chosen = [.. asked.Where(pair => !Aside.Contains(pair.Key) && !string.IsNullOrWhiteSpace(pair.Value)).OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value.ToString(), To((pair.Key, null))))],
        };

        string To(params ReadOnlySpan<(string Name, string? Value)> changes) => Words.With(asked, "/events", changes);
    }

    /// <summary>The same page, asked for from the day on from which it is known to be full: days before it are not read.</summary>
    internal static EventQuery Within(EventQuery query, IReadOnlyList<Tally> days)
    {
        DateOnly? before = null;
        if (!query.NewestFirst || query.After is { } cursor && (!EventQuery.TryReadCursor(cursor, out before, out _) || before is null)) return query;
        var missing = (long)query.Limit + query.Offset;
        foreach (var day in days.Reverse())
        {
            var date = Pictured.Day(day.Key);
            if (before is { } last && date >= last) continue;
            if ((missing -= day.Events) <= 0) return query with { Since = date > query.Since || query.Since is null ? date : query.Since };
        }
        return query;
    }
}
