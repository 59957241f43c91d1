using Chancery.Core.Record.Store;
using Npgsql;

namespace Chancery.Postgres;

/// <summary>Where a record lies on a server: <c>postgres://user@host:port/database</c>, or a connection string (<c>Host=…;Database=…</c>). The password is never shown.</summary>
public sealed class PostgresAddress
{
    private const int DefaultPort = 5432;

    private static readonly string[] Schemes = ["postgres://", "postgresql://"];

    private PostgresAddress(NpgsqlConnectionStringBuilder connection)
    {
        // one session is one connection; texts of days are those of the record on every machine; questions are too short for compiled plans
        connection.Pooling = false;
        connection.CommandTimeout = 0;
        connection.ApplicationName ??= "chancery";
        connection.Options = $"-c TimeZone=UTC -c DateStyle=ISO -c jit=off {connection.Options}".TrimEnd();
        Connection = connection.ConnectionString;
        Database = connection.Database!;
        Shown = $"postgres://{(connection.Username is { Length: > 0 } user ? Uri.EscapeDataString(user) + "@" : "")}{connection.Host}:{connection.Port}/{Uri.EscapeDataString(Database)}{(connection.SearchPath is { Length: > 0 } schema ? "?schema=" + Uri.EscapeDataString(schema) : "")}";
    }

    public string Database { get; }

    /// <summary>As messages name it.</summary>
    public string Shown { get; }

    internal string Connection { get; }

    /// <summary>The text names a server, not a file.</summary>
    public static bool Is(string record) =>
        Schemes.Any(scheme => record.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) || record.StartsWith("Host=", StringComparison.OrdinalIgnoreCase) || record.StartsWith("Server=", StringComparison.OrdinalIgnoreCase);

    /// <exception cref="RecordException">It is no address of a database.</exception>
    public static PostgresAddress Read(string record)
    {
        try
        {
            var connection = Schemes.Any(scheme => record.StartsWith(scheme, StringComparison.OrdinalIgnoreCase)) ? OfUri(record) : new NpgsqlConnectionStringBuilder(record);
            if (connection is { Host.Length: > 0, Database.Length: > 0 }) return new PostgresAddress(connection);
        }
        catch (Exception e) when (e is ArgumentException or FormatException or UriFormatException or KeyNotFoundException)
        {
            // what is wrong with it may hold the password
        }
        throw new RecordException(PostgresProblems.NoAddress());
    }

    public override string ToString() => Shown;

    private static NpgsqlConnectionStringBuilder OfUri(string record)
    {
        var uri = new Uri(record);
        var (user, password) = uri.UserInfo.IndexOf(':', StringComparison.Ordinal) is >= 0 and var at ? (uri.UserInfo[..at], uri.UserInfo[(at + 1)..]) : (uri.UserInfo, null);
        var connection = new NpgsqlConnectionStringBuilder { Host = uri.IdnHost.Trim('[', ']'), Port = uri.Port > 0 ? uri.Port : DefaultPort, Database = Uri.UnescapeDataString(uri.AbsolutePath.TrimStart('/')) };
        if (user.Length > 0) connection.Username = Uri.UnescapeDataString(user);
        if (password is not null) connection.Password = Uri.UnescapeDataString(password);
        foreach (var option in uri.Query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries)) Set(connection, option);
        return connection;
    }

    private static void Set(NpgsqlConnectionStringBuilder connection, string option)
    {
        var at = option.IndexOf('=', StringComparison.Ordinal);
        if (at < 0) throw new FormatException(option);
        var value = Uri.UnescapeDataString(option[(at + 1)..]);
        switch (option[..at])
        {
            case "schema":
                connection.SearchPath = value;
                break;
            case "sslmode":
                connection.SslMode = Enum.Parse<SslMode>(value.Replace("-", "", StringComparison.Ordinal), ignoreCase: true);
                break;
            default:
                throw new FormatException(option);
        }
    }
}
