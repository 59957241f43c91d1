using System.Collections.Concurrent;
using System.Globalization;
using Chancery.Core.Duplicates;
using Chancery.Core.Text;

namespace Chancery.Sql;

/// <summary>
/// Finds which documents repeat which, inside a transaction: what has no sketch yet is new and is compared with all that may repeat it. Of many that carry one
/// passage the first three of a month are compared, so that what every page of a paper says at its foot costs little.
/// </summary>
internal sealed class CopySearch(SqlSession session)
{
    /// <summary>Documents whose texts are in memory at once.</summary>
    private const int Together = 5_000;

    private const int LeastShared = 2, Leaders = 3;

    private readonly DuplicateRule _rule = new();
    private readonly DuplicateFinder _finder = new(new DuplicateRule());

    public void Run()
    {
        if (!Sketch()) return;
        foreach (var pairs in Candidates().Chunk(Together / 2)) Compare(pairs);
        // the events of what turned out to be a copy say so
        session.Run("UPDATE told_events SET merged = false WHERE merged AND document IN (SELECT document FROM copies WHERE kind <> 'excerpt' AND (document IN (SELECT document FROM sketched) OR original IN (SELECT document FROM sketched)))");
    }

    /// <returns>False when nothing is new.</returns>
    private bool Sketch()
    {
        session.Temporary("sketched", $"AS SELECT d.id AS document, d.published FROM documents d WHERE NOT d.copy AND NOT EXISTS (SELECT 1 FROM mentions m WHERE m.document = d.id AND m.document_id = d.document_id) AND NOT EXISTS (SELECT 1 FROM prints p WHERE p.document = d.id){After()}");
        var fresh = session.Rows("SELECT document, published FROM sketched ORDER BY document", [], static row => (Id: row.GetString(0), Published: row.Day(1)));
        foreach (var part in fresh.Chunk(Together))
        {
            var texts = Texts(part.Select(document => document.Id));
            using var prints = session.Append(Schema.Prints);
            foreach (var (document, hashes) in part.AsParallel().AsOrdered().Select(document => (document, TextSketch.Of(texts[document.Id]))))
                prints.Begin().Add(document.Id).Add(document.Published).Add(hashes).End();
        }
        return fresh.Count > 0;
    }

    /// <summary>Rows of a file keep their numbers and are written by one process at a time: what came before the last search is not looked at again, unless the table is another than it was then.</summary>
    private string After()
    {
        if (!session.Dialect.StandsStill) return "";
        var searched = session.Value($"SELECT value FROM meta WHERE key = '{Schema.Searched}'") is string value && value.Split(' ') is [var number, var id] && long.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var row)
            && session.Value("SELECT id FROM documents WHERE rowid = $1", row) is string there && there == id ? row : -1;
        if (session.Rows("SELECT rowid, id FROM documents WHERE rowid > $1 ORDER BY rowid DESC LIMIT 1", [searched], static row => string.Create(CultureInfo.InvariantCulture, $"{row.GetInt64(0)} {row.GetString(1)}")) is [var last])
        {
            session.Run($"DELETE FROM meta WHERE key = '{Schema.Searched}'");
            session.Run($"INSERT INTO meta VALUES ('{Schema.Searched}', $1)", last);
        }
        return searched < 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" AND d.rowid > {searched}");
    }

    /// <summary>The later document first.</summary>
    private List<(string Document, string Original)> Candidates()
    {
        session.Temporary("carriers", $"""
            AS WITH hashes AS (SELECT DISTINCT unnest(hashes) AS hash FROM prints WHERE document IN (SELECT document FROM sketched)),
            near AS ({string.Join(" UNION ALL ", Days().Select(days => $"SELECT document, published, hashes FROM prints WHERE {days}"))}),
            runs AS (SELECT document, published, coalesce(CAST(floor((published - DATE '2000-01-01') / {_rule.WindowDays}.0) AS INTEGER), -1000000) AS month, unnest(hashes) AS hash FROM near)
            SELECT hash, document, published, month, row_number() OVER (PARTITION BY hash, month ORDER BY published, document) AS place FROM runs WHERE hash IN (SELECT hash FROM hashes)
            """);
        return session.Rows($"""
            SELECT later.document, earlier.document FROM carriers later JOIN carriers earlier ON later.hash = earlier.hash AND earlier.month IN (later.month, later.month - 1)
            WHERE earlier.place <= {Leaders} AND (earlier.month < later.month OR earlier.place < later.place) AND coalesce(later.published - earlier.published, 0) <= {_rule.WindowDays}
            AND (later.document IN (SELECT document FROM sketched) OR earlier.document IN (SELECT document FROM sketched))
            GROUP BY later.document, earlier.document HAVING count(*) >= {LeastShared} ORDER BY later.document, earlier.document
            """, [], static row => (row.GetString(0), row.GetString(1)));
    }

    /// <summary>Of documents that may repeat what is new, or that it may repeat; of documents without a day, in any case.</summary>
    private IReadOnlyList<string> Days()
    {
        var days = session.Rows("SELECT min(published), max(published) FROM sketched", [], static row => (First: row.Day(0), Last: row.Day(1)))[0];
        return DaySpan.Conditions("published", [Moved(days.First, -_rule.WindowDays), Moved(days.Last, _rule.WindowDays), null]);
    }

    private static DateOnly? Moved(DateOnly? day, int days) => day is { } known ? DateOnly.FromDayNumber(Math.Clamp(known.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber)) : null;

    private void Compare((string Document, string Original)[] pairs)
    {
        var texts = new ConcurrentDictionary<string, Article>(Texts(pairs.SelectMany(pair => new[] { pair.Document, pair.Original }).Distinct()).Select(text => KeyValuePair.Create(text.Key, new Article { Id = text.Key, Text = text.Value })));
        using var rows = session.Append(Schema.Copies);
        foreach (var (pair, found) in pairs.AsParallel().AsOrdered().Select(pair => (pair, _finder.Compare(texts[pair.Document], texts[pair.Original]))))
            if (found is { } copy)
                rows.Begin().Add(pair.Document).Add(pair.Original).Add(copy.Kind.ToString().ToLowerInvariant()).Add(copy.FirstCovered).Add(copy.SecondCovered).End();
    }

    private Dictionary<string, string> Texts(IEnumerable<string> documents)
    {
        session.Fill("asked (document VARCHAR)", documents, static (rows, document) => rows.Add(document));
        return session.Rows("SELECT id, text FROM documents WHERE NOT copy AND rowid IN (SELECT rowid FROM documents WHERE id IN (SELECT document FROM asked))", [], static row => (Id: row.GetString(0), Text: row.Text(1) ?? ""))
            .DistinctBy(text => text.Id).ToDictionary(text => text.Id, text => text.Text, StringComparer.Ordinal);
    }
}
