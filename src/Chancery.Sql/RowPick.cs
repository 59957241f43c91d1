using System.Data.Common;

namespace Chancery.Sql;

/// <summary>
/// Reads some rows of a large table by their numbers. A file's packed texts are unpacked a stretch at a time: what lies close together is one range, and of all the stretches between ranges nothing is touched,
/// which a list of numbers alone does not give.
/// </summary>
internal static class RowPick
{
    /// <summary>Rows that are unpacked together: ranges closer than this would unpack them twice.</summary>
    private const int Stretch = 2048;

    private const int RangesAtOnce = 64, MostRanges = 512, MostNumbers = 512;

    /// <param name="session">Where the table is.</param>
    /// <param name="columns">What is read, with the row's number as the first: "rowid, id".</param>
    /// <param name="table">Its name.</param>
    /// <param name="numbers">Of the rows.</param>
    /// <param name="read">Makes of a row what is wanted.</param>
    public static List<T> Rows<T>(SqlSession session, string columns, string table, IReadOnlyCollection<long> numbers, Func<DbDataReader, T> read)
    {
        var wanted = numbers.ToHashSet();
        var ranges = Ranges([.. wanted.Order()]);
        if (ranges.Count > MostRanges)
        {
            session.Fill("picked_rows (place BIGINT)", wanted, static (rows, number) => rows.Add(number));
            return session.Rows($"SELECT {columns} FROM {table} WHERE rowid IN (SELECT place FROM picked_rows)", [], read);
        }
        var found = new List<T>(wanted.Count);
        foreach (var part in ranges.Chunk(RangesAtOnce))
        {
            session.Each(string.Join(" UNION ALL ", part.Select(range => $"(SELECT {columns} FROM {table} WHERE {Within(range)})")), row =>
            {
                if (wanted.Contains(row.GetInt64(0))) found.Add(read(row));
            });
        }
        return found;
    }

    private static string Within(List<long> range) =>
        $"rowid BETWEEN {range[0]} AND {range[^1]}{(range.Count is > 1 and <= MostNumbers && range[^1] - range[0] >= range.Count ? $" AND rowid IN ({string.Join(", ", range)})" : "")}";

    private static List<List<long>> Ranges(long[] numbers)
    {
        var ranges = new List<List<long>>();
        foreach (var number in numbers)
        {
            if (ranges.Count == 0 || number - ranges[^1][^1] > Stretch) ranges.Add([]);
            ranges[^1].Add(number);
        }
        return ranges;
    }
}
