using Chancery.Core.Record.Store;

namespace Chancery.Serve.Tests;

/// <summary>A record that says of itself that it is of another time, or takes its time to count.</summary>
internal sealed class Before(IRecord record, DateTimeOffset? read, Action? counting = null) : IRecord
{
    public DateTimeOffset? Remembered => read;

    public IReadOnlyList<StoredEvent> Events(EventQuery query) => record.Events(query);

    public StoredEvent? Find(string id) => record.Find(id);

    public long Count(EventQuery query) => record.Count(query);

    public IReadOnlyList<Tally> Tallies(EventQuery query, Grouping grouping) => record.Tallies(query, grouping);

    public EventSurvey Survey(EventQuery query, int towns)
    {
        counting?.Invoke();
        return record.Survey(query, towns);
    }

    public IReadOnlyList<StoredReport> Reports(EventQuery query) => record.Reports(query);

    public IReadOnlyList<DyadMonth> Dyads(EventQuery query) => record.Dyads(query);

    public IReadOnlyList<string> Claims(EventQuery query) => record.Claims(query);

    public IReadOnlyList<StoredActor> Actors(EventQuery query)
    {
        counting?.Invoke();
        return record.Actors(query);
    }

    public IReadOnlyList<StoredCopy> Copies(EventQuery query) => record.Copies(query);

    public IReadOnlyList<RunRow> Runs() => record.Runs();

    public StoredDocument? Document(string id) => record.Document(id);

    public IReadOnlyList<StoredParagraph> Paragraphs(string document) => record.Paragraphs(document);

    public IReadOnlyList<StoredSentence> Sentences(string document) => record.Sentences(document);

    public IReadOnlyList<StoredFeed> Feeds() => record.Feeds();

    public IReadOnlyList<StoredPublisher> Publishers() => record.Publishers();

    public RecordCounts Counts() => record.Counts();

    public int LastRun() => record.LastRun();

    public void Dispose() => record.Dispose();
}
