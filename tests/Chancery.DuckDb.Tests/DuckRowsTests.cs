using Chancery.Sql;

namespace Chancery.DuckDb.Tests;

/// <summary>What is written straight into columns is read as it was.</summary>
public sealed class DuckRowsTests
{
    private static readonly string[] Texts =
        ["", "a", "twelve bytes", "thirteen byte", "ÄÖÜäöüß", "Владимир Зеленский", "😀 and 👩‍👩‍👧", new('x', 200_000), new('é', 400_000), "a tab\tand a line\nend"];

    [Fact]
    public void Texts_of_every_length_come_back()
    {
        using var folder = new TemporaryRecord();
        using var session = DuckSession.OpenToWrite(folder.File);
        session.Fill("texts (place INTEGER, text VARCHAR)", Enumerable.Range(0, Texts.Length), static (rows, i) => rows.Add(i).Add(Texts[i]));
        Assert.Equal(Texts, session.Rows("SELECT text FROM texts ORDER BY place", [], static row => row.GetString(0)));
    }

    // not data of a theory: an attribute holds no halves of letters
    private static readonly (string Written, string Read)[] Broken =
        [("a\0b", "a\uFFFDb"), ("half \uD83D of a letter, much longer than twelve bytes", "half \uFFFD of a letter, much longer than twelve bytes"), ("\uDE00\uD83D", "\uFFFD\uFFFD"), ("\uD83D\0", "\uFFFD\uFFFD")];

    [Fact]
    public void What_no_database_holds_is_a_mark()
    {
        using var folder = new TemporaryRecord();
        using var session = DuckSession.OpenToWrite(folder.File);
        foreach (var (written, read) in Broken)
        {
            session.Fill("texts (text VARCHAR, list VARCHAR[])", [written], static (rows, text) => rows.Add(text).Add([text, "", text]));
            Assert.Equal((read, $"{read}||{read}"), session.Rows("SELECT text, list FROM texts", [], static row => (row.GetString(0), string.Join('|', row.Texts(1)))).Single());
        }
    }

    /// <summary>More rows and more members of lists than one chunk has room for, and nothing in every third.</summary>
    [Fact]
    public void Every_kind_of_value_comes_back_over_many_chunks()
    {
        const int Count = 5_000;
        using var folder = new TemporaryRecord();
        using var session = DuckSession.OpenToWrite(folder.File);
        session.Fill("kinds (i INTEGER, l BIGINT, u UBIGINT, d DOUBLE, b BOOLEAN, day DATE, time TIMESTAMP, t VARCHAR, ts VARCHAR[], us UINTEGER[], uls UBIGINT[])", Enumerable.Range(0, Count), static (rows, i) =>
        {
            var there = i % 3 != 0;
            rows.Add(there ? i : (int?)null).Add(there ? -5_000_000_000L * i : (long?)null).Add(ulong.MaxValue - (ulong)i).Add(there ? i / 7.0 : (double?)null).Add(there ? i % 2 == 0 : (bool?)null)
                .Add(there ? new DateOnly(1969, 12, 30).AddDays(i) : (DateOnly?)null).Add(there ? new DateTime(1969, 12, 31, 23, 59, 59, 999, DateTimeKind.Utc).AddSeconds(i) : (DateTime?)null).Add(there ? Name(i) : null)
                .Add(Many(i, Name)).Add(Many(i, static n => (uint)n + 4_000_000_000)).Add(Many(i, static n => ulong.MaxValue - (ulong)n));
        });
        var read = session.Rows("SELECT i, l, u, d, b, day, time, t, ts, us, uls FROM kinds ORDER BY u DESC", [], static row => (
            row.Number(0), row.IsDBNull(1) ? (long?)null : row.GetInt64(1), row.GetFieldValue<ulong>(2), row.IsDBNull(3) ? (double?)null : row.GetDouble(3), row.IsDBNull(4) ? (bool?)null : row.GetBoolean(4),
            row.Day(5), row.Time(6), row.Text(7), string.Join(',', row.Texts(8)), string.Join(',', row.GetFieldValue<List<uint>>(9)), string.Join(',', row.GetFieldValue<List<ulong>>(10))));
        Assert.Equal(Count, read.Count);
        for (var i = 0; i < Count; i++)
        {
            var there = i % 3 != 0;
            Assert.Equal((there ? i : null, there ? -5_000_000_000L * i : null, ulong.MaxValue - (ulong)i, there ? i / 7.0 : null, there ? i % 2 == 0 : null,
                there ? new DateOnly(1969, 12, 30).AddDays(i) : null, there ? new DateTime(1969, 12, 31, 23, 59, 59, 999, DateTimeKind.Utc).AddSeconds(i) : null, there ? Name(i) : null,
                string.Join(',', Many(i, Name)), string.Join(',', Many(i, static n => (uint)n + 4_000_000_000)), string.Join(',', Many(i, static n => ulong.MaxValue - (ulong)n))), read[i]);
        }
    }

    [Fact]
    public void A_value_of_another_kind_is_not_written()
    {
        using var folder = new TemporaryRecord();
        using var session = DuckSession.OpenToWrite(folder.File);
        Assert.Throws<InvalidOperationException>(() => session.Fill("numbers (number INTEGER)", ["one"], static (rows, text) => rows.Add(text)));
        Assert.Throws<InvalidOperationException>(() => session.Fill("numbers (number INTEGER)", [1.5], static (rows, number) => rows.Add(number)));
        Assert.Throws<InvalidOperationException>(() => session.Fill("numbers (number INTEGER, other INTEGER)", [1], static (rows, number) => rows.Add(number)));
        Assert.Throws<OverflowException>(() => session.Fill("numbers (number INTEGER)", [5_000_000_000L], static (rows, number) => rows.Add(number)));
    }

    [Fact]
    public void Rows_are_read_by_their_numbers_however_many_and_however_far_apart()
    {
        using var folder = new TemporaryRecord();
        using var session = DuckSession.OpenToWrite(folder.File);
        var table = new Table("numbers", "", []);
        session.Fill("numbers (number BIGINT)", Enumerable.Range(0, 100_000), static (rows, number) => rows.Add((long)number));
        foreach (var step in new[] { 1, 7, 10_000 })
        {
            List<long> wanted = [.. Enumerable.Range(0, 100_000 / step).Select(i => (long)(i * step))];
            Assert.Equal(wanted, RowSpans.Read(session, "number", table, wanted, static row => row.GetInt64(0)).Order());
        }
        Assert.Empty(RowSpans.Read(session, "number", table, [], static row => row.GetInt64(0)));
    }

    [Fact]
    public void Days_are_a_stretch_and_rows_without_a_day_are_asked_for_apart()
    {
        Assert.Equal(["d BETWEEN DATE '2026-01-31' AND DATE '2026-03-01'", "d IS NULL"], DaySpan.Conditions("d", [new DateOnly(2026, 3, 1), null, new DateOnly(2026, 1, 31), new DateOnly(2026, 2, 1)]));
        Assert.Equal(["d BETWEEN DATE '0476-09-04' AND DATE '0476-09-04'"], DaySpan.Conditions("d", [new DateOnly(476, 9, 4)]));
        Assert.Equal(["d IS NULL"], DaySpan.Conditions("d", [null]));
        Assert.Empty(DaySpan.Conditions("d", []));
    }

    private static string Name(int i) => new((char)('a' + (i % 26)), i % 29);

    private static List<T> Many<T>(int i, Func<int, T> of) => [.. Enumerable.Range(i, i % 5).Select(of)];
}
