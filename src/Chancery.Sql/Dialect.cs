using System.Data.Common;

namespace Chancery.Sql;

/// <summary>What databases say differently. All else is said in words that they have in common.</summary>
internal abstract class Dialect
{
    /// <summary>A column's type.</summary>
    public abstract string TypeOf(Column column);

    /// <summary>One row for every month or day between two dates, both included.</summary>
    /// <param name="first">An expression.</param>
    /// <param name="last">Likewise.</param>
    /// <param name="unit">MONTH or DAY.</param>
    public abstract string Series(string first, string last, string unit);

    /// <summary>A text has this part, in any letter case.</summary>
    public abstract string Contains(string text, string part);

    /// <summary>A list of codes, as the column codes has it, has this one.</summary>
    /// <param name="codes">An expression.</param>
    /// <param name="code">A parameter.</param>
    public abstract string HasCode(string codes, string code);

    /// <summary>Nothing is written while somebody reads: what two questions are told belongs together.</summary>
    public virtual bool StandsStill => false;

    /// <summary>A list of texts has one of these.</summary>
    /// <param name="list">An expression.</param>
    /// <param name="values">Parameters, one at least.</param>
    public virtual string HasAny(string list, IReadOnlyList<string> values) => $"{list} && ARRAY[{string.Join(", ", values)}]";

    /// <summary>A hash as the value that is stored.</summary>
    public abstract object Stored(ulong hash);

    /// <summary>A hash that was stored.</summary>
    public abstract ulong Hash(DbDataReader row, int column);

    /// <summary>Hashes that were stored.</summary>
    public abstract IReadOnlyList<ulong> Hashes(DbDataReader row, int column);

    /// <summary>The statement that makes a table of the record.</summary>
    public string Create(Table table) => $"CREATE TABLE IF NOT EXISTS {table.Name} ({string.Join(", ", table.Columns.Select(column => $"\"{column.Name}\" {TypeOf(column)}").Concat(Extra(table)))})";

    /// <summary>Columns that this database needs besides.</summary>
    protected virtual IEnumerable<string> Extra(Table table) => [];
}
