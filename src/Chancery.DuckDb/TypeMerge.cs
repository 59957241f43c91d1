using Chancery.Core.Merging;
using Chancery.Core.Record.Store;
using DuckDB.NET.Data;

namespace Chancery.DuckDb;

/// <summary>Merges what waits of one type, inside a transaction: only events that a new telling may change are made anew.</summary>
internal sealed class TypeMerge(DuckDBConnection connection, string type, EventRule rule)
{
    /// <summary>Tellings whose events are made at once: their records are in memory.</summary>
    private const int Together = 50_000;

    private readonly EventMaker _maker = new(rule);

    /// <returns>Tellings that were merged anew.</returns>
    public long Run()
    {
        var plan = new RecordMerger(rule).Plan(new StoredTellings(connection, type));
        Place(plan);
        var merged = 0L;
        foreach (var chunk in Chunks(plan.Cells))
        {
            Make(chunk);
            merged += chunk.Sum(cell => cell.Length);
        }
        connection.Run("UPDATE told_events SET merged = true WHERE type = $1 AND NOT merged", type);
        return merged;
    }

    /// <summary>Writes what every telling hangs together with.</summary>
    private void Place(MergeWork plan)
    {
        Chosen(plan.Fresh.Select(item => item.Facts.Id));
        connection.Run("DELETE FROM merging WHERE telling IN (SELECT telling FROM chosen)");
        using (var rows = connection.CreateAppender(Schema.Merging.Name))
            foreach (var (facts, component) in plan.Fresh)
                rows.CreateRow().AppendValue(facts.Id).AppendValue(type).AppendValue(facts.From).AppendValue(facts.Until).AppendValue(EventKeys.Of(facts)).AppendValue(component).EndRow();
        if (plan.Renamed.Count == 0) return;
        connection.Run("CREATE OR REPLACE TEMP TABLE renamed (component VARCHAR, root VARCHAR)");
        using (var rows = connection.CreateAppender("temp", "main", "renamed"))
            foreach (var (component, into) in plan.Renamed) rows.CreateRow().AppendValue(component).AppendValue(into).EndRow();
        connection.Run("UPDATE merging SET component = root FROM renamed WHERE merging.component = renamed.component AND type = $1", type);
    }

    private void Make(List<string[]> cells)
    {
        Chosen(cells.SelectMany(cell => cell));
        Forget();
        var told = connection.Rows("SELECT facts, record FROM told_events WHERE type = $1 AND id IN (SELECT telling FROM chosen)", [type], static row => (Facts: row.GetString(0), Record: row.GetString(1)))
            .AsParallel().Select(row => ToldEvent.Read(row.Facts, row.Record)).ToDictionary(telling => telling.Id, StringComparer.Ordinal);
        var documents = connection.Rows("SELECT id, document_id, title, url, publisher, published, copy FROM documents WHERE id IN (SELECT document FROM told_events JOIN chosen ON id = telling)", [], static row => new StoredDocument
        {
            Id = row.GetString(0), DocumentId = row.GetString(1), Title = row.Text(2), Url = row.Text(3), Publisher = row.Text(4), Published = row.Day(5), Copy = row.GetBoolean(6), Text = "",
        }).ToLookup(document => document.Id);
        using var rows = new EventAppender(connection);
        foreach (var made in cells.AsParallel().AsOrdered().Select(cell => _maker.Make([.. cell.Select(id => told[id])], documents).ToList()))
            foreach (var (ev, reports) in made) rows.Append(ev, reports);
    }

    /// <summary>Deletes the events that the chosen tellings were part of.</summary>
    private void Forget()
    {
        connection.Run("CREATE OR REPLACE TEMP TABLE gone AS SELECT DISTINCT event FROM reports WHERE told_event IN (SELECT telling FROM chosen)");
        if (connection.Value("SELECT count(*) FROM gone") is 0L) return;
        foreach (var table in Schema.Derived) connection.Run($"DELETE FROM {table.Name} WHERE event IN (SELECT event FROM gone)");
        connection.Run("DELETE FROM events WHERE id IN (SELECT event FROM gone)");
    }

    private void Chosen(IEnumerable<string> tellings)
    {
        connection.Run("CREATE OR REPLACE TEMP TABLE chosen (telling VARCHAR)");
        using var rows = connection.CreateAppender("temp", "main", "chosen");
        foreach (var telling in tellings) rows.CreateRow().AppendValue(telling).EndRow();
    }

    private static IEnumerable<List<string[]>> Chunks(IReadOnlyList<string[]> cells)
    {
        var (chunk, size) = (new List<string[]>(), 0);
        foreach (var cell in cells)
        {
            chunk.Add(cell);
            size += cell.Length;
            if (size < Together) continue;
            yield return chunk;
            (chunk, size) = ([], 0);
        }
        if (chunk.Count > 0) yield return chunk;
    }
}
