using Chancery.Core.Places;
using Chancery.Core.Text;

namespace Chancery.Core.Language.Neural;

/// <summary>
/// Names that the packs know, as hashes of their folded words with a bit for each kind of thing they name: what tells the network of names that
/// a word is a town somewhere. Two names of one hash do no harm: it is a hint. Frozen.
/// </summary>
public sealed class PhraseTable
{
    /// <summary>Kinds that are told apart, one bit each.</summary>
    public const int Kinds = 10;

    /// <summary>Marks of a word: it begins such a phrase, or stands inside.</summary>
    public const int Marks = 2 * Kinds;

    /// <summary>Words of a phrase at most.</summary>
    public const int Longest = 5;

    private const int KeyBytes = 3, BucketBits = 12, Rest = 8 * KeyBytes - BucketBits, LongestSentence = 4096;
    private const uint Start = 2166136261u, Prime = 16777619u;

    private readonly uint[] _keys;
    private readonly byte[] _sets;
    private readonly int[] _kinds = new int[byte.MaxValue + 1];
    private readonly int[] _buckets = new int[(1 << BucketBits) + 1];

    /// <summary>Reads the table where a model holds it.</summary>
    public PhraseTable(ContentReader reader)
    {
        var sets = reader.Count(_kinds.Length);
        for (var i = 0; i < sets; i++) _kinds[i] = reader.Count((1 << Kinds) - 1);
        _keys = new uint[reader.Count(1 << 20)];
        var keys = reader.Bytes(_keys.Length * KeyBytes);
        for (var i = 0; i < _keys.Length; i++) _keys[i] = (uint)(keys[KeyBytes * i] | keys[KeyBytes * i + 1] << 8 | keys[KeyBytes * i + 2] << 16);
        _sets = reader.Bytes(_keys.Length).ToArray();
        for (var i = 1; i < _keys.Length; i++)
        {
            if (_keys[i] <= _keys[i - 1]) throw new FormatException("phrases are out of order");
        }
        foreach (var key in _keys) _buckets[(key >> Rest) + 1]++;
        for (var i = 1; i < _buckets.Length; i++) _buckets[i] += _buckets[i - 1];
    }

    /// <summary>Writes phrases of lower-cased words with one space between them.</summary>
    public static void Write(BinaryWriter writer, IEnumerable<KeyValuePair<string, int>> phrases)
    {
        var table = new SortedDictionary<uint, int>();
        foreach (var (phrase, kinds) in phrases)
        {
            var (hash, words) = (Start, 0);
            foreach (var word in phrase.Split(' ', StringSplitOptions.RemoveEmptyEntries)) (hash, words) = (Next(hash, word), words + 1);
            if (words is > 0 and <= Longest) table[Stir(hash)] = table.GetValueOrDefault(Stir(hash)) | kinds;
        }
        var sets = table.Values.Distinct().Order().ToList();
        if (sets.Count > byte.MaxValue + 1) throw new InvalidOperationException("there are too many sets of kinds");
        writer.Write(sets.Count);
        foreach (var kinds in sets) writer.Write(kinds);
        writer.Write(table.Count);
        foreach (var key in table.Keys) writer.Write([(byte)key, (byte)(key >> 8), (byte)(key >> 16)]);
        foreach (var kinds in table.Values) writer.Write((byte)sets.BinarySearch(kinds));
    }

    /// <summary>Sets the marks of each word of a sentence: bit 2k where it begins a phrase of kind k, bit 2k + 1 where it stands inside one.</summary>
    public void Mark(Document doc, TokenRange sentence, Span<uint> marks)
    {
        marks.Clear();
        if (sentence.Length > LongestSentence) return;
        var loud = HasCapital(doc, sentence);
        Span<int> longest = stackalloc int[Kinds];
        for (var start = 0; start < sentence.Length; start++)
        {
            var first = doc.Text[doc.Words[sentence.Start + start].Span.Start];
            if (!char.IsLetter(first) || loud && !char.IsUpper(first)) continue;
            longest.Clear();
            var hash = Start;
            for (var length = 1; length <= Longest && start + length <= sentence.Length; length++)
            {
                hash = Next(hash, doc.TextOf(sentence.Start + start + length - 1));
                var kinds = Find(Stir(hash));
                for (var kind = 0; kinds != 0; kind++, kinds >>= 1)
                {
                    if ((kinds & 1) != 0) longest[kind] = length;
                }
            }
            for (var kind = 0; kind < Kinds; kind++)
            {
                for (var i = 0; i < longest[kind]; i++) marks[start + i] |= (i == 0 ? 1u : 2u) << (2 * kind);
            }
        }
    }

    /// <summary>A bit for each <see cref="PhraseKind"/> that these words together are known to name.</summary>
    public int KindsOf(Document doc, TokenRange tokens)
    {
        if (tokens.Length is 0 or > Longest) return 0;
        var hash = Start;
        for (var i = tokens.Start; i < tokens.End; i++) hash = Next(hash, doc.TextOf(i));
        return Find(Stir(hash));
    }

    private static bool HasCapital(Document doc, TokenRange sentence)
    {
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (char.IsUpper(doc.Text[doc.Words[i].Span.Start])) return true;
        }
        return false;
    }

    private int Find(uint key)
    {
        var bucket = (int)(key >> Rest);
        var (at, end) = (_buckets[bucket], _buckets[bucket + 1]);
        while (at < end)
        {
            var middle = (at + end) >> 1;
            if (_keys[middle] < key) at = middle + 1;
            else end = middle;
        }
        return at < _buckets[bucket + 1] && _keys[at] == key ? _kinds[_sets[at]] : 0;
    }

    private static uint Next(uint hash, ReadOnlySpan<char> word)
    {
        Span<char> folded = stackalloc char[PlaceFold.Longest];
        var length = PlaceFold.Fold(word, folded);
        foreach (var c in folded[..length]) hash = (hash ^ c) * Prime;
        return (hash ^ ' ') * Prime;
    }

    private static uint Stir(uint hash) => (hash ^ hash >> 15) * 2246822519u >> (32 - 8 * KeyBytes);
}
