namespace Chancery.Core.Text;

/// <summary>
/// A bit for each of the places that a word may fall on by a few of its letters and its length: says of most words at once that they are none of some words.
/// A word's place is found once and asked of many.
/// </summary>
internal sealed class WordPlaces
{
    private const int Places = 512, Bits = 64;

    private readonly ulong[] _taken = new ulong[Places / Bits];

    public void Add(string word) => _taken[Of(word) / Bits] |= 1UL << (Of(word) % Bits);

    public void Add(WordPlaces other)
    {
        for (var i = 0; i < _taken.Length; i++) _taken[i] |= other._taken[i];
    }

    /// <summary>False where a word with this place is surely none of them.</summary>
    public bool MayHold(ushort place) => (_taken[place / Bits] >> (place % Bits) & 1) != 0;

    /// <summary>The place of a word; that of no word is 0.</summary>
    public static ushort Of(string? word) =>
        word is null or "" ? (ushort)0 : (ushort)((((word[0] * 31u + word[word.Length / 2]) * 31u + word[^1]) * 31u + (uint)word.Length) & (Places - 1));
}
