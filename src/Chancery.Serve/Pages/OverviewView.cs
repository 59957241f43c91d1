using Chancery.Core.Pictures;
using Chancery.Core.Record;
using Chancery.Core.Record.Store;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;

namespace Chancery.Serve.Pages;

/// <summary>What the first page shows.</summary>
public sealed record OverviewView
{
    /// <summary>The span of time that is shown when nobody says another.</summary>
    public const string Year = "12m";

    private const int Rows = 12, Events = 12, Month = 30;

    public required string Title { get; init; }

    public required RecordCounts Counts { get; init; }

    public RunRow? Run { get; init; }

    /// <summary>"30d", "12m" or "all".</summary>
    public required string Range { get; init; }

    /// <summary>First day that is shown; null for all.</summary>
    public DateOnly? Since { get; init; }

    public required Picture Time { get; init; }

    public required Picture Map { get; init; }

    public required IReadOnlyList<Tally> Dyads { get; init; }

    public required IReadOnlyList<Tally> Places { get; init; }

    public required IReadOnlyList<Tally> Types { get; init; }

    public required IReadOnlyList<StoredEvent> Newest { get; init; }

    internal static OverviewView Of(IRecord record, ServeSetup setup, string range)
    {
        var counts = record.Counts();
        // counted back from the newest report, not from today: an archive is as alive as the day it was written on
        DateOnly? since = counts.NewestReport is not { } newest || range == "all" ? null : range == "30d" ? newest.AddDays(-Month) : newest.AddYears(-1);
        var query = new EventQuery { Since = since, NewestFirst = true, Limit = Rows };
        var survey = record.Survey(query, Pictured.MostPlaces);
        return new OverviewView
        {
            Title = setup.Title, Counts = counts, Run = record.Runs() is [.., var last] ? last : null, Range = range, Since = since, Time = Pictured.Of(survey, To), Map = Pictured.Map(survey, setup.Map.Value, To, new MapView(null, false)),
            Dyads = record.Tallies(query, Grouping.Dyad), Places = [.. survey.Places.Take(Rows)], Types = record.Tallies(query, Grouping.Type), Newest = record.Events(EventsView.Within(query with { Limit = Events }, survey.Days)),
        };

        string To(params ReadOnlySpan<(string Name, string? Value)> changes) => Words.With(range == "all" || since is null ? QueryCollection.Empty : new QueryCollection(new Dictionary<string, StringValues> { ["since"] = Plain.Date(since.Value) }), "/events", changes);
    }
}
