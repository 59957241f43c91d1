using System.Text.Json;
using Chancery.Core.Merging;
using Chancery.Sql;

namespace Chancery.Postgres;

/// <summary>
/// A merge in parts, so that many machines may do it: one begins it (it looks for copies, which know no types), each part is one transaction that writes the part's events and that it is done, and
/// whoever sees that all are done closes it. A part that was done is not done twice; a merge of everything waits for the parts at work and then does what they have left.
/// </summary>
public sealed class SharedMerge
{
    private readonly PostgresSession _session;

    internal SharedMerge(PostgresSession session)
    {
        _session = session;
        if (session.Value("SELECT to_regclass('merge_parts')::TEXT") is null)
            session.Write(() => session.Run("CREATE TABLE IF NOT EXISTS merge_parts (part TEXT COLLATE \"C\" PRIMARY KEY, round INTEGER NOT NULL, done BOOLEAN NOT NULL DEFAULT false, merged BIGINT NOT NULL DEFAULT 0, done_by TEXT)"));
    }

    /// <summary>Tellings that wait to be merged.</summary>
    public long Waiting => (long)_session.Value("SELECT count(*) FROM told_events WHERE NOT merged")!;

    /// <summary>Begins a merge, or goes on with one that was not ended.</summary>
    /// <returns>Null when nothing waits.</returns>
    public MergeRound? Begin() => Open() ?? _session.Merge(() =>
    {
        // somebody else may have begun it while this one waited
        if (Open() is { } open) return open;
        new CopySearch(_session).Run();
        var parts = _session.Rows("SELECT DISTINCT type FROM told_events WHERE NOT merged ORDER BY type", [], static row => row.GetString(0));
        if (parts.Count == 0) return null;
        if (_session.Value("SELECT value FROM meta WHERE key = 'rule'") is null) _session.Run("INSERT INTO meta VALUES ('rule', $1)", JsonSerializer.Serialize(new EventRule()));
        var number = RecordReader.NextRun(_session);
        _session.Run("DELETE FROM meta WHERE key = 'round'");
        _session.Run("INSERT INTO meta VALUES ('round', $1)", number.ToString(System.Globalization.CultureInfo.InvariantCulture));
        _session.Run("DELETE FROM merge_parts");
        foreach (var part in parts) _session.Run("INSERT INTO merge_parts (part, round) VALUES ($1, $2)", part, number);
        return new MergeRound(number, parts);
    });

    /// <summary>Merges one part, once.</summary>
    /// <param name="round">Its number.</param>
    /// <param name="part">One of its parts.</param>
    /// <param name="by">Who does it.</param>
    /// <returns>Tellings that were merged anew; 0 when it was done before, or the merge is over.</returns>
    public long Merge(int round, string part, string by) => _session.MergePart(part, () =>
    {
        if (_session.Value("SELECT 1 FROM merge_parts, meta WHERE part = $1 AND round = $2 AND NOT done AND key = 'round' AND value = $2::TEXT", part, round) is null) return 0;
        var rule = JsonSerializer.Deserialize<EventRule>((string)_session.Value("SELECT value FROM meta WHERE key = 'rule'")!)!;
        var merged = new MergeRun(_session, rule, round, part).Run();
        _session.Run("UPDATE merge_parts SET done = true, merged = $2, done_by = $3 WHERE part = $1", part, merged, by);
        return merged;
    });

    /// <summary>Ends the merge when all its parts are done: readers are told of its events from now on.</summary>
    /// <returns>None is under way any more.</returns>
    public bool Close()
    {
        _session.Write(() =>
        {
            const string Done = "NOT EXISTS (SELECT 1 FROM merge_parts WHERE NOT done)";
            // the rule is written anew, by which those who watch the record see that it has changed
            _session.Run($"UPDATE meta SET value = value WHERE key = 'rule' AND EXISTS (SELECT 1 FROM meta WHERE key = 'round') AND {Done}");
            _session.Run($"DELETE FROM meta WHERE key = 'round' AND {Done}");
        });
        return _session.Value("SELECT 1 FROM meta WHERE key = 'round'") is null;
    }

    /// <summary>Parts of the last merge.</summary>
    public IReadOnlyList<MergePart> Parts() => _session.Rows("SELECT part, round, done OR NOT EXISTS (SELECT 1 FROM meta WHERE key = 'round'), merged, done_by FROM merge_parts ORDER BY part", [],
        static row => new MergePart(row.GetString(0), row.GetInt32(1), row.GetBoolean(2), row.GetInt64(3), row.Text(4)));

    private MergeRound? Open() => _session.Rows("SELECT part, round FROM merge_parts WHERE NOT done AND round = (SELECT value::INTEGER FROM meta WHERE key = 'round') ORDER BY part", [], static row => (Part: row.GetString(0), Round: row.GetInt32(1))) is [var first, ..] parts
        ? new MergeRound(first.Round, parts.ConvertAll(part => part.Part)) : null;
}
