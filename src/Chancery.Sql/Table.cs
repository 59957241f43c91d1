namespace Chancery.Sql;

/// <summary>A table of the record.</summary>
internal sealed record Table(string Name, string Meaning, IReadOnlyList<Column> Columns);
