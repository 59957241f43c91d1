namespace Chancery.Training;

/// <summary>
/// A multiclass averaged perceptron over hashed features. Rows are short linked lists, because an update touches two classes out of many.
/// </summary>
internal sealed class Perceptron(int classes)
{
    private uint[] _keys = new uint[1 << 16];
    private int[] _heads = new int[1 << 16];
    private int _features;
    private Entry[] _entries = new Entry[1 << 16];
    private int _count = 1;
    private int _now = 1;

    public int Classes => classes;

    public void Tick() => _now++;

    public void Score(ReadOnlySpan<uint> features, Span<int> scores)
    {
        scores.Clear();
        foreach (var feature in features)
        {
            var slot = Find(feature);
            for (var i = _heads[slot]; i != 0; i = _entries[i].Next) scores[_entries[i].Class] += _entries[i].Weight;
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
        if (_heads[slot] == 0)
        {
            _keys[slot] = feature;
            _features++;
        }
        for (var i = _heads[slot]; i != 0; i = _entries[i].Next)
        {
            ref var entry = ref _entries[i];
            if (entry.Class != label) continue;
            entry.Total += (long)entry.Weight * (_now - entry.Stamp);
            entry.Stamp = _now;
            entry.Weight += delta;
            entry.Updates++;
            return;
        }
        if (_count == _entries.Length) Array.Resize(ref _entries, _entries.Length * 2);
        _entries[_count] = new Entry { Class = (byte)label, Weight = delta, Stamp = _now, Next = _heads[slot], Updates = 1 };
        _heads[slot] = _count++;
    }

    /// <summary>Averaged rows: per feature its (class, mean weight), entries with fewer updates left out.</summary>
    public IEnumerable<(uint Key, List<(byte Class, double Weight)> Row)> Rows(int minUpdates)
    {
        var order = Enumerable.Range(0, _keys.Length).Where(slot => _heads[slot] != 0).OrderBy(slot => _keys[slot]).ToArray();
        foreach (var slot in order)
        {
            var row = new List<(byte, double)>();
            for (var i = _heads[slot]; i != 0; i = _entries[i].Next)
            {
                ref var entry = ref _entries[i];
                if (entry.Updates < minUpdates) continue;
                row.Add((entry.Class, (entry.Total + (double)entry.Weight * (_now - entry.Stamp)) / _now));
            }
            if (row.Count > 0) yield return (_keys[slot], row);
        }
    }

    private int Find(uint feature)
    {
        var mask = _keys.Length - 1;
        var slot = (int)feature & mask;
        while (_heads[slot] != 0 && _keys[slot] != feature) slot = (slot + 1) & mask;
        return slot;
    }

    private void Grow()
    {
        var (keys, heads) = (_keys, _heads);
        _keys = new uint[keys.Length * 2];
        _heads = new int[keys.Length * 2];
        for (var i = 0; i < keys.Length; i++)
        {
            if (heads[i] == 0) continue;
            var slot = Find(keys[i]);
            _keys[slot] = keys[i];
            _heads[slot] = heads[i];
        }
    }

    private struct Entry
    {
        public byte Class;
        public int Weight, Stamp, Next, Updates;
        public long Total;
    }
}
