using System.Runtime.InteropServices;

namespace Chancery.Core.Duplicates;

/// <summary>
/// Finds the documents worth comparing: those that share shingles which few documents have. The index is exact; nothing is sampled.
/// A text that everybody reprints has no rare shingle, so it is compared with the first documents that carry it.
/// </summary>
internal sealed class RareShingles(IReadOnlyList<LetterPrint> prints)
{
    /// <summary>A shingle of more documents is common.</summary>
    private const int MostDocuments = 12;

    /// <summary>Rare shingles that two documents must share.</summary>
    private const int LeastShared = 20;

    /// <summary>A document with a smaller share of rare shingles is a common text.</summary>
    private const double LeastRare = 0.2;

    private const int Leaders = 3;

    /// <summary>A shingle of more documents, and of a larger share of them, is a phrase of the language and starts no passage.</summary>
    private const int PhraseDocuments = 40;

    private const double PhraseShare = 0.03;

    private readonly bool[] _common = new bool[prints.Count];
    private readonly HashSet<uint> _phrases = [];

    /// <summary>It was compared with the first carriers of its text alone, so that a missing pair says nothing.</summary>
    public bool IsCommon(int doc) => _common[doc];

    /// <summary>The shingles that passages are made of: without the phrases of the language, unless the text has nothing else.</summary>
    public ulong[] Telling(int doc) =>
        _common[doc] ? prints[doc].Shingles : Array.FindAll(prints[doc].Shingles, shingle => !_phrases.Contains(LetterPrint.HashOf(shingle)));

    /// <param name="comparable">Whether the two may be compared at all.</param>
    /// <returns>Pairs in rising order.</returns>
    public List<(int First, int Second)> Candidates(Func<int, int, bool> comparable)
    {
        var entries = Entries();
        MarkCommon(entries);
        var shared = new Dictionary<ulong, int>();
        foreach (var (start, end) in Postings(entries))
        {
            if (end - start <= MostDocuments) CountAll(entries.AsSpan(start, end - start), shared);
            else CountLeaders(entries.AsSpan(start, end - start), shared);
        }
        var found = new List<ulong>();
        foreach (var (pair, count) in shared)
            if (count >= LeastShared && comparable(Documents(pair).First, Documents(pair).Second)) found.Add(pair);
        found.Sort();
        return found.ConvertAll(Documents);
    }

    private ulong[] Entries()
    {
        var entries = new ulong[prints.Sum(print => print.Shingles.Length)];
        var n = 0;
        for (var doc = 0; doc < prints.Count; doc++)
        {
            var last = -1L;
            foreach (var shingle in prints[doc].Shingles)
            {
                var hash = LetterPrint.HashOf(shingle);
                if (hash == last) continue;
                last = hash;
                entries[n++] = ((ulong)hash << 32) | (uint)doc;
            }
        }
        Array.Resize(ref entries, n);
        return SortedByHash(entries);
    }

    /// <summary>By the upper half; what is equal stays in the order of the documents. Eleven bits a pass: several times faster than comparing.</summary>
    private static ulong[] SortedByHash(ulong[] entries)
    {
        const int Bits = 11;
        var other = new ulong[entries.Length];
        var starts = new int[1 << Bits];
        for (var shift = 32; shift < 64; shift += Bits)
        {
            Array.Clear(starts);
            foreach (var entry in entries) starts[(entry >> shift) & ((1 << Bits) - 1)]++;
            for (int bucket = 0, sum = 0; bucket < starts.Length; bucket++) (starts[bucket], sum) = (sum, sum + starts[bucket]);
            foreach (var entry in entries) other[starts[(entry >> shift) & ((1 << Bits) - 1)]++] = entry;
            (entries, other) = (other, entries);
        }
        return entries;
    }

    private void MarkCommon(ulong[] entries)
    {
        var rare = new int[prints.Count];
        var all = new int[prints.Count];
        var phrase = Math.Max(PhraseDocuments, prints.Count * PhraseShare);
        foreach (var (start, end) in Postings(entries))
        {
            if (end - start > phrase) _phrases.Add((uint)(entries[start] >> 32));
            for (var i = start; i < end; i++)
            {
                all[(int)(uint)entries[i]]++;
                if (end - start <= MostDocuments) rare[(int)(uint)entries[i]]++;
            }
        }
        for (var doc = 0; doc < all.Length; doc++) _common[doc] = rare[doc] < all[doc] * LeastRare;
    }

    private void CountAll(ReadOnlySpan<ulong> posting, Dictionary<ulong, int> shared)
    {
        for (var i = 0; i < posting.Length; i++)
            for (var j = i + 1; j < posting.Length; j++) Count((uint)posting[i], (uint)posting[j], shared);
    }

    private void CountLeaders(ReadOnlySpan<ulong> posting, Dictionary<ulong, int> shared)
    {
        for (var i = 0; i < posting.Length; i++)
        {
            if (!_common[(int)(uint)posting[i]]) continue;
            for (var j = 0; j < Math.Min(i, Leaders); j++) Count((uint)posting[j], (uint)posting[i], shared);
        }
    }

    // not two halves of one number: their hash would be first ^ second, which is hardly ever another one
    private void Count(uint first, uint second, Dictionary<ulong, int> shared) =>
        CollectionsMarshal.GetValueRefOrAddDefault(shared, ((ulong)first * (ulong)prints.Count) + second, out _)++;

    private (int First, int Second) Documents(ulong pair) => ((int)(pair / (ulong)prints.Count), (int)(pair % (ulong)prints.Count));

    private static IEnumerable<(int Start, int End)> Postings(ulong[] entries)
    {
        for (var start = 0; start < entries.Length;)
        {
            var end = start + 1;
            while (end < entries.Length && entries[end] >> 32 == entries[start] >> 32) end++;
            yield return (start, end);
            start = end;
        }
    }
}
