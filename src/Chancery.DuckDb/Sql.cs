using DuckDB.NET.Data;

namespace Chancery.DuckDb;

/// <summary>Statements in one line.</summary>
internal static class Sql
{
    public static void Run(this DuckDBConnection connection, string statement, params ReadOnlySpan<object?> parameters)
    {
        using var command = connection.Command(statement, parameters);
        command.ExecuteNonQuery();
    }

    public static object? Value(this DuckDBConnection connection, string query, params ReadOnlySpan<object?> parameters)
    {
        using var command = connection.Command(query, parameters);
        return command.ExecuteScalar() is var value and not DBNull ? value : null;
    }

    public static List<T> Rows<T>(this DuckDBConnection connection, string query, IReadOnlyList<object?> parameters, Func<DuckDBDataReader, T> read)
    {
        using var command = connection.Command(query, [.. parameters]);
        using var reader = command.ExecuteReader();
        List<T> rows = [];
        while (reader.Read()) rows.Add(read(reader));
        return rows;
    }

    public static string? Text(this DuckDBDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetString(column);

    public static DateOnly? Day(this DuckDBDataReader reader, int column) => reader.IsDBNull(column) ? null : reader.GetFieldValue<DateOnly>(column);

    private static DuckDBCommand Command(this DuckDBConnection connection, string statement, ReadOnlySpan<object?> parameters)
    {
        var command = connection.CreateCommand();
#pragma warning disable CA2100 // statements are ours; what users give comes as parameters
        command.CommandText = statement;
#pragma warning restore CA2100
        foreach (var value in parameters) command.Parameters.Add(new DuckDBParameter(value ?? DBNull.Value));
        return command;
    }
}
