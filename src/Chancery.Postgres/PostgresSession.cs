using System.Data;
using System.Data.Common;
using Chancery.Core.Problems;
using Chancery.Core.Record.Store;
using Chancery.Sql;
using Npgsql;
using NpgsqlTypes;

namespace Chancery.Postgres;

/// <summary>
/// A record on a server. Many may write: batches are written one after the other (a lock that ends with the transaction), merges one after the other, and a merge sees the record as it was when it
/// began while others go on writing.
/// </summary>
internal sealed class PostgresSession : SqlSession
{
    private const int WritersLock = 0x43_48_57, MergeLock = 0x43_48_4D, PartLock = 0x43_48_00_00, Attempts = 4;

    private readonly NpgsqlConnection _connection;
    private readonly string _shown;

    private PostgresSession(NpgsqlConnection connection, string shown) : base(connection, PostgresDialect.Instance) => (_connection, _shown) = (connection, shown);

    /// <exception cref="RecordException">It cannot be reached, does not let this user in, or holds no record.</exception>
    public static PostgresSession Open(PostgresAddress address) => Open(address, session =>
    {
        if (RecordSetup.IsNew(session)) throw new RecordException(RecordProblems.Missing(address.Shown));
    });

    /// <summary>Makes the tables when they are not there.</summary>
    /// <exception cref="RecordException">It cannot be reached, does not let this user in, or holds something else.</exception>
    public static PostgresSession OpenToWrite(PostgresAddress address) => Open(address, session => RecordSetup.Prepare(session, PostgresIndexes.All));

    public override void Temporary(string name, string definition, params ReadOnlySpan<object?> parameters)
    {
        Run($"DROP TABLE IF EXISTS pg_temp.{name}");
        Run($"CREATE TEMP TABLE {name} {definition}", parameters);
    }

    public override IRows Append(Table table) => new PostgresRows(this, table.Name, [.. table.Columns.Select(column => column.Name)]);

    public override void Read(Action work)
    {
        using var transaction = Begin(IsolationLevel.RepeatableRead);
        work();
        Guard(transaction.Commit);
    }

    public override void Write(Action work)
    {
        using var transaction = Begin(IsolationLevel.ReadCommitted);
        Run("SELECT pg_advisory_xact_lock($1, hashtext(current_schema()))", WritersLock);
        work();
        Guard(transaction.Commit);
    }

    public override T Merge<T>(Func<T> work) => Merge(work, $"pg_advisory_lock({MergeLock}, hashtext(current_schema()))");

    /// <summary>As <see cref="Merge{T}(Func{T})"/>, beside others that merge other parts, and beside nobody who merges this one or all.</summary>
    public T MergePart<T>(string part, Func<T> work) =>
        Merge(work, $"pg_advisory_lock_shared({MergeLock}, hashtext(current_schema()))", $"pg_advisory_lock({PartLock} + hashtext({Quoted(part)}) % 65536, hashtext(current_schema()))");

    private static string Quoted(string text) => $"'{text.Replace("'", "''", StringComparison.Ordinal)}'";

    private T Merge<T>(Func<T> work, params string[] locks)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                // before the transaction begins, which sees what is there by then
                foreach (var held in locks) Run($"SELECT {held}");
                // in the end, nobody writes meanwhile
                if (attempt == Attempts) Run($"SELECT pg_advisory_lock({WritersLock}, hashtext(current_schema()))");
                using var transaction = Begin(IsolationLevel.RepeatableRead);
                var made = work();
                Guard(transaction.Commit);
                return made;
            }
            catch (PostgresException e) when (e.IsTransient && attempt < Attempts)
            {
                // a copy of a text came in whose events were being merged
            }
            finally
            {
                if (_connection.State == ConnectionState.Open) Run("SELECT pg_advisory_unlock_all()");
            }
        }
    }

    /// <summary>Sends rows in the binary form of COPY.</summary>
    public void Copy(string statement, ReadOnlySpan<byte> rows)
    {
        try
        {
            using var stream = _connection.BeginRawBinaryCopy(statement);
            stream.Write(rows);
        }
        catch (NpgsqlException e) when (ProblemOf(e) is { } problem)
        {
            throw new RecordException(problem);
        }
    }

    protected override Problem? ProblemOf(DbException e) => e is NpgsqlException told ? PostgresProblems.Of(told, _shown) : null;

    protected override IRows AppendTemporary(string table, string columns) =>
        new PostgresRows(this, "pg_temp." + table, [.. columns.Trim('(', ')').Split(',', StringSplitOptions.TrimEntries).Select(column => column[..column.IndexOf(' ', StringComparison.Ordinal)])]);

    protected override DbParameter Parameter(object? value) => value switch
    {
        null => new NpgsqlParameter { Value = DBNull.Value },
        string text => new NpgsqlParameter<string>(null!, NpgsqlDbType.Text) { TypedValue = StoredText.Of(text) },
        DateTime time => new NpgsqlParameter { Value = DateTime.SpecifyKind(time, DateTimeKind.Unspecified), NpgsqlDbType = NpgsqlDbType.Timestamp },
        _ => new NpgsqlParameter { Value = value },
    };

    private static PostgresSession Open(PostgresAddress address, Action<PostgresSession> prepare)
    {
        var session = new PostgresSession(new NpgsqlConnection(address.Connection), address.Shown);
        try
        {
            session.Guard(session._connection.Open);
            prepare(session);
            RecordSetup.Check(session, address.Shown);
            return session;
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    private NpgsqlTransaction Begin(IsolationLevel level) => Told(() => _connection.BeginTransaction(level));

    private void Guard(Action work) => Told(() =>
    {
        work();
        return true;
    });
}
