using Chancery.Core.Pictures;
using Chancery.Core.Record.Store;

namespace Chancery.Serve.Pages;

/// <summary>A page of the events that are asked for.</summary>
public sealed record EventsView
{
    public const int Page = 50;

    public required EventQuery Query { get; init; }

    public required long Count { get; init; }

    public required IReadOnlyList<StoredEvent> Events { get; init; }

    public required IReadOnlyList<Tally> Types { get; init; }

    public required Picture Time { get; init; }

    public required Picture Map { get; init; }

    /// <summary>Cursor of the page behind; null when this is the last.</summary>
    public string? Next => Events.Count == Query.Limit ? EventQuery.CursorOf(Events[^1]) : null;

    /// <param name="record">Asked four times.</param>
    /// <param name="setup">Has the map.</param>
    /// <param name="query">With the limit of a page.</param>
    /// <param name="types">All types of the record.</param>
    internal static EventsView Of(IRecord record, ServeSetup setup, EventQuery query, IReadOnlyList<Tally> types) => new()
    {
        Query = query, Count = record.Count(query), Events = record.Events(query), Time = Pictured.Of(record, query), Map = Pictured.Map(record, setup.Map.Value, query),
        Types = types,
    };
}
