using Chancery.Core.Actors.Register;
using Chancery.Core.Record.Store;

namespace Chancery.Sql;

/// <summary>A record in a database that speaks SQL. Not safe for several threads at once.</summary>
public abstract class SqlRecord : IRecord
{
    private readonly RecordReader _reader;

    private protected SqlRecord(SqlSession session) => (Session, _reader) = (session, new RecordReader(session));

    internal SqlSession Session { get; }

    /// <summary>The same events in memory, where somebody keeps them there and they are read.</summary>
    private protected virtual EventIndex? Index => null;

    public IReadOnlyList<StoredEvent> Events(EventQuery query) => _reader.Events(query, Index);

    public StoredEvent? Find(string id) => _reader.Find(id);

    public long Count(EventQuery query) => Index is { } index && EventIndex.Knows(query) ? index.OfKinds(query with { After = null }).Sum(count => (long)count) : _reader.Count(query);

    public IReadOnlyList<Tally> Tallies(EventQuery query, Grouping grouping) => Index is { } index && IndexTallies.Knows(query, grouping) ? IndexTallies.Of(index, query, grouping) : TallySearch.Run(Session, query, grouping);

    public EventSurvey Survey(EventQuery query, int towns) => SurveySearch.Run(Session, query, towns, Index);

    public IReadOnlyList<StoredReport> Reports(EventQuery query) => _reader.Reports(query);

    public IReadOnlyList<DyadMonth> Dyads(EventQuery query) => Index?.Dyads(query) ?? _reader.Dyads(query);

    public IReadOnlyList<string> Claims(EventQuery query) => _reader.Claims(query);

    public IReadOnlyList<ActorDecision> Decisions() => _reader.Decisions();

    public IReadOnlyList<StoredActor> Actors(EventQuery query) => _reader.Actors(query);

    public IReadOnlyList<StoredCopy> Copies(EventQuery query) => _reader.Copies(query);

    public IReadOnlyList<RunRow> Runs() => Index is { } index ? index.Runs ??= _reader.Runs() : _reader.Runs();

    public StoredDocument? Document(string id) => _reader.Document(id);

    public IReadOnlyList<StoredParagraph> Paragraphs(string document) => DocumentParts.Paragraphs(Session, document);

    public IReadOnlyList<StoredSentence> Sentences(string document) => DocumentParts.Sentences(Session, document);

    public int LastRun() => RecordReader.LastRun(Session);

    public IReadOnlyList<StoredFeed> Feeds() => FeedRows.Read(Session);

    public IReadOnlyList<StoredPublisher> Publishers() => _reader.Publishers();

    public RecordCounts Counts() => Index is { } index ? index.Counts ??= _reader.Counts() : _reader.Counts();

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => Session.Dispose();
}
