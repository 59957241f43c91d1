using System.Globalization;
using Chancery.Core.Pictures;
using Chancery.Core.Record;
using Chancery.Core.Record.Store;

namespace Chancery.Serve.Pages;

/// <summary>Pictures of the events that are asked for.</summary>
internal static class Pictured
{
    /// <summary>The newest events with a point, whose towns a map shows.</summary>
    public const int MostPlaces = 500;

    /// <summary>Events through time by class, in columns that suit the span; a column leads to its days.</summary>
    /// <param name="survey">Of the events.</param>
    /// <param name="narrowed">The address of the same events with parameters otherwise.</param>
    public static Picture Of(EventSurvey survey, Narrowing narrowed)
    {
        List<(DateOnly Day, IReadOnlyList<long> Quads)> days = [.. survey.Days.Select(day => (Day(day.Key), day.Quads))];
        var scale = days.Count == 0 ? null : new TimeScale(days.Min(day => day.Day), days.Max(day => day.Day)) { Link = (first, last) => narrowed(("since", Plain.Date(first)), ("until", Plain.Date(last))) };
        return StackedColumns.Draw("Events by the day on which they began", [.. days.SelectMany(day => Counts(day.Day, day.Quads))], StackedColumns.QuadNames, scale);
    }

    /// <summary>The same of events at hand.</summary>
    public static Picture Of(string title, IEnumerable<StoredEvent> events) =>
        StackedColumns.Draw(title, [.. events.Where(ev => ev is { From: not null, Quad: >= 1 and <= 4 }).Select(ev => new TimeCount(ev.From!.Value, ev.Quad - 1, 1))], StackedColumns.QuadNames);

    /// <summary>Both the countries, and the towns of the newest of them; a country leads to its events.</summary>
    /// <param name="survey">Of the events.</param>
    /// <param name="map">The world.</param>
    /// <param name="narrowed">The address of the same events with parameters otherwise.</param>
    /// <param name="view">What is seen of it.</param>
    public static Picture Map(EventSurvey survey, WorldMap map, Narrowing narrowed, MapView view)
    {
        return map.Draw(new MapNumbers
        {
            Title = "Where they happened", Points = [.. survey.Towns.Select(town => new MapPoint(town.Latitude, town.Longitude, town.Place ?? "", town.Events))], Link = code => narrowed(("country", code)), Near = view.Code, Around = view.Times,
            Countries = survey.Places.ToDictionary(place => place.Key, place => place.Events, StringComparer.Ordinal),
        });
    }

    /// <summary>One way of a dyad by month, months without events included.</summary>
    public static Picture Of(string title, IReadOnlyList<DyadMonth> months) => StackedColumns.Draw(title, [.. months.SelectMany(month => Counts(month.Month, [.. month.Quads.Select(count => (long)count)]))],
        StackedColumns.QuadNames, months.Count == 0 ? null : new TimeScale(months[0].Month, months[^1].Month, TimeStep.Month));

    private static IEnumerable<TimeCount> Counts(DateOnly day, IReadOnlyList<long> quads) => quads.Select((count, quad) => new TimeCount(day, quad, count));

    /// <summary>The day that a count is of.</summary>
    public static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
