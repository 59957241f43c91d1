using System.Data.Common;

namespace Chancery.Sql;

/// <summary>Numbers of rows as the stretches of a table in which they lie. A file keeps packed texts by groups of rows and unpacks the groups of every stretch: those between two rows that lie far apart are left alone.</summary>
internal static class RowSpans
{
    /// <summary>Rows of a group in a file.</summary>
    private const long Group = 16_384;

    /// <summary>More stretches, or more numbers, cost a statement more than they save.</summary>
    private const int Most = 64, MostNumbers = 4_096;

    /// <summary>What these rows hold, in no order.</summary>
    public static List<T> Read<T>(SqlSession session, string columns, Table table, IReadOnlyList<long> rows, Func<DbDataReader, T> read)
    {
        if (rows.Count == 0) return [];
        if (rows.Count <= MostNumbers) return session.Rows($"SELECT {columns} FROM {table.Name} WHERE {These("rowid", rows)}", [], read);
        session.Fill("picked (place BIGINT)", rows, static (picked, row) => picked.Add(row));
        return session.Rows($"SELECT {columns} FROM {table.Name} WHERE {Of("rowid", rows)} AND rowid IN (SELECT place FROM picked)", [], read);
    }

    /// <summary>A condition that is true of these rows, and of others that lie between them.</summary>
    /// <param name="column">The number of the row: "e.rowid".</param>
    /// <param name="rows">In any order, one at least.</param>
    private static string Of(string column, IEnumerable<long> rows)
    {
        long[] sorted = [.. rows.Order()];
        var spans = Cut(sorted, Group);
        for (var gap = Group * 2; spans.Count > Most; gap *= 2) spans = Cut(sorted, gap);
        return $"({string.Join(" OR ", spans.Select(span => $"{column} BETWEEN {span.First} AND {span.Last}"))})";
    }

    /// <summary>A condition that is true of these rows alone.</summary>
    public static string These(string column, IReadOnlyList<long> rows) => $"{Of(column, rows)} AND {column} IN ({string.Join(", ", rows)})";

    private static List<(long First, long Last)> Cut(long[] rows, long gap)
    {
        List<(long First, long Last)> spans = [];
        foreach (var row in rows)
            if (spans.Count > 0 && row - spans[^1].Last <= gap) spans[^1] = (spans[^1].First, row);
            else spans.Add((row, row));
        return spans;
    }
}
