using System.Numerics;

namespace Chancery.Core.Language;

/// <summary>
/// A trained linear classifier: hashed features, each with a short row of (class, weight). Weights are whole numbers, so that scores
/// are the same on every machine.
/// </summary>
internal sealed class LinearModel
{
    private readonly uint[] _keys;
    private readonly int[] _offsets;
    private readonly byte[] _rows;
    private readonly int _mask;

    private LinearModel(int classes, int features, byte[] rows)
    {
        Classes = classes;
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, features * 2));
        _keys = new uint[size];
        _offsets = new int[size];
        _rows = rows;
        _mask = size - 1;
    }

    public int Classes { get; }

    /// <summary>Adds the rows of the features to the scores.</summary>
    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            var slot = (int)feature & _mask;
            int offset;
            while ((offset = _offsets[slot]) != 0)
            {
                if (_keys[slot] == feature)
                {
                    Add(offset, scores);
                    break;
                }
                slot = (slot + 1) & _mask;
            }
        }
    }

    private void Add(int offset, Span<int> scores)
    {
        var row = _rows.AsSpan(offset, _rows[offset - 1] * 2);
        for (var i = 0; i < row.Length; i += 2) scores[row[i]] += (sbyte)row[i + 1];
    }

    /// <summary>Layout: int32 classes, int32 features, int32 length of rows; then per feature uint32 key, byte count, count × (class, weight).</summary>
    /// <exception cref="ModelException">The content does not follow the layout.</exception>
    public static LinearModel Read(BinaryReader reader)
    {
        var classes = reader.ReadInt32();
        var features = reader.ReadInt32();
        var rows = reader.ReadBytes(reader.ReadInt32());
        if (classes is < 1 or > byte.MaxValue + 1 || features < 0 || features > rows.Length / 5) throw new ModelException("its table sizes make no sense");
        var model = new LinearModel(classes, features, rows);
        var at = 0;
        for (var i = 0; i < features; i++)
        {
            if (at + 5 > rows.Length) throw new ModelException("its table is cut short");
            var key = BitConverter.ToUInt32(rows, at);
            at += 5;
            model.Insert(key, at);
            var end = at + rows[at - 1] * 2;
            if (end > rows.Length) throw new ModelException("its table is cut short");
            for (; at < end; at += 2)
                if (rows[at] >= classes) throw new ModelException("a weight belongs to no class");
        }
        return model;
    }

    private void Insert(uint key, int offset)
    {
        var slot = (int)key & _mask;
        while (_offsets[slot] != 0) slot = (slot + 1) & _mask;
        _keys[slot] = key;
        _offsets[slot] = offset;
    }
}
