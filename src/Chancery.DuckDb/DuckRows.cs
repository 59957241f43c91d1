using Chancery.Sql;
using DuckDB.NET.Data;

namespace Chancery.DuckDb;

internal sealed class DuckRows(DuckDBAppender appender) : IRows
{
    private IDuckDBAppenderRow _row = null!;
    private bool _closed;

    public IRows Begin()
    {
        _row = appender.CreateRow();
        return this;
    }

    public IRows Add(string? value)
    {
        _row.AppendValue(value is null ? null : StoredText.Of(value));
        return this;
    }

    public IRows Add(int? value)
    {
        _row.AppendValue(value);
        return this;
    }

    public IRows Add(long? value)
    {
        _row.AppendValue(value);
        return this;
    }

    public IRows Add(double? value)
    {
        _row.AppendValue(value);
        return this;
    }

    public IRows Add(bool? value)
    {
        _row.AppendValue(value);
        return this;
    }

    public IRows Add(DateOnly? value)
    {
        _row.AppendValue(value);
        return this;
    }

    public IRows Add(DateTime? value)
    {
        _row.AppendValue(value);
        return this;
    }

    public IRows Add(IReadOnlyList<string> values)
    {
        _row.AppendValue(StoredText.Of(values));
        return this;
    }

    public IRows Add(IReadOnlyList<ulong> values)
    {
        _row.AppendValue(values);
        return this;
    }

    public IRows Add(IReadOnlyList<uint> values)
    {
        _row.AppendValue(values);
        return this;
    }

    public void End() => _row.EndRow();

    public void Dispose()
    {
        if (_closed) return;
        _closed = true;
        appender.Dispose();
    }
}
