using Chancery.Core.Record.Store;

namespace Chancery.Sql;

/// <summary>
/// The last state of a record, as far as it is in memory: for those who ask while somebody writes and nobody else can open the file. What it does not know is told as what it is: the record is held.
/// Safe for several threads at once.
/// </summary>
/// <param name="index">Of that state.</param>
/// <param name="name">Of the record, for people.</param>
/// <param name="read">When it was read.</param>
internal sealed class RememberedRecord(EventIndex index, string name, DateTimeOffset read) : IRecord
{
    public DateTimeOffset? Remembered => read;

    public IReadOnlyList<StoredEvent> Events(EventQuery query)
    {
        if (!EventIndex.Knows(query) || index.Page(query) is not { } rows) throw Held();
        return [.. rows.Select(row => index.Unpacked.Of(row) ?? throw Held())];
    }

    public EventSurvey Survey(EventQuery query, int towns)
    {
        if (!EventIndex.Knows(query)) throw Held();
        return SurveySearch.Of(index, query, towns) ?? throw Held();
    }

    public long Count(EventQuery query) => EventIndex.Knows(query) ? index.OfKinds(query with { After = null }).Sum(count => (long)count) : throw Held();

    public IReadOnlyList<DyadMonth> Dyads(EventQuery query) => index.Dyads(query);

    public StoredEvent? Find(string id) => throw Held();

    public IReadOnlyList<Tally> Tallies(EventQuery query, Grouping grouping) => IndexTallies.Knows(query, grouping) ? IndexTallies.Of(index, query, grouping) : throw Held();

    public IReadOnlyList<StoredReport> Reports(EventQuery query) => throw Held();

    public IReadOnlyList<string> Claims(EventQuery query) => throw Held();

    public IReadOnlyList<StoredActor> Actors(EventQuery query) => throw Held();

    public IReadOnlyList<StoredCopy> Copies(EventQuery query) => throw Held();

    public IReadOnlyList<RunRow> Runs() => index.Runs ?? throw Held();

    public StoredDocument? Document(string id) => throw Held();

    public IReadOnlyList<StoredParagraph> Paragraphs(string document) => throw Held();

    public IReadOnlyList<StoredSentence> Sentences(string document) => throw Held();

    public IReadOnlyList<StoredFeed> Feeds() => throw Held();

    public IReadOnlyList<StoredPublisher> Publishers() => throw Held();

    public RecordCounts Counts() => index.Counts ?? throw Held();

    // whoever waits for a new run must not take the one before for it
    public int LastRun() => throw Held();

    public void Dispose()
    {
        // it holds nothing that must be let go
    }

    private RecordException Held() => new(RecordProblems.Locked(name, ""));
}
