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
        // a column of each step that the table has taken
        if (session.Value("SELECT 1 FROM information_schema.columns WHERE table_schema = current_schema() AND table_name = 'work' AND column_name = 'member'") is null) session.Write(Make);
    }

    /// <summary>Puts documents behind what waits.</summary>
    public void Add(IReadOnlyList<Article> articles) =>
        _session.Run("INSERT INTO work (documents, document_count) VALUES ($1, $2)", JsonSerializer.Serialize(articles), articles.Count);

    /// <summary>Documents that nobody has begun: handing more in before there are fewer only fills the database.</summary>
    public long Ahead() => (long)_session.Value($"SELECT coalesce(sum(document_count), 0) FROM work WHERE {Open} AND tries < {MostTries}")!;

    /// <summary>The first batch that waits; null when none does. Two workers are never handed the same.</summary>
    /// <param name="worker">Who asks.</param>
    /// <param name="time">How long it is theirs.</param>
    /// <param name="member">What a cluster knows the worker's process by; null for a worker of none.</param>
    public WorkLease? Take(string worker, TimeSpan time, string? member = null) => _session.Rows(
        $"UPDATE work SET state = 'leased', worker = $1, member = $3, tries = tries + 1, leased_until = now() + make_interval(secs => $2) WHERE id = (SELECT id FROM work WHERE {Open} AND tries < {MostTries} ORDER BY id LIMIT 1 FOR UPDATE SKIP LOCKED) RETURNING id, tries, documents",
        [worker, time.TotalSeconds, member], static row => new WorkLease(row.GetInt64(0), row.GetInt32(1), JsonSerializer.Deserialize<List<Article>>(row.GetString(2)) ?? [])) is [var lease] ? lease : null;

    /// <summary>Takes from a process that is gone what it had in its hands. Was it only slow, it comes too late: nothing is written twice.</summary>
    /// <returns>Batches that are for others now.</returns>
    public int Release(string member) => _session.Rows("UPDATE work SET leased_until = '-infinity' WHERE state = 'leased' AND member = $1 AND leased_until >= now() RETURNING id", [member], static row => row.GetInt64(0)).Count;

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
        _session.Run("ALTER TABLE work ADD COLUMN IF NOT EXISTS member TEXT COLLATE \"C\"");
        _session.Run("CREATE INDEX IF NOT EXISTS work_open ON work (id) WHERE state <> 'done'");
    }
}
