namespace Chancery.Core.Text;

/// <summary>Says of most words at once, by a few of their letters and their length, that they are none of some words.</summary>
internal sealed class WordSieve
{
    // the names of the world have so many first words that an eighth of this was full of them
    private const int Places = 1 << 16, Bits = 64;

    private readonly ulong[] _holes = new ulong[Places / Bits];

    public void Add(string word) => _holes[Place(word) / Bits] |= 1UL << (Place(word) % Bits);

    /// <summary>False where the word is surely none of them.</summary>
    public bool MayHold(string word) => (_holes[Place(word) / Bits] >> (Place(word) % Bits) & 1) != 0;

    private static int Place(string word) =>
        word.Length == 0 ? 0 : (int)((((word[0] * 31u + word[word.Length / 2]) * 31u + word[^1]) * 31u + word[word.Length / 3]) * 31u + (uint)word.Length) & (Places - 1);
}
