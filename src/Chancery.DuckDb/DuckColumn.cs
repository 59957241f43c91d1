using System.Runtime.CompilerServices;
using DuckDB.NET.Native;
using static DuckDB.NET.Native.NativeMethods;

namespace Chancery.DuckDb;

/// <summary>One column of a chunk, as duckdb.h lays it out: values side by side, a bit for each that is there, texts of up to twelve bytes in their place and longer ones elsewhere.</summary>
internal sealed unsafe class DuckColumn
{
    private const int TextSize = 16, InPlace = 12, BitsOfAWord = 64, FirstItems = 2048;

    private static readonly int Epoch = new DateOnly(1970, 1, 1).DayNumber;

    private readonly nint _vector, _items;
    private readonly DuckDBType _type, _itemType;
    private readonly string _name;
    private byte* _values, _itemValues;
    private ulong* _there;
    private int _count, _room;

    /// <param name="vector">In a chunk that outlives this.</param>
    /// <param name="type">Of the column.</param>
    /// <param name="name">For whoever writes what it does not take.</param>
    public DuckColumn(nint vector, DuckDBLogicalType type, string name)
    {
        (_vector, _name, _type) = (vector, name, LogicalType.DuckDBGetTypeId(type));
        if (_type is DuckDBType.List)
        {
            using var items = LogicalType.DuckDBListTypeChildType(type);
            (_items, _itemType) = (Vectors.DuckDBListVectorGetChild(vector), LogicalType.DuckDBGetTypeId(items));
        }
        Start();
    }

    /// <summary>Begins a chunk.</summary>
    public void Start()
    {
        _values = (byte*)Vectors.DuckDBVectorGetData(_vector);
        _there = null;
        (_count, _room) = (0, 0);
    }

    /// <summary>Ends a chunk.</summary>
    public void Finish()
    {
        if (_type is DuckDBType.List) Vectors.DuckDBListVectorSetSize(_vector, (ulong)_count);
    }

    public void Null(int row)
    {
        if (_there is null)
        {
            Vectors.DuckDBVectorEnsureValidityWritable(_vector);
            _there = Vectors.DuckDBVectorGetValidity(_vector);
        }
        _there[row / BitsOfAWord] &= ~(1UL << (row % BitsOfAWord));
        // whoever looks at the entry of a list that is not there finds an empty one
        if (_type is DuckDBType.List) Entry(row, 0);
    }

    public void Text(int row, string text, DuckTexts texts)
    {
        Expect(_type, DuckDBType.Varchar);
        Put(_values + ((nint)row * TextSize), texts.Write(text, out var length), length, texts);
    }

    public void Text(int row, ReadOnlySpan<byte> text, DuckTexts texts)
    {
        Expect(_type, DuckDBType.Varchar);
        Put(_values + ((nint)row * TextSize), texts.Write(text), text.Length, texts);
    }

    public void Texts(int row, IReadOnlyList<string> values, DuckTexts texts)
    {
        Expect(_itemType, DuckDBType.Varchar);
        Entry(row, values.Count, TextSize);
        for (var i = 0; i < values.Count; i++) Put(_itemValues + ((nint)_count++ * TextSize), texts.Write(values[i], out var length), length, texts);
    }

    public void Hashes(int row, IReadOnlyList<uint> values)
    {
        Expect(_itemType, DuckDBType.UnsignedInteger);
        Entry(row, values.Count, sizeof(uint));
        for (var i = 0; i < values.Count; i++) ((uint*)_itemValues)[_count++] = values[i];
    }

    public void Hashes(int row, IReadOnlyList<ulong> values)
    {
        Expect(_itemType, DuckDBType.UnsignedBigInt);
        Entry(row, values.Count, sizeof(ulong));
        for (var i = 0; i < values.Count; i++) ((ulong*)_itemValues)[_count++] = values[i];
    }

    public void Whole(int row, long value)
    {
        if (_type is DuckDBType.Integer) ((int*)_values)[row] = checked((int)value);
        else
        {
            Expect(_type, DuckDBType.BigInt);
            ((long*)_values)[row] = value;
        }
    }

    public void Hash(int row, ulong value)
    {
        Expect(_type, DuckDBType.UnsignedBigInt);
        ((ulong*)_values)[row] = value;
    }

    public void Number(int row, double value)
    {
        Expect(_type, DuckDBType.Double);
        ((double*)_values)[row] = value;
    }

    public void Truth(int row, bool value)
    {
        Expect(_type, DuckDBType.Boolean);
        _values[row] = value ? (byte)1 : (byte)0;
    }

    public void Day(int row, DateOnly value)
    {
        Expect(_type, DuckDBType.Date);
        ((int*)_values)[row] = value.DayNumber - Epoch;
    }

    public void Time(int row, DateTime value)
    {
        Expect(_type, DuckDBType.Timestamp);
        ((long*)_values)[row] = (value.Ticks - DateTime.UnixEpoch.Ticks) / TimeSpan.TicksPerMicrosecond;
    }

    private void Entry(int row, int length, int size)
    {
        if (_count + length > _room)
        {
            _room = Math.Max(FirstItems, Math.Max(_room * 2, _count + length));
            Vectors.DuckDBListVectorReserve(_vector, (ulong)_room);
            _itemValues = (byte*)Vectors.DuckDBVectorGetData(_items);
        }
        Entry(row, length);
    }

    private void Entry(int row, int length)
    {
        var entry = (ulong*)_values + ((nint)row * 2);
        (entry[0], entry[1]) = ((ulong)_count, (ulong)length);
    }

    private static void Put(byte* place, byte* text, int length, DuckTexts texts)
    {
        *(int*)place = length;
        if (length > InPlace)
        {
            *(int*)(place + sizeof(int)) = *(int*)text;
            *(byte**)(place + (2 * sizeof(int))) = text;
            texts.Keep(length);
            return;
        }
        *(ulong*)(place + sizeof(int)) = 0;
        *(int*)(place + InPlace) = 0;
        Unsafe.CopyBlockUnaligned(place + sizeof(int), text, (uint)length);
    }

    private void Expect(DuckDBType there, DuckDBType value)
    {
        if (there != value) throw new InvalidOperationException($"{_name} is no {value}");
    }
}
