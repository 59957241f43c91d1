using System.Text;

namespace Chancery.Core.Language.Neural;

/// <summary>Finds the row of a word among many where they stand in a model's content, by open addressing: built in a few milliseconds, asked without allocation.</summary>
internal sealed class WordIndex
{
    private const int LongestWord = 256;
    private readonly byte[] _content;
    private readonly int[] _slots, _starts, _ends;

    /// <summary>Reads so many words.</summary>
    public WordIndex(ContentReader reader, int count)
    {
        _content = reader.Content;
        (_starts, _ends) = (new int[count], new int[count]);
        _slots = new int[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, count * 2))];
        for (var row = 0; row < count; row++)
        {
            var word = reader.Utf8();
            _ends[row] = reader.Skip(0);
            _starts[row] = _ends[row] - word.Length;
            var slot = Slot(word);
            while (_slots[slot] != 0) slot = slot + 1 & _slots.Length - 1;
            _slots[slot] = row + 1;
        }
    }

    public int Count => _starts.Length;

    public string this[int row] => Encoding.UTF8.GetString(Written(row));

    /// <summary>-1 for a word that is not there.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        Span<byte> bytes = stackalloc byte[LongestWord];
        if (!Encoding.UTF8.TryGetBytes(word, bytes, out var length)) return -1;
        var sought = bytes[..length];
        for (var slot = Slot(sought); _slots[slot] != 0; slot = slot + 1 & _slots.Length - 1)
        {
            if (sought.SequenceEqual(Written(_slots[slot] - 1))) return _slots[slot] - 1;
        }
        return -1;
    }

    private ReadOnlySpan<byte> Written(int row) => _content.AsSpan(_starts[row].._ends[row]);

    private int Slot(ReadOnlySpan<byte> word)
    {
        var hash = 2166136261u;
        foreach (var b in word) hash = (hash ^ b) * 16777619u;
        return (int)((hash ^ hash >> 15) & (uint)(_slots.Length - 1));
    }
}
