namespace Chancery.Core.Language.Neural;

/// <summary>Finds the row of a word among many, by open addressing: built in a few milliseconds, asked without allocation.</summary>
internal sealed class WordIndex
{
    private readonly string[] _words;
    private readonly int[] _slots;

    public WordIndex(string[] words)
    {
        _words = words;
        _slots = new int[System.Numerics.BitOperations.RoundUpToPowerOf2((uint)Math.Max(4, words.Length * 2))];
        for (var row = 0; row < words.Length; row++)
        {
            var slot = Slot(words[row]);
            while (_slots[slot] != 0) slot = slot + 1 & _slots.Length - 1;
            _slots[slot] = row + 1;
        }
    }

    /// <summary>-1 for a word that is not there.</summary>
    public int Find(ReadOnlySpan<char> word)
    {
        for (var slot = Slot(word); _slots[slot] != 0; slot = slot + 1 & _slots.Length - 1)
        {
            if (word.SequenceEqual(_words[_slots[slot] - 1])) return _slots[slot] - 1;
        }
        return -1;
    }

    private int Slot(ReadOnlySpan<char> word)
    {
        var hash = 2166136261u;
        foreach (var c in word) hash = (hash ^ c) * 16777619u;
        return (int)((hash ^ hash >> 15) & (uint)(_slots.Length - 1));
    }
}
