namespace Chancery.DuckDb;

/// <summary>A table of the record.</summary>
internal sealed record Table(string Name, string Meaning, IReadOnlyList<Column> Columns)
{
    public string Create => $"CREATE TABLE IF NOT EXISTS {Name} ({string.Join(", ", Columns.Select(column => $"\"{column.Name}\" {column.Type}{(column.Packed ? " USING COMPRESSION zstd" : "")}"))})";
}
