namespace Chancery.Training;

/// <summary>
/// A multiclass averaged perceptron over hashed features. Rows are short, because an update touches two classes out of many; each lies in one
/// piece, because reading rows is where the time goes.
/// </summary>
internal sealed class Perceptron(int classes)
{
    private const int FirstCapacity = 2;

    private uint[] _keys = new uint[1 << 16];
    private int[] _rows = new int[1 << 16];
    private Row[] _index = new Row[1 << 15];
    private int _features;

    /// <summary>Class in the low byte, weight above it.</summary>
    private int[] _weights = new int[1 << 16];
    private History[] _histories = new History[1 << 16];
    private int _used;
    private int _now = 1;

    public int Classes => classes;

    public void Tick() => _now++;

    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            var row = _rows[Find(feature)];
            if (row == 0) continue;
            ref readonly var place = ref _index[row];
            foreach (var entry in _weights.AsSpan(place.Start, place.Count)) scores[entry & 0xFF] += entry >> 8;
        }
    }

    public void Update(ReadOnlySpan<uint> features, int right, int wrong)
    {
        if (right == wrong) return;
        foreach (var feature in features)
        {
            Add(feature, right, 1);
            Add(feature, wrong, -1);
        }
    }

    public void Add(uint feature, int label, int delta)
    {
        if (_features * 2 > _keys.Length) Grow();
        var slot = Find(feature);
        if (_rows[slot] == 0)
        {
            if (_features + 2 > _index.Length) Array.Resize(ref _index, _index.Length * 2);
            _keys[slot] = feature;
            _rows[slot] = ++_features;
            _index[_features] = new Row { Start = Take(FirstCapacity), Capacity = FirstCapacity };
        }
        ref var row = ref _index[_rows[slot]];
        for (var i = row.Start; i < row.Start + row.Count; i++)
        {
            if ((_weights[i] & 0xFF) != label) continue;
            ref var history = ref _histories[i];
            history.Total += (long)(_weights[i] >> 8) * (_now - history.Stamp);
            history.Stamp = _now;
            history.Updates++;
            _weights[i] += delta << 8;
            return;
        }
        if (row.Count == row.Capacity) Move(ref row);
        var last = row.Start + row.Count++;
        _weights[last] = (delta << 8) | label;
        _histories[last] = new History { Stamp = _now, Updates = 1 };
    }

    /// <summary>Averaged rows: per feature its (class, mean weight), entries with fewer updates left out.</summary>
    public IEnumerable<(uint Key, List<(byte Class, double Weight)> Row)> Rows(int minUpdates)
    {
        var order = Enumerable.Range(0, _keys.Length).Where(slot => _rows[slot] != 0).OrderBy(slot => _keys[slot]).ToArray();
        foreach (var slot in order)
        {
            var place = _index[_rows[slot]];
            var row = new List<(byte, double)>();
            for (var i = place.Start; i < place.Start + place.Count; i++)
            {
                var history = _histories[i];
                if (history.Updates < minUpdates) continue;
                row.Add(((byte)_weights[i], (history.Total + (double)(_weights[i] >> 8) * (_now - history.Stamp)) / _now));
            }
            if (row.Count > 0) yield return (_keys[slot], row);
        }
    }

    private void Move(ref Row row)
    {
        var to = Take(row.Capacity * 2);
        Array.Copy(_weights, row.Start, _weights, to, row.Count);
        Array.Copy(_histories, row.Start, _histories, to, row.Count);
        (row.Start, row.Capacity) = (to, row.Capacity * 2);
    }

    private int Take(int count)
    {
        while (_used + count > _weights.Length)
        {
            Array.Resize(ref _weights, _weights.Length * 2);
            Array.Resize(ref _histories, _histories.Length * 2);
        }
        _used += count;
        return _used - count;
    }

    private int Find(uint feature)
    {
        var mask = _keys.Length - 1;
        var slot = (int)feature & mask;
        while (_rows[slot] != 0 && _keys[slot] != feature) slot = (slot + 1) & mask;
        return slot;
    }

    private void Grow()
    {
        var (keys, rows) = (_keys, _rows);
        _keys = new uint[keys.Length * 2];
        _rows = new int[keys.Length * 2];
        for (var i = 0; i < keys.Length; i++)
        {
            if (rows[i] == 0) continue;
            var slot = Find(keys[i]);
            (_keys[slot], _rows[slot]) = (keys[i], rows[i]);
        }
    }

    private struct Row
    {
        public int Start, Count, Capacity;
    }

    private struct History
    {
        public long Total;
        public int Stamp, Updates;
    }
}
