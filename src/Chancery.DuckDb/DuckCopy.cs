using System.Data.Common;
using Chancery.Sql;

namespace Chancery.DuckDb;

/// <summary>Copies the tables of a record in another database.</summary>
internal static class DuckCopy
{
    public static void Run(SqlSession from, SqlSession to) => from.Read(() => to.Write(() =>
    {
        foreach (var table in Schema.Tables.Where(table => table != Schema.Meta))
        {
            using var rows = to.Append(table);
            var columns = string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\""));
            from.Each($"SELECT {columns} FROM {table.Name}", row => Add(table, row, rows, from.Dialect));
        }
    }));

    private static void Add(Table table, DbDataReader row, IRows rows, Dialect dialect)
    {
        rows.Begin();
        for (var i = 0; i < table.Columns.Count; i++) Add(table.Columns[i].Type, row, i, rows, dialect);
        rows.End();
    }

    private static void Add(string type, DbDataReader row, int column, IRows rows, Dialect dialect)
    {
        var none = row.IsDBNull(column);
        _ = type switch
        {
            "VARCHAR" => rows.Add(none ? null : row.GetString(column)),
            "INTEGER" => rows.Add(none ? (int?)null : row.GetInt32(column)),
            "BIGINT" => rows.Add(none ? (long?)null : row.GetInt64(column)),
            "DOUBLE" => rows.Add(none ? (double?)null : row.GetDouble(column)),
            "BOOLEAN" => rows.Add(none ? (bool?)null : row.GetBoolean(column)),
            "DATE" => rows.Add(row.Day(column)),
            "TIMESTAMP" => rows.Add(row.Time(column)),
            "VARCHAR[]" => rows.Add(row.GetFieldValue<List<string>>(column)),
            "UBIGINT" => rows.Add(dialect.Hash(row, column)),
            "UBIGINT[]" => rows.Add(dialect.Hashes(row, column)),
            "UINTEGER[]" => rows.Add(Array.ConvertAll([.. dialect.Hashes(row, column)], static hash => (uint)hash)),
            _ => throw new NotSupportedException(type),
        };
    }
}
