using System.Net.Sockets;
using Chancery.Core.Problems;
using Chancery.Sql;
using Npgsql;

namespace Chancery.Postgres;

/// <summary>What can be wrong with a record on a server. Every code is explained in docs/problems.md.</summary>
internal static class PostgresProblems
{
    public static Problem NoAddress() => new("REC007", "", 0, "this is no address of a database.", "Write postgres://USER@HOST:PORT/DATABASE; of its options, sslmode and schema are known.");

    /// <summary>What an error of the server or of the way to it means; null when it is for the program, which begins again.</summary>
    public static Problem? Of(NpgsqlException e, string shown) => e is PostgresException told
        ? told.SqlState switch
        {
            PostgresErrorCodes.SerializationFailure or PostgresErrorCodes.DeadlockDetected => null,
            PostgresErrorCodes.InvalidPassword or PostgresErrorCodes.InvalidAuthorizationSpecification => new("REC009", shown, 0, $"the server does not let this user in: {told.MessageText}.", "Set PGPASSWORD, or keep the password in ~/.pgpass; the address names the user."),
            PostgresErrorCodes.InvalidCatalogName => new("REC010", shown, 0, "the server has no database of this name.", "`createdb NAME` makes one; tables are made by the first ingest."),
            PostgresErrorCodes.InvalidSchemaName => new("REC010", shown, 0, "the database has no schema of this name.", "`CREATE SCHEMA NAME` makes one; tables are made by the first ingest."),
            PostgresErrorCodes.InsufficientPrivilege => new("REC011", shown, 0, $"this user may not do that: {told.MessageText}.", "Whoever writes needs to make tables in the schema; whoever asks needs to read them."),
            PostgresErrorCodes.DiskFull => RecordProblems.Full(shown),
            PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn => RecordProblems.NoRecord(shown, told.MessageText),
            PostgresErrorCodes.TooManyConnections or PostgresErrorCodes.CannotConnectNow or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown => Gone(shown, told.MessageText),
            _ => new("REC012", shown, 0, $"the database refused: {told.MessageText} ({told.SqlState}).", "What was written before stays; when it is mended, run again."),
        }
        : Gone(shown, (e.InnerException as SocketException)?.Message ?? e.InnerException?.Message ?? e.Message);

    private static Problem Gone(string shown, string message) => new(PostgresCodes.Gone, shown, 0, $"no server answers: {message.TrimEnd('.')}.", "See that it runs and that the address is right, then run again; what was written before stays.");
}
