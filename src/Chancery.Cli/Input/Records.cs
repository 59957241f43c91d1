using System.Globalization;
using Chancery.Core.Record.Store;
using Chancery.DuckDb;
using Chancery.Postgres;
using Chancery.Sql;

namespace Chancery.Cli.Input;

/// <summary>Opens the record that <c>--record</c> names: a file, or a database on a server.</summary>
internal static class Records
{
    /// <exception cref="RecordException">It is not there, held by a writer, or no record.</exception>
    public static IRecord Open(string record) => PostgresAddress.Is(record) ? PostgresRecord.Open(PostgresAddress.Read(record)) : DuckRecord.Open(record);

    /// <summary>The same for a server, which opens it again and again.</summary>
    /// <param name="record">The record.</param>
    /// <param name="clock">Tells how old is what is remembered.</param>
    /// <param name="later">What is kept in memory is not read before it is begun with.</param>
    /// <returns>Opens it; tells what is remembered of it while somebody writes, or null; begins to keep it in memory.</returns>
    public static (Func<IRecord> Open, Func<IRecord?> Remembered, Action Begin) ToServe(string record, TimeProvider clock, bool later)
    {
        if (PostgresAddress.Is(record)) return (() => Open(record), static () => null, static () => { });
        var shelf = new EventShelf(record, clock, later);
        return (() => DuckRecord.OpenToServe(record, shelf), shelf.Remembered, () =>
        {
            shelf.Begin();
            try
            {
                using var asking = DuckRecord.OpenToServe(record, shelf);
                asking.Count(new EventQuery());
            }
            catch (RecordException)
            {
                // somebody writes: whoever asks next has it read
            }
        });
    }

    /// <summary>Makes it when it is not there.</summary>
    /// <param name="record">The record.</param>
    /// <param name="patience">How long it waits for others to let go of a file; a little when it is not said.</param>
    /// <exception cref="RecordException">It cannot be written.</exception>
    public static IRecordWriter OpenToWrite(string record, TimeSpan? patience = null) => PostgresAddress.Is(record) ? PostgresRecordWriter.Open(PostgresAddress.Read(record)) : DuckRecordWriter.Open(record, patience);

    /// <exception cref="RecordException">It is not there, held by a writer, or no record.</exception>
    public static IFeedLog OpenFeeds(string record) => PostgresAddress.Is(record) ? PostgresFeedLog.Open(PostgresAddress.Read(record)) : DuckFeedLog.Open(record);

    /// <summary>Makes the record when it is not there.</summary>
    /// <param name="record">The record.</param>
    /// <param name="patience">As above.</param>
    /// <exception cref="RecordException">It cannot be written.</exception>
    public static IFeedLog OpenFeedsToWrite(string record, TimeSpan? patience = null) => PostgresAddress.Is(record) ? PostgresFeedLog.OpenToWrite(PostgresAddress.Read(record)) : DuckFeedLog.OpenToWrite(record, patience);

    /// <summary>Somebody waits to write to a record in a file, and needs those who read it to let go. A database is read and written at once.</summary>
    public static bool Wanted(string record) => !PostgresAddress.Is(record) && WriteTurn.Wanted(record);

    /// <summary>Passes for a record that is there, though somebody may be writing it or it be of an older version.</summary>
    /// <exception cref="RecordException">There is none, or it is none.</exception>
    public static void Demand(string record)
    {
        try
        {
            Open(record).Dispose();
        }
        catch (RecordException e) when (e.Problem.Code is RecordCodes.Locked or RecordCodes.Older)
        {
            // it is there
        }
    }

    /// <summary>A name for people, without a password.</summary>
    public static string TitleOf(string record) => PostgresAddress.Is(record) ? PostgresAddress.Read(record).Database : Path.GetFileNameWithoutExtension(record);

    /// <summary>The file of what people judged: beside the record, or by the database's name in the folder that the program was started in.</summary>
    public static string ReviewsOf(string record) => (PostgresAddress.Is(record) ? TitleOf(record) : record) + ".reviews.jsonl";

    /// <summary>Gives another text whenever the record has changed.</summary>
    public static Func<string> StampOf(string record, TimeProvider clock)
    {
        if (!PostgresAddress.Is(record)) return () => new FileInfo(record) is { Exists: true } info ? string.Create(CultureInfo.InvariantCulture, $"{info.Length} {info.LastWriteTimeUtc.Ticks}") : "";
        var stamp = new PostgresStamp(PostgresAddress.Read(record), clock);
        return () => stamp.Value;
    }

    /// <summary>A record whose tables can be written as Parquet and CSV: the file itself, or a copy that goes when it is closed.</summary>
    public static DuckRecord OpenTables(string record)
    {
        if (!PostgresAddress.Is(record)) return DuckRecord.Open(record);
        using var served = PostgresRecord.Open(PostgresAddress.Read(record));
        return DuckRecord.CopyOf(served);
    }
}
