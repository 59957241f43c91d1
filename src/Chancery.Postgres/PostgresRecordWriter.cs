using Chancery.Core.Record.Store;
using Chancery.Sql;

namespace Chancery.Postgres;

/// <summary>A writer of a record on a PostgreSQL server; there may be many at once, in as many processes.</summary>
public sealed class PostgresRecordWriter : SqlRecordWriter
{
    private readonly PostgresSession _session;
    private LeasedWork? _work;
    private SharedMerge? _merging;

    private PostgresRecordWriter(PostgresSession session) : base(session) => _session = session;

    /// <summary>What waits to be coded for this record.</summary>
    public LeasedWork Work => _work ??= new LeasedWork(_session);

    /// <summary>Merging by many at once.</summary>
    public SharedMerge Merging => _merging ??= new SharedMerge(_session);

    /// <summary>What this record is known by, whatever its address: the same for whoever opens it.</summary>
    public string Identity
    {
        get
        {
            const string Asked = "SELECT value FROM meta WHERE key = 'identity'";
            if (_session.Value(Asked) is null) _session.Write(() => _session.Run("INSERT INTO meta SELECT 'identity', gen_random_uuid()::TEXT WHERE NOT EXISTS (SELECT 1 FROM meta WHERE key = 'identity')"));
            return (string)_session.Value(Asked)!;
        }
    }

    /// <summary>Opens a record to be written, and makes its tables when they are not there.</summary>
    /// <exception cref="RecordException">It cannot be reached, does not let this user in, or holds something else.</exception>
    public static PostgresRecordWriter Open(PostgresAddress address) => new(PostgresSession.OpenToWrite(address));

    /// <summary>Writes what the documents of a batch tell, and that the batch is done: both or neither.</summary>
    /// <param name="lease">The batch.</param>
    /// <param name="items">Its documents, coded.</param>
    /// <param name="failed">Documents that could not be coded.</param>
    /// <returns>What was written; null when the batch was another's by now, and nothing was.</returns>
    public IReadOnlyList<CodedBatchItem>? HandIn(WorkLease lease, IReadOnlyList<CodedBatchItem> items, int failed) => WriteIf(items, () => Work.HandIn(lease, failed));
}
