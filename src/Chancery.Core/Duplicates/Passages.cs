namespace Chancery.Core.Duplicates;

/// <summary>The passages that two documents have in common, found by chaining shared shingles that keep their distance.</summary>
internal sealed class Passages
{
    /// <summary>Letters between two shared shingles of one passage: an edited word or a scanner's error lies between them.</summary>
    private const int MostGap = 45;

    /// <summary>Letters put in or left out between two shared shingles.</summary>
    private const int MostDrift = 6;

    private const int LeastLetters = 50;

    private const int LeastShingles = 6;

    /// <summary>Passages that a new shingle is tried against, the latest first.</summary>
    private const int Open = 8;

    /// <summary>A run that repeats inside a document ("ha ha ha") is remembered so many times.</summary>
    private const int MostPlaces = 4;

    // place in one above, place in the other below: sorted as numbers
    private readonly List<ulong> _hits = [];
    private readonly List<Chain> _chains = [];

    /// <summary>Letters of each that stand in the other, and of the longest passage.</summary>
    public (int One, int Other, int Longest) Between(ulong[] one, ulong[] other)
    {
        Hits(one, other);
        Chains();
        _chains.RemoveAll(chain => chain.Length < LeastLetters || chain.Shingles < LeastShingles);
        if (_chains.Count == 0) return (0, 0, 0);
        return (Covered(chain => (chain.First, chain.First + chain.Length)),
            Covered(chain => (chain.First + chain.FirstShift, chain.Last + chain.LastShift + LetterPrint.Run)), _chains.Max(chain => chain.Length));
    }

    private void Hits(ulong[] one, ulong[] other)
    {
        _hits.Clear();
        var (i, j) = (0, 0);
        while (i < one.Length && j < other.Length)
        {
            var (a, b) = (LetterPrint.HashOf(one[i]), LetterPrint.HashOf(other[j]));
            if (a < b) i++;
            else if (b < a) j++;
            else
            {
                var (endOne, endOther) = (End(one, i), End(other, j));
                for (var k = i; k < Math.Min(endOne, i + MostPlaces); k++)
                    for (var l = j; l < Math.Min(endOther, j + MostPlaces); l++)
                        _hits.Add(((ulong)LetterPrint.PlaceOf(one[k]) << 32) | (uint)other[l]);
                (i, j) = (endOne, endOther);
            }
        }
        _hits.Sort();
    }

    private static int End(ulong[] shingles, int start)
    {
        var end = start + 1;
        while (end < shingles.Length && LetterPrint.HashOf(shingles[end]) == LetterPrint.HashOf(shingles[start])) end++;
        return end;
    }

    private void Chains()
    {
        _chains.Clear();
        foreach (var hit in _hits)
        {
            var place = (int)(hit >> 32);
            var shift = LetterPrint.PlaceOf(hit) - place;
            var joined = false;
            for (var i = _chains.Count - 1; i >= 0 && i >= _chains.Count - Open && !joined; i--)
            {
                var chain = _chains[i];
                if (Math.Abs(chain.LastShift - shift) > MostDrift || place - chain.Last > MostGap) continue;
                _chains[i] = chain with { Last = place, LastShift = shift, Shingles = chain.Shingles + 1 };
                joined = true;
            }
            if (!joined) _chains.Add(new Chain(place, place, shift, shift, 1));
        }
    }

    private int Covered(Func<Chain, (int Start, int End)> side)
    {
        var (covered, until) = (0, 0);
        foreach (var (start, end) in _chains.Select(side).Order())
        {
            if (end <= until) continue;
            covered += end - Math.Max(start, until);
            until = end;
        }
        return covered;
    }

    private readonly record struct Chain(int First, int Last, int FirstShift, int LastShift, int Shingles)
    {
        public int Length => Last - First + LetterPrint.Run;
    }
}
