using System.Data.Common;
using Chancery.Core.Problems;
using Chancery.Core.Record.Store;

namespace Chancery.Sql;

/// <summary>A connection to a database that holds a record. Statements are the same for every database but for what <see cref="Dialect"/> says; values stand in them as $1, $2.</summary>
internal abstract class SqlSession(DbConnection connection, Dialect dialect) : IDisposable
{
    public Dialect Dialect => dialect;

    protected DbConnection Connection => connection;

    public void Run(string statement, params ReadOnlySpan<object?> parameters)
    {
        using var command = Command(statement, parameters);
        Told(command.ExecuteNonQuery);
    }

    public object? Value(string query, params ReadOnlySpan<object?> parameters)
    {
        using var command = Command(query, parameters);
        return Told(command.ExecuteScalar) is var value and not DBNull ? value : null;
    }

    public List<T> Rows<T>(string query, IReadOnlyList<object?> parameters, Func<DbDataReader, T> read)
    {
        using var command = Command(query, [.. parameters]);
        return Told(() =>
        {
            using var reader = command.ExecuteReader();
            List<T> rows = [];
            while (reader.Read()) rows.Add(read(reader));
            return rows;
        });
    }

    /// <summary>Rows that are too many to be held.</summary>
    public void Each(string query, Action<DbDataReader> work)
    {
        using var command = Command(query, []);
        Told(() =>
        {
            using var reader = command.ExecuteReader();
            while (reader.Read()) work(reader);
            return true;
        });
    }

    /// <summary>Makes a table that this session alone sees, in the place of one of the same name.</summary>
    /// <param name="name">Of the table.</param>
    /// <param name="definition">"(id VARCHAR)", or "AS SELECT …".</param>
    /// <param name="parameters">What stands in the definition as $1.</param>
    public abstract void Temporary(string name, string definition, params ReadOnlySpan<object?> parameters);

    /// <summary>Writes rows into a table of the record.</summary>
    public abstract IRows Append(Table table);

    /// <summary>Writes rows into several tables of the record; each is filled by one thread at a time, which need not be this one.</summary>
    public virtual void Append(params IReadOnlyList<(Table Table, Action<IRows> Fill)> parts)
    {
        foreach (var (table, fill) in parts)
        {
            using var rows = Append(table);
            fill(rows);
        }
    }

    /// <summary>Makes a temporary table of these rows.</summary>
    /// <param name="table">Its name and columns: "wanted (id VARCHAR)".</param>
    /// <param name="items">One row each.</param>
    /// <param name="row">Adds the values.</param>
    public void Fill<T>(string table, IEnumerable<T> items, Action<IRows, T> row)
    {
        var at = table.IndexOf(' ', StringComparison.Ordinal);
        Temporary(table[..at], table[(at + 1)..]);
        using var rows = AppendTemporary(table[..at], table[(at + 1)..]);
        foreach (var item in items)
        {
            row(rows.Begin(), item);
            rows.End();
        }
    }

    /// <summary>Reads what belongs together: nothing that is written meanwhile is seen.</summary>
    public virtual void Read(Action work) => work();

    /// <summary>Writes documents: all or nothing, and nobody else's at the same time.</summary>
    public abstract void Write(Action work);

    /// <summary>Merges: all or nothing, and nobody else at the same time. The work sees nothing that is written while it runs, and may be begun again.</summary>
    public abstract T Merge<T>(Func<T> work);

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing) => connection.Dispose();

    /// <param name="table">Its name.</param>
    /// <param name="columns">As <see cref="Fill"/> was told them: "(id VARCHAR)".</param>
    protected abstract IRows AppendTemporary(string table, string columns);

    /// <summary>What an error means for the user; null when it is for the program.</summary>
    protected virtual Problem? ProblemOf(DbException e) => null;

    protected abstract DbParameter Parameter(object? value);

    /// <summary>Does what talks to the database.</summary>
    /// <exception cref="RecordException">The database says what a user should know.</exception>
    protected T Told<T>(Func<T> work)
    {
        try
        {
            return work();
        }
        catch (DbException e) when (ProblemOf(e) is { } problem)
        {
            throw new RecordException(problem);
        }
    }

    private DbCommand Command(string statement, ReadOnlySpan<object?> parameters)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // statements are ours; what users give comes as parameters
        command.CommandText = statement;
#pragma warning restore CA2100
        foreach (var value in parameters) command.Parameters.Add(Parameter(value));
        return command;
    }
}
