using System.Text.Json;
using Chancery.Core.Text;
using Chancery.Sql;

namespace Chancery.Postgres;

/// <summary>
/// Documents that wait to be coded, in batches, beside the record that they go to. A batch is leased: who does not hand it in in time loses it to the next. It is handed in in the transaction that
/// writes what its documents tell, so that every batch is written once, whoever dies when. Time is the server's: clocks of workers do not matter.
/// </summary>
public sealed class LeasedWork
{
    /// <summary>Handed out so often, a batch is given up: it may be what kills its workers.</summary>
    public const int MostTries = 5;

    private const string Open = "(state = 'waiting' OR (state = 'leased' AND leased_until < now()))";

    private readonly SqlSession _session;

    internal LeasedWork(SqlSession session)
    {
        _session = session;
        if (session.Value("SELECT to_regclass('work')::TEXT") is null) session.Write(Make);
    }

    /// <summary>Puts documents behind what waits.</summary>
    public void Add(IReadOnlyList<Article> articles) =>
        _session.Run("INSERT INTO work (documents, document_count) VALUES ($1, $2)", JsonSerializer.Serialize(articles), articles.Count);

    /// <summary>The first batch that waits; null when none does. Two workers are never handed the same.</summary>
    /// <param name="worker">Who asks.</param>
    /// <param name="time">How long it is theirs.</param>
    public WorkLease? Take(string worker, TimeSpan time) => _session.Rows(
        $"UPDATE work SET state = 'leased', worker = $1, tries = tries + 1, leased_until = now() + make_interval(secs => $2) WHERE id = (SELECT id FROM work WHERE {Open} AND tries < {MostTries} ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING id, tries, documents",
        [worker, time.TotalSeconds], static row => new WorkLease(row.GetInt64(0), row.GetInt32(1), JsonSerializer.Deserialize<List<Article>>(row.GetString(2)) ?? [])) is [var lease] ? lease : null;

    public WorkCounts Counts() => _session.Rows(
        $"SELECT count(*) FILTER (WHERE {Open} AND tries < {MostTries}), count(*) FILTER (WHERE state = 'leased' AND leased_until >= now()), count(*) FILTER (WHERE state = 'done'), count(*) FILTER (WHERE {Open} AND tries >= {MostTries}), "
        + "coalesce(sum(document_count) FILTER (WHERE state = 'done'), 0), coalesce(sum(failed), 0), coalesce(array_agg(DISTINCT worker ORDER BY worker) FILTER (WHERE state = 'leased' AND leased_until >= now()), ARRAY[]::TEXT[]) FROM work",
        [], static row => new WorkCounts(row.GetInt64(0), row.GetInt64(1), row.GetInt64(2), row.GetInt64(3), row.GetInt64(4), row.GetInt64(5), row.GetFieldValue<List<string>>(6)))[0];

    /// <summary>Inside a transaction: false when the batch is another's by now.</summary>
    internal bool HandIn(WorkLease lease, int failed) => _session.Value(
        "UPDATE work SET state = 'done', documents = '', failed = $3, leased_until = NULL WHERE id = $1 AND tries = $2 AND state = 'leased' RETURNING id", lease.Id, (int)lease.Token, failed) is not null;

    private void Make()
    {
        _session.Run("CREATE TABLE IF NOT EXISTS work (id BIGINT GENERATED ALWAYS AS IDENTITY PRIMARY KEY, documents TEXT NOT NULL, document_count INTEGER NOT NULL, state TEXT NOT NULL DEFAULT 'waiting', worker TEXT COLLATE \"C\", "
            + "tries INTEGER NOT NULL DEFAULT 0, leased_until TIMESTAMPTZ, failed INTEGER NOT NULL DEFAULT 0)");
        _session.Run("CREATE INDEX IF NOT EXISTS work_open ON work (id) WHERE state <> 'done'");
    }
}
