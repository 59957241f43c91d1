using Chancery.Sql;
using DuckDB.NET.Data;
using DuckDB.NET.Native;
using NativeAppender = DuckDB.NET.Native.DuckDBAppender;

namespace Chancery.DuckDb;

/// <summary>
/// Rows for one table, written straight into columns as the database has them in memory, a chunk at a time. The driver's own appender asks what each value is and calls the database for each text
/// (docs/decisions/rows-in-columns.md).
/// </summary>
internal sealed class DuckRows : IRows
{
    private static readonly int ChunkRows = (int)NativeMethods.Helpers.DuckDBVectorSize();

    private readonly NativeAppender _appender;
    private readonly DuckDBDataChunk _chunk;
    private readonly DuckColumn[] _columns;
    private readonly DuckTexts _texts = new();
    private int _row, _column;
    private bool _closed;

    /// <param name="connection">Where the table is.</param>
    /// <param name="table">Its name.</param>
    /// <param name="catalog">Where else than in the record it lies: "temp".</param>
    public DuckRows(DuckDBConnection connection, string table, string? catalog = null)
    {
        var state = NativeMethods.Appender.DuckDBAppenderCreateExt(connection.NativeConnection, catalog!, (catalog is null ? null : "main")!, table, out _appender);
        Check(state);
        var types = new DuckDBLogicalType[(int)NativeMethods.Appender.DuckDBAppenderColumnCount(_appender)];
        for (var i = 0; i < types.Length; i++) types[i] = NativeMethods.Appender.DuckDBAppenderColumnType(_appender, (ulong)i);
        _chunk = NativeMethods.DataChunks.DuckDBCreateDataChunk(Array.ConvertAll(types, type => type.DangerousGetHandle()), (ulong)types.Length);
        _columns = new DuckColumn[types.Length];
        for (var i = 0; i < types.Length; i++) _columns[i] = new DuckColumn(NativeMethods.DataChunks.DuckDBDataChunkGetVector(_chunk, i), types[i], $"{table}, column {i}");
        foreach (var type in types) type.Dispose();
    }

    public IRows Begin()
    {
        _column = 0;
        return this;
    }

    public IRows Add(string? value)
    {
        if (value is null) Next.Null(_row);
        else Next.Text(_row, value, _texts);
        return this;
    }

    public IRows AddUtf8(ReadOnlySpan<byte> value)
    {
        Next.Text(_row, value, _texts);
        return this;
    }

    public IRows Add(int? value) => Add((long?)value);

    public IRows Add(long? value)
    {
        if (value is { } number) Next.Whole(_row, number);
        else Next.Null(_row);
        return this;
    }

    public IRows Add(ulong value)
    {
        Next.Hash(_row, value);
        return this;
    }

    public IRows Add(double? value)
    {
        if (value is { } number) Next.Number(_row, number);
        else Next.Null(_row);
        return this;
    }

    public IRows Add(bool? value)
    {
        if (value is { } yes) Next.Truth(_row, yes);
        else Next.Null(_row);
        return this;
    }

    public IRows Add(DateOnly? value)
    {
        if (value is { } day) Next.Day(_row, day);
        else Next.Null(_row);
        return this;
    }

    public IRows Add(DateTime? value)
    {
        if (value is { } time) Next.Time(_row, time);
        else Next.Null(_row);
        return this;
    }

    public IRows Add(IReadOnlyList<string> values)
    {
        Next.Texts(_row, values, _texts);
        return this;
    }

    public IRows Add(IReadOnlyList<ulong> values)
    {
        Next.Hashes(_row, values);
        return this;
    }

    public IRows Add(IReadOnlyList<uint> values)
    {
        Next.Hashes(_row, values);
        return this;
    }

    public void End()
    {
        if (_column != _columns.Length) throw new InvalidOperationException($"{_column} values for {_columns.Length} columns");
        if (++_row == ChunkRows) HandOver();
    }

    public void Dispose()
    {
        if (_closed) return;
        _closed = true;
        try
        {
            HandOver();
            Check(NativeMethods.Appender.DuckDBAppenderClose(_appender));
        }
        finally
        {
            _chunk.Dispose();
            _appender.Dispose();
            _texts.Dispose();
        }
    }

    private DuckColumn Next => _columns[_column++];

    private void HandOver()
    {
        if (_row == 0) return;
        foreach (var column in _columns) column.Finish();
        NativeMethods.DataChunks.DuckDBDataChunkSetSize(_chunk, (ulong)_row);
        Check(NativeMethods.Appender.DuckDBAppendDataChunk(_appender, _chunk));
        NativeMethods.DataChunks.DuckDBDataChunkReset(_chunk);
        _row = 0;
        _texts.Clear();
        foreach (var column in _columns) column.Start();
    }

    private void Check(DuckDBState state)
    {
        if (state is DuckDBState.Success) return;
        using var error = NativeMethods.Appender.DuckDBAppenderErrorData(_appender);
        throw new DuckWriteException(error.Message ?? "the database takes no rows");
    }
}
