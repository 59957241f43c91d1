using System.Data.Common;

namespace Chancery.Sql;

/// <summary>Values that may be null.</summary>
internal static class RowValues
{
    public static string? Text(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);

    public static int? Number(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetInt32(column);

    public static IReadOnlyList<string> Texts(this DbDataReader row, int column) => row.GetFieldValue<List<string>>(column);

    public static DateOnly? Day(this DbDataReader row, int column) => row.IsDBNull(column) ? null : row.GetFieldValue<DateOnly>(column);

    /// <summary>Times are stored as UTC.</summary>
    public static DateTime? Time(this DbDataReader row, int column) => row.IsDBNull(column) ? null : DateTime.SpecifyKind(row.GetDateTime(column), DateTimeKind.Utc);
}
