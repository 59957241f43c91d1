using System.Globalization;
using Chancery.Core.Record;
using Chancery.Core.Record.Store;

namespace Chancery.Core.Briefs;

/// <summary>Makes a brief of what a record holds.</summary>
public sealed class BriefMaker(IRecord record, BriefWords words)
{
    /// <summary>Entries of one brief; of a longer record those that most sources tell.</summary>
    public const int MostEntries = 120;

    /// <summary>Events that are looked at, the newest first.</summary>
    public const int MostEvents = 4000;

    private const int MostSources = 6, MostOffices = 20, MostReports = 20_000;

    /// <param name="subject">Whom it is about.</param>
    /// <param name="since">First day; null for the whole record.</param>
    /// <param name="until">Last day; null for the whole record.</param>
    public BriefPage Make(BriefSubject subject, DateOnly? since, DateOnly? until)
    {
        var events = Events(subject, since, until);
        var chosen = Chosen(events);
        var sources = new BriefSources(record.Reports(new EventQuery { Ids = [.. chosen.Select(ev => ev.Id)], All = true, Limit = MostReports }), MostSources);
        var sentence = new BriefSentence(words);
        List<BriefEntry> entries = [.. chosen.OrderBy(sentence.KindOf).ThenBy(ev => ev.From is null).ThenBy(ev => ev.From).ThenByDescending(ev => ev.Until).ThenBy(ev => ev.Id, StringComparer.Ordinal)
            .Select(ev => Entry(ev, sentence, sources))];
        var trend = new BriefTrend(subject, words, [.. events.Where(ev => ev.Happened)]);
        return new BriefPage
        {
            Title = subject.Title, Since = since, Until = until, Entries = entries, LeftOut = events.Count - chosen.Count, Sources = sources.Named,
            Summary = [.. Summary(events, sources.Named.Count), .. trend.Compared(since, until, Before(subject, since, until))],
            Turns = trend.Turns, Offices = Offices(events), Pictures = trend.Pictures(since, until),
        };
    }

    private static BriefEntry Entry(StoredEvent ev, BriefSentence sentence, BriefSources sources)
    {
        var (numbers, more) = sources.Of(ev.Id);
        return new BriefEntry
        {
            Event = ev.Id, Kind = sentence.KindOf(ev), Heading = BriefDays.Heading(ev), When = BriefDays.When(ev), DayOfReport = BriefDays.OfReport(ev), Text = sentence.Write(ev),
            Dispute = ev.Disputed.Count == 0 ? null : string.Join(", ", ev.Disputed), Sides = DisputeSides.Of(ev), OneSided = ev.OneSided is { Length: > 0 } side ? Plain.OneLine(side) : null, Quote = Plain.OneLine(ev.Text), Sources = numbers, MoreSources = more,
        };
    }

    private List<StoredEvent> Events(BriefSubject subject, DateOnly? since, DateOnly? until) => [.. subject.Queries
        .SelectMany(query => record.Events(query with { Since = since, Until = until, All = true, NewestFirst = true, Limit = MostEvents })).DistinctBy(ev => ev.Id)];

    private static List<StoredEvent> Chosen(List<StoredEvent> events) => events.Count <= MostEntries ? events
        : [.. events.OrderByDescending(ev => ev.SourceCount).ThenByDescending(ev => ev.ReportCount).ThenByDescending(ev => Math.Abs(ev.Scale)).ThenByDescending(ev => ev.From).ThenBy(ev => ev.Id, StringComparer.Ordinal).Take(MostEntries)];

    /// <summary>The span of the same length before; null when none is asked for.</summary>
    private List<StoredEvent>? Before(BriefSubject subject, DateOnly? since, DateOnly? until)
    {
        if (since is not { } first || until is not { } last || last < first) return null;
        var days = last.DayNumber - first.DayNumber + 1;
        return first.DayNumber < days ? null : [.. Events(subject, first.AddDays(-days), first.AddDays(-1)).Where(ev => ev.Happened && ev.From >= first.AddDays(-days))];
    }

    private static IEnumerable<string> Summary(List<StoredEvent> events, int documents)
    {
        if (events.Count == 0)
        {
            yield return "The record holds no event of this kind in these days.";
            yield break;
        }
        var happened = events.Count(ev => ev.Happened);
        yield return string.Create(CultureInfo.InvariantCulture, $"The record holds {Counted(events.Count, "event")}, told here by {Counted(documents, "document")}; {happened} happened or {(happened == 1 ? "is" : "are")} said to have, {events.Count - happened} {(events.Count - happened == 1 ? "is" : "are")} planned, thought possible or denied.");
        if (events.Count >= MostEvents) yield return string.Create(CultureInfo.InvariantCulture, $"Only the newest {events.Count} were looked at.");
    }

    private static string Counted(int count, string noun) => string.Create(CultureInfo.InvariantCulture, $"{count} {noun}{(count == 1 ? "" : "s")}");

    private List<BriefOffice> Offices(List<StoredEvent> events) => [.. events.SelectMany(ev => ev.Parties.Select(party => (Party: party, Event: ev)))
        .Where(pair => pair.Party is { Name: not null, Office: not null } && !words.NoOffice.Contains(pair.Party.Office))
        .GroupBy(pair => (pair.Party.Name, pair.Party.Office, pair.Party.Code)).OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Name, StringComparer.Ordinal).ThenBy(group => group.Key.Office, StringComparer.Ordinal).Take(MostOffices)
        .Select(group => new BriefOffice(group.Key.Name!, group.Key.Code is { } code ? words.Countries.GetValueOrDefault(code, code) : null, group.Key.Office!, Days(group).Min(), Days(group).Max()))];

    /// <summary>Days only: a year would look like its first of January.</summary>
    private static IEnumerable<DateOnly?> Days(IEnumerable<(StoredParty Party, StoredEvent Event)> group) => group.Where(pair => pair.Event.DatePrecision is "day" or "week").Select(pair => pair.Event.From);
}
