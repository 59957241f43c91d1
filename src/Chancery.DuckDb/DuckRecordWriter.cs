using System.Collections.Concurrent;
using System.Text.Json;
using Chancery.Core.Merging;
using Chancery.Core.Record.Store;
using DuckDB.NET.Data;

namespace Chancery.DuckDb;

/// <summary>The writer of a record in one DuckDB file. Every call is one transaction: a process that is killed leaves what was written whole.</summary>
public sealed class DuckRecordWriter : IRecordWriter
{
    private readonly DuckRecord _record;
    // asked by the threads that code while the one that writes adds
    private readonly ConcurrentDictionary<(string Id, string DocumentId), bool> _documents;
    private readonly ConcurrentDictionary<string, bool> _texts;

    private DuckRecordWriter(DuckRecord record)
    {
        _record = record;
        var known = Connection.Rows("SELECT id, document_id FROM documents", [], static row => (row.GetString(0), row.GetString(1)));
        _documents = new(known.Select(document => KeyValuePair.Create(document, true)));
        _texts = new(known.Select(document => document.Item1).Distinct().Select(id => KeyValuePair.Create(id, true)));
    }

    private DuckDBConnection Connection => _record.Connection;

    /// <summary>Opens a record to be written, and makes it when it is not there.</summary>
    /// <exception cref="RecordException">Another process has it open, or it is no record.</exception>
    public static DuckRecordWriter Open(string file) => new(DuckRecord.OpenToWrite(file));

    public EventRule? Rule => Connection.Value("SELECT value FROM meta WHERE key = 'rule'") is string rule ? JsonSerializer.Deserialize<EventRule>(rule) : null;

    public bool Holds(string id, string documentId) => _documents.ContainsKey((id, documentId));

    public bool HoldsText(string id) => _texts.ContainsKey(id);

    public void Write(IReadOnlyList<CodedBatchItem> batch)
    {
        var told = batch.AsParallel().AsOrdered().SelectMany(item => item.Told.Select(one => (Told: one, Facts: one.FactsJson()))).ToList();
        using var transaction = Connection.BeginTransaction();
        using (var rows = Connection.CreateAppender(Schema.Documents.Name))
            foreach (var item in batch) Append(rows, item.Document);
        using (var rows = Connection.CreateAppender(Schema.Told.Name))
            foreach (var (one, facts) in told)
                rows.CreateRow().AppendValue(one.Id).AppendValue(one.Facts.Document).AppendValue(one.Facts.Types[0]).AppendValue(false).AppendValue(facts).AppendValue(one.Json).EndRow();
        using (var rows = Connection.CreateAppender(Schema.Claims.Name))
            foreach (var claim in batch.SelectMany(item => item.Claims))
                rows.CreateRow().AppendValue(claim.Id).AppendValue(claim.Document).AppendValue(claim.Source).AppendValue(claim.SourceCode).AppendValue(claim.Published).AppendValue(claim.Json).EndRow();
        // events of a text that has a new copy have a new report
        foreach (var copy in batch.Where(item => item.Document.Copy)) Connection.Run("UPDATE told_events SET merged = false WHERE document = $1 AND merged", copy.Document.Id);
        transaction.Commit();
        foreach (var item in batch)
        {
            _documents[(item.Document.Id, item.Document.DocumentId)] = true;
            _texts[item.Document.Id] = true;
        }
    }

    public long Merge(EventRule rule, bool all)
    {
        var written = JsonSerializer.Serialize(rule);
        var known = Connection.Value("SELECT value FROM meta WHERE key = 'rule'") as string;
        all |= known is not null && known != written;
        using var transaction = Connection.BeginTransaction();
        var merged = Merge(rule, all, written, known is null);
        transaction.Commit();
        return merged;
    }

    public MergeChange MergeAgain(EventRule rule)
    {
        const string Parts = "SELECT DISTINCT told_event, event FROM reports WHERE told_event IN (SELECT id FROM told_events)";
        using var transaction = Connection.BeginTransaction();
        Connection.Run($"CREATE OR REPLACE TEMP TABLE was AS {Parts}");
        Merge(rule, all: true, JsonSerializer.Serialize(rule), first: true);
        Connection.Run($"CREATE OR REPLACE TEMP TABLE moved AS SELECT was.event AS old, now.event AS new, count(*) AS tellings FROM was FULL JOIN ({Parts}) now USING (told_event) GROUP BY ALL");
        Connection.Run("DROP TABLE was");
        long Count(string query) => (long)Connection.Value($"SELECT count(*) FROM ({query})")!;
        const string Joined = "SELECT new FROM moved WHERE new IS NOT NULL GROUP BY new HAVING count(*) > 1", Split = "SELECT old FROM moved WHERE old IS NOT NULL GROUP BY old HAVING count(*) > 1";
        var change = new MergeChange(Count("SELECT DISTINCT old FROM moved WHERE old IS NOT NULL"), Count("SELECT DISTINCT new FROM moved"),
            Count($"SELECT new FROM moved WHERE old IS NOT NULL AND new NOT IN ({Joined}) AND old NOT IN ({Split})"), Count(Joined), Count(Split));
        transaction.Commit();
        return change;
    }

    private long Merge(EventRule rule, bool all, string written, bool first)
    {
        new CopySearch(Connection).Run();
        if (all)
        {
            Connection.Run("UPDATE told_events SET merged = false WHERE merged");
            Connection.Run("DELETE FROM merging");
        }
        if (!first && Connection.Value("SELECT 1 FROM told_events WHERE NOT merged LIMIT 1") is null) return 0;
        Connection.Run("DELETE FROM meta WHERE key = 'rule'");
        Connection.Run("INSERT INTO meta VALUES ('rule', $1)", written);
        return new MergeRun(Connection, rule).Run();
    }

    public void Write(RunRow run) => Connection.Run("INSERT INTO runs VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)",
        run.Started, run.Command, run.Coder, run.Hashes, run.Documents, run.Known, run.Failed, run.Told, run.Events);

    public RecordCounts Counts() => _record.Counts();

    public void Dispose() => _record.Dispose();

    private static void Append(DuckDBAppender rows, StoredDocument document) =>
        rows.CreateRow().AppendValue(document.Id).AppendValue(document.DocumentId).AppendValue(document.Title).AppendValue(document.Url).AppendValue(document.Publisher).AppendValue(document.Language)
            .AppendValue(document.Published).AppendValue(document.Sentences).AppendValue(document.Copy).AppendValue(document.Copy ? null : document.Text).EndRow();
}
