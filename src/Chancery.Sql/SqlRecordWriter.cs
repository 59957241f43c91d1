using System.Text.Json;
using Chancery.Core.Actors.Register;
using Chancery.Core.Merging;
using Chancery.Core.Record.Store;

namespace Chancery.Sql;

/// <summary>The writer of a record in a database that speaks SQL. Every call is one transaction: a process that is killed leaves what was written whole.</summary>
public abstract class SqlRecordWriter : IRecordWriter
{
    private readonly SqlSession _session;
    private readonly RecordReader _reader;

    private protected SqlRecordWriter(SqlSession session) => (_session, _reader) = (session, new RecordReader(session));

    public EventRule? Rule => WrittenRule is { } rule ? JsonSerializer.Deserialize<EventRule>(rule) : null;

    public IReadOnlySet<string> Held(IReadOnlyCollection<string> ids) => There(ids).Select(document => document.Id).ToHashSet(StringComparer.Ordinal);

    /// <summary>Tellings of a merge whose events are made at once.</summary>
    internal int Together { private get; set; } = MergeRun.UsuallyTogether;

    private string? WrittenRule => _session.Value("SELECT value FROM meta WHERE key = 'rule'") as string;

    public IReadOnlyList<CodedBatchItem> Write(IReadOnlyList<CodedBatchItem> batch) => WriteIf(batch, static () => true)!;

    /// <summary>Writes when this is so, asked in the same transaction.</summary>
    /// <returns>Null when it was not, and nothing was written.</returns>
    private protected IReadOnlyList<CodedBatchItem>? WriteIf(IReadOnlyList<CodedBatchItem> batch, Func<bool> may)
    {
        IReadOnlyList<CodedBatchItem>? written = null;
        _session.Write(() =>
        {
            if (!may()) return;
            written = WithoutKnown(batch);
            WriteRows(written);
        });
        return written;
    }

    public long Merge(EventRule rule, bool all) => _session.Merge(() => MergeAs(rule, all));

    public MergeChange MergeAgain(EventRule rule)
    {
        const string Parts = "SELECT DISTINCT told_event, event FROM reports WHERE told_event IN (SELECT id FROM told_events)";
        const string Joined = "SELECT new FROM moved WHERE new IS NOT NULL GROUP BY new HAVING count(*) > 1", Split = "SELECT old FROM moved WHERE old IS NOT NULL GROUP BY old HAVING count(*) > 1";
        long Count(string query) => (long)_session.Value($"SELECT count(*) FROM ({query}) AS counted")!;
        return _session.Merge(() =>
        {
            _session.Temporary("was", $"AS {Parts}");
            Merge(rule, all: true, JsonSerializer.Serialize(rule), first: true);
            _session.Temporary("moved", $"AS SELECT was.event AS old, now.event AS new, count(*) AS tellings FROM was FULL JOIN ({Parts}) AS now USING (told_event) GROUP BY was.event, now.event");
            return new MergeChange(Count("SELECT DISTINCT old FROM moved WHERE old IS NOT NULL"), Count("SELECT DISTINCT new FROM moved"),
                Count($"SELECT new FROM moved WHERE old IS NOT NULL AND new NOT IN ({Joined}) AND old NOT IN ({Split})"), Count(Joined), Count(Split));
        });
    }

    /// <summary>Everything, where the rule is another than before.</summary>
    private long MergeAs(EventRule rule, bool all, IReadOnlyDictionary<string, string>? loosened = null)
    {
        var written = JsonSerializer.Serialize(rule);
        var known = WrittenRule;
        return Merge(rule, all || (known is not null && known != written), written, known is null, loosened);
    }

    private long Merge(EventRule rule, bool all, string written, bool first, IReadOnlyDictionary<string, string>? loosened = null)
    {
        new CopySearch(_session).Run();
        if (all)
        {
            _session.Run("UPDATE told_events SET merged = false WHERE merged");
            _session.Run("DELETE FROM merging");
        }
        // it does what parts of a merge by many have not done
        if (!first && _session.Value("SELECT 1 FROM told_events WHERE NOT merged UNION ALL SELECT 1 FROM meta WHERE key = 'round' LIMIT 1") is null) return 0;
        var run = RecordReader.NextRun(_session);
        _session.Run("DELETE FROM meta WHERE key IN ('rule', 'round')");
        _session.Run("INSERT INTO meta VALUES ('rule', $1)", written);
        return new MergeRun(_session, rule, run, loosened: all ? null : loosened) { Together = Together }.Run();
    }

    /// <summary>Without what is there; what brings a text that is there is a copy.</summary>
    private List<CodedBatchItem> WithoutKnown(IReadOnlyList<CodedBatchItem> batch)
    {
        var there = There([.. batch.Select(item => item.Document.Id)]).ToHashSet();
        var texts = there.Select(document => document.Id).ToHashSet(StringComparer.Ordinal);
        return [.. batch.Where(item => !there.Contains((item.Document.Id, item.Document.DocumentId)))
            .Select(item => texts.Contains(item.Document.Id) && item.Document is { Copy: false, Sequence: null } ? item.AsCopy() : item)];
    }

    private List<(string Id, string DocumentId)> There(IReadOnlyCollection<string> ids)
    {
        if (ids.Count == 0) return [];
        _session.Fill("coming (id VARCHAR)", ids, static (rows, id) => rows.Add(id));
        return _session.Rows("SELECT id, document_id FROM documents WHERE id IN (SELECT id FROM coming)", [], static row => (row.GetString(0), row.GetString(1)));
    }

    private void WriteRows(IReadOnlyList<CodedBatchItem> batch)
    {
        WriteWhole([.. batch.Where(static item => item.Parts is null)]);
        foreach (var item in batch)
            if (item.Parts is { } parts) WriteParts(item.Document, parts);
    }

    /// <summary>The document itself comes last: only then it is known how many sentences it has.</summary>
    private void WriteParts(StoredDocument document, IEnumerable<CodedBatchItem> parts)
    {
        foreach (var part in parts)
        {
            _session.Append(
                (Schema.Paragraphs, rows => DocumentParts.Fill(rows, part.Paragraphs)),
                (Schema.Sentences, rows => DocumentParts.Fill(rows, part.Sentences)),
                (Schema.Claims, rows => Each(rows, part.Claims, Append)),
                (Schema.Told, rows => Each(rows, part.Told, Append)));
            document = document with { Sentences = part.Document.Sentences };
        }
        WriteWhole([new CodedBatchItem(document, [], [])]);
    }

    private void WriteWhole(IReadOnlyList<CodedBatchItem> batch)
    {
        if (batch.Count == 0) return;
        // the longest at the end: it is made ready while the others are taken
        _session.Append(
            (Schema.Documents, rows => Each(rows, batch, static (rows, item) => Append(rows, item.Document))),
            (Schema.Mentions, rows => Each(rows, batch.Where(static item => item.Document.Sequence is not null), static (rows, item) => rows.Begin().Add(item.Document.Id).Add(item.Document.DocumentId).Add(item.Document.Sequence).End())),
            (Schema.Paragraphs, rows => DocumentParts.Fill(rows, batch.SelectMany(static item => item.Paragraphs))),
            (Schema.Sentences, rows => DocumentParts.Fill(rows, batch.SelectMany(static item => item.Sentences))),
            (Schema.Claims, rows => Each(rows, batch.SelectMany(static item => item.Claims), Append)),
            (Schema.Told, rows => Each(rows, batch.SelectMany(static item => item.Told), Append)));
        // events of a text that has a new copy, or that are mentioned anew, have a new report; also those that somebody else merges just now, who does not see it
        var further = batch.Where(item => item.Document is { Copy: true } or { Sequence: not null }).Select(item => item.Document.Id).ToHashSet(StringComparer.Ordinal);
        if (further.Count == 0) return;
        _session.Fill("further (document VARCHAR)", further, static (rows, document) => rows.Add(document));
        _session.Run("UPDATE told_events SET merged = false WHERE document IN (SELECT document FROM further)");
    }

    public IReadOnlyList<ActorDecision> Decisions() => _reader.Decisions();

    public long Decide(ActorDecision decision, EventRule rule) => _session.Merge(() =>
    {
        var before = _reader.Decisions();
        IReadOnlyList<ActorDecision> after = [.. before, decision];
        _session.Run($"DELETE FROM meta WHERE key = '{Schema.Register}'");
        _session.Run($"INSERT INTO meta VALUES ('{Schema.Register}', $1)", ActorBook.Write(after));
        var merged = MergeAs(rule, all: false, ConcernedTellings.Wait(_session, decision, new ActorBook(before), new ActorBook(after)));
        return merged == 0 ? 0L : (long)_session.Value("SELECT count(*) FROM events WHERE run = (SELECT max(run) FROM events)")!;
    });

    public void Write(RunRow run) => _session.Run("INSERT INTO runs VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        run.Started, run.Command, run.Coder, run.Hashes, run.Documents, run.Known, run.Failed, run.Told, run.Events);

    public RecordCounts Counts() => _reader.Counts();

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => _session.Dispose();

    private static void Each<T>(IRows rows, IEnumerable<T> items, Action<IRows, T> add)
    {
        foreach (var item in items) add(rows, item);
    }

    private static void Append(IRows rows, StoredClaim claim) => rows.Begin().Add(claim.Id).Add(claim.Document).Add(claim.Source).Add(claim.SourceCode).Add(claim.Published).Add(claim.Json).End();

    private static void Append(IRows rows, ToldEvent one) => rows.Begin().Add(one.Id).Add(one.Facts.Document).Add(one.Facts.Types[0]).Add(false).AddUtf8(one.FactsUtf8()).Add(one.Json).End();

    private static void Append(IRows rows, StoredDocument document) =>
        rows.Begin().Add(document.Id).Add(document.DocumentId).Add(document.Title).Add(document.Url).Add(document.Publisher).Add(document.Language)
            .Add(document.Published).Add(document.Sentences).Add(document.Copy).Add(document.Copy ? null : document.Text).End();
}
