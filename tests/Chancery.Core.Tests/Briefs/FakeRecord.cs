using Chancery.Core.Record.Store;

namespace Chancery.Core.Tests.Briefs;

/// <summary>A record of these events; each is told by one document.</summary>
internal sealed class FakeRecord(IReadOnlyList<StoredEvent> events) : IRecord
{
    public string? Url { get; init; }

    public IReadOnlyList<StoredEvent> Events(EventQuery query) => [.. events.Take(query.Limit)];

    public long Count(EventQuery query) => events.Count;

    public IReadOnlyList<Tally> Tallies(EventQuery query, Grouping grouping) => [];

    public EventSurvey Survey(EventQuery query, int towns) => new(events.Count, [], [], []);

    public StoredEvent? Find(string id) => events.FirstOrDefault(ev => ev.Id == id);

    public IReadOnlyList<StoredReport> Reports(EventQuery query) => [.. events.Where(ev => query.Ids.Contains(ev.Id)).Select(ev => new StoredReport(ev.Id, ev.Id, ev.Document, "a.txt", 1, "A paper", new DateOnly(2026, 1, 17), "A [headline]", Url, false))];

    public IReadOnlyList<DyadMonth> Dyads(EventQuery query) => [];

    public IReadOnlyList<string> Claims(EventQuery query) => [];

    public IReadOnlyList<StoredActor> Actors(EventQuery query) => [];

    public IReadOnlyList<StoredCopy> Copies(EventQuery query) => [];

    public IReadOnlyList<StoredFeed> Feeds() => [];

    public IReadOnlyList<StoredPublisher> Publishers() => [];

    public IReadOnlyList<RunRow> Runs() => [];

    public StoredDocument? Document(string id) => null;

    public IReadOnlyList<StoredParagraph> Paragraphs(string document) => [];

    public IReadOnlyList<StoredSentence> Sentences(string document) => [];

    public int LastRun() => 0;

    public RecordCounts Counts() => new(0, 0, 0, 0, 0, 0, 0, 0);

    public void Dispose()
    {
        // nothing is open
    }
}
