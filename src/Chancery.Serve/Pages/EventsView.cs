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

    internal static EventsView Of(IRecord record, ServeSetup setup, EventQuery query) => new()
    {
        Query = query, Count = record.Count(query), Events = record.Events(query), Time = Pictured.Of(record, query), Map = Pictured.Map(record, setup.Map.Value, query),
        Types = record.Tallies(new EventQuery { All = true }, Grouping.Type),
    };
}
