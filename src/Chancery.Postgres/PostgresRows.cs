using System.Buffers;
using System.Buffers.Binary;
using System.Text;
using Chancery.Sql;

namespace Chancery.Postgres;

/// <summary>Rows in the binary form of COPY, kept until they are many: a connection can send one table's at a time, and events are rows of five tables.</summary>
internal sealed class PostgresRows(PostgresSession session, string table, IReadOnlyList<string> columns) : IRows
{
    private const int Full = 4 << 20, ListOf8 = 20, ListOfText = 25;

    private static readonly DateOnly FirstDay = new(2000, 1, 1);

    /// <summary>The signature, then no flags and nothing further.</summary>
    private static ReadOnlySpan<byte> Head => [(byte)'P', (byte)'G', (byte)'C', (byte)'O', (byte)'P', (byte)'Y', (byte)'\n', 255, (byte)'\r', (byte)'\n', 0, 0, 0, 0, 0, 0, 0, 0, 0];

    private byte[] _bytes = ArrayPool<byte>.Shared.Rent(1 << 14);
    private int _length;
    private bool _open;

    public IRows Begin()
    {
        if (_length == 0) Head.CopyTo(Room(Head.Length));
        BinaryPrimitives.WriteInt16BigEndian(Room(sizeof(short)), (short)columns.Count);
        _open = true;
        return this;
    }

    public IRows Add(string? value) => value is null ? Null() : Text(value);

    public IRows Add(int? value)
    {
        if (value is not { } number) return Null();
        Length(sizeof(int));
        Int(number);
        return this;
    }

    public IRows Add(long? value)
    {
        if (value is not { } number) return Null();
        Long(number);
        return this;
    }

    public IRows Add(ulong value)
    {
        Long(unchecked((long)value));
        return this;
    }

    public IRows Add(double? value)
    {
        if (value is not { } number) return Null();
        Length(sizeof(double));
        BinaryPrimitives.WriteDoubleBigEndian(Room(sizeof(double)), number);
        return this;
    }

    public IRows Add(bool? value)
    {
        if (value is not { } yes) return Null();
        Length(1);
        Room(1)[0] = yes ? (byte)1 : (byte)0;
        return this;
    }

    public IRows Add(DateOnly? value)
    {
        if (value is not { } day) return Null();
        Length(sizeof(int));
        Int(day.DayNumber - FirstDay.DayNumber);
        return this;
    }

    public IRows Add(DateTime? value)
    {
        if (value is not { } time) return Null();
        Long((time.Ticks - FirstDay.ToDateTime(TimeOnly.MinValue).Ticks) / TimeSpan.TicksPerMicrosecond);
        return this;
    }

    public IRows Add(IReadOnlyList<string> values)
    {
        var start = List(values.Count, ListOfText);
        foreach (var value in values) Text(value);
        return Close(start);
    }

    public IRows Add(IReadOnlyList<ulong> values)
    {
        var start = List(values.Count, ListOf8);
        foreach (var value in values) Long(unchecked((long)value));
        return Close(start);
    }

    public IRows Add(IReadOnlyList<uint> values)
    {
        var start = List(values.Count, ListOf8);
        foreach (var value in values) Long(value);
        return Close(start);
    }

    public void End()
    {
        _open = false;
        if (_length >= Full) Send();
    }

    public void Dispose()
    {
        try
        {
            // half a row is left when something failed: the transaction is given up
            if (_length > 0 && !_open) Send();
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = [];
        }
    }

    private void Send()
    {
        BinaryPrimitives.WriteInt16BigEndian(Room(sizeof(short)), -1);
        var length = _length;
        _length = 0;
        session.Copy($"COPY {table} ({string.Join(", ", columns.Select(column => $"\"{column}\""))}) FROM STDIN (FORMAT BINARY)", _bytes.AsSpan(0, length));
    }

    private PostgresRows Null()
    {
        Length(-1);
        return this;
    }

    private PostgresRows Text(string value)
    {
        value = StoredText.Of(value);
        var start = _length;
        Length(0);
        var room = Room(Encoding.UTF8.GetMaxByteCount(value.Length));
        var written = Encoding.UTF8.GetBytes(value, room);
        _length -= room.Length - written;
        BinaryPrimitives.WriteInt32BigEndian(_bytes.AsSpan(start), written);
        return this;
    }

    private void Long(long value)
    {
        Length(sizeof(long));
        BinaryPrimitives.WriteInt64BigEndian(Room(sizeof(long)), value);
    }

    /// <summary>A list of one dimension, counted from 1; an empty one has none.</summary>
    private int List(int count, int type)
    {
        var start = _length;
        Length(0);
        Int(count == 0 ? 0 : 1);
        Int(0);
        Int(type);
        if (count == 0) return start;
        Int(count);
        Int(1);
        return start;
    }

    private PostgresRows Close(int start)
    {
        BinaryPrimitives.WriteInt32BigEndian(_bytes.AsSpan(start), _length - start - sizeof(int));
        return this;
    }

    private void Length(int bytes) => Int(bytes);

    private void Int(int value) => BinaryPrimitives.WriteInt32BigEndian(Room(sizeof(int)), value);

    private Span<byte> Room(int bytes)
    {
        if (_bytes.Length - _length < bytes)
        {
            var larger = ArrayPool<byte>.Shared.Rent(Math.Max(_bytes.Length * 2, checked(_length + bytes)));
            _bytes.AsSpan(0, _length).CopyTo(larger);
            ArrayPool<byte>.Shared.Return(_bytes);
            _bytes = larger;
        }
        var room = _bytes.AsSpan(_length, bytes);
        _length += bytes;
        return room;
    }
}
