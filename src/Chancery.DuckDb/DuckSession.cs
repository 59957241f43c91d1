using System.Data.Common;
using System.Text.RegularExpressions;
using Chancery.Core.Problems;
using Chancery.Core.Record.Store;
using Chancery.Sql;
using DuckDB.NET.Data;

namespace Chancery.DuckDb;

/// <summary>A record in one file. Whoever has it open to write is alone with it.</summary>
internal sealed partial class DuckSession : SqlSession
{
    private readonly DuckDBConnection _connection;
    private readonly string _file;

    /// <summary>Threads for a question while other threads have work of their own: whoever asks with more waits, busily, for what others do.</summary>
    private static int Half => Math.Max(1, Environment.ProcessorCount / 2);

    private DuckSession(DuckDBConnection connection, string file) : base(connection, DuckDialect.Instance) => (_connection, _file) = (connection, file);

    /// <summary>Others had the record open and let go of it: they answer of memory meanwhile, and need a processor for that.</summary>
    public bool Beside { get; set; }

    /// <summary>Opens a record to be asked; several processes may do so at once.</summary>
    /// <exception cref="RecordException">It is missing, held by a writer, or no record.</exception>
    public static DuckSession Open(string file) => OpenThere(file, "");

    /// <summary>
    /// To be asked by many at one time, who each have a thread of their own: more threads for one question wait, busily, for work that others keep from them. What is read is kept in
    /// memory up to a limit, not until it is all there.
    /// </summary>
    /// <exception cref="RecordException">It is missing, held by a writer, or no record.</exception>
    public static DuckSession OpenToServe(string file) => OpenThere(file, $";threads={Half};memory_limit=1100MB");

    /// <summary>Questions take all processors from now on, those of others who have the same file open in this process too.</summary>
    public void UseAll() => Run($"SET threads={Environment.ProcessorCount}");

    /// <summary>Half of them.</summary>
    public void UseHalf() => Run($"SET threads={Half}");

    private static DuckSession OpenThere(string file, string options)
    {
        if (!File.Exists(file)) throw new RecordException(RecordProblems.Missing(file));
        return Open(file, $"Data Source={file};ACCESS_MODE=READ_ONLY{options}");
    }

    /// <summary>
    /// A new file is of a version that has Zstandard; an older file keeps its own. Half a gigabyte may wait in the log, which a killed process leaves to the next. Groups of rows
    /// are small: whoever reads one row's texts reads those of its group.
    /// </summary>
    public static DuckSession OpenToWrite(string file, TimeSpan? patience = null) =>
        WriteTurn.Take(file, () => Open(file, $"Data Source=:memory:;checkpoint_threshold=512MB;threads={Half}", $"ATTACH '{file.Replace("'", "''", StringComparison.Ordinal)}' AS kept (STORAGE_VERSION 'v1.2.0', ROW_GROUP_SIZE 16384); USE kept"), patience);

    public override void Temporary(string name, string definition, params ReadOnlySpan<object?> parameters) => Run($"CREATE OR REPLACE TEMP TABLE {name} {definition}", parameters);

    public override IRows Append(Table table) => new DuckRows(_connection, table.Name);

    /// <summary>The next table's rows are made ready while the database takes those of the one before.</summary>
    public override void Append(params IReadOnlyList<(Table Table, Action<IRows> Fill)> parts)
    {
        var tables = parts.Select(part => (Rows: Append(part.Table), part.Fill, Ready: new TaskCompletionSource())).ToList();
        var filling = Task.Run(() =>
        {
            foreach (var (rows, fill, ready) in tables)
            {
                fill(rows);
                ready.SetResult();
            }
        });
        try
        {
            foreach (var (rows, _, ready) in tables)
            {
                Task.WaitAny(ready.Task, filling);
                if (filling.IsFaulted) break;
                rows.Dispose();
            }
            filling.GetAwaiter().GetResult();
        }
        finally
        {
            // where something failed the rest goes with the transaction, and not after it
            Task.WaitAny(filling);
            foreach (var (rows, _, _) in tables) rows.Dispose();
        }
    }

    public override void Write(Action work) => InTransaction(() =>
    {
        work();
        return true;
    });

    public override T Merge<T>(Func<T> work)
    {
        if (!Beside) UseAll();
        try
        {
            return InTransaction(work);
        }
        finally
        {
            UseHalf();
        }
    }

    private T InTransaction<T>(Func<T> work)
    {
        try
        {
            using var transaction = _connection.BeginTransaction();
            var made = work();
            transaction.Commit();
            return made;
        }
        catch (DbException e) when (ProblemOf(e) is { } problem)
        {
            throw new RecordException(problem);
        }
    }

    protected override Problem? ProblemOf(DbException e) => NoRoom().IsMatch(e.Message) ? RecordProblems.Full(_file) : NoMemory().IsMatch(e.Message) ? RecordProblems.Memory(_file) : null;

    protected override IRows AppendTemporary(string table, string columns) => new DuckRows(_connection, table, "temp");

    protected override DbParameter Parameter(object? value) => new DuckDBParameter(value is string text ? StoredText.Of(text) : value ?? DBNull.Value);

    private static DuckSession Open(string file, string source, string? attach = null)
    {
        var session = new DuckSession(new DuckDBConnection(source), file);
        try
        {
            session._connection.Open();
            if (attach is not null)
            {
                session.Run(attach);
                RecordSetup.Prepare(session);
            }
            RecordSetup.Check(session, file);
            return session;
        }
        catch (DuckDBException e)
        {
            session.Dispose();
            throw new RecordException(Holder().Match(e.Message) is { Success: true } held
                ? RecordProblems.Locked(file, $": process {held.Groups[2].Value} ({Path.GetFileName(held.Groups[1].Value)})")
                : e.Message.Contains("lock", StringComparison.OrdinalIgnoreCase) ? RecordProblems.Locked(file, "") : RecordProblems.NoRecord(file, e.Message.Split('\n')[0]));
        }
        catch (RecordException)
        {
            session.Dispose();
            throw;
        }
    }

    [GeneratedRegex("No space left on device|not enough space|Disk quota exceeded", RegexOptions.IgnoreCase)]
    private static partial Regex NoRoom();

    [GeneratedRegex("^Out of Memory Error")]
    private static partial Regex NoMemory();

    [GeneratedRegex(@"lock is held in (\S+) \(PID (\d+)\)")]
    private static partial Regex Holder();
}
