using System.Runtime.Intrinsics;
using Chancery.Core.Text;

namespace Chancery.Core.Actors.Coreference;

/// <summary>Describes, for one phrase, every chain before it: by its members, by itself, and against the other chains.</summary>
internal sealed class ChainCandidates(Document doc, IReadOnlyList<Phrase> phrases)
{
    private const int Own = 18, OfChain = 14;

    public const int Features = 3 * PhrasePair.Count + Own + OfChain + 7 + PronounMarks.Count + 1;

    /// <summary>Members of a long chain that are looked at: the first and the last ones.</summary>
    private const int MostMembers = 12;

    private const int LastSeen = Features - PronounMarks.Count + 2, Near = 25;
    private const float Alike = 0.45f;

    private static readonly int[] Contested = [PhrasePair.SameBare, PhrasePair.SameCore, PhrasePair.SameHead, PhrasePair.HeadCosine, PhrasePair.Contained, PhrasePair.NounFits, PhrasePair.FitsNoun];

    private readonly List<(int Heads, int Bares)> _earlier = [];
    private readonly Dictionary<string, int> _heads = new(StringComparer.Ordinal), _bares = new(StringComparer.Ordinal);

    private readonly List<(Chain Chain, float[] Values)> _found = [];

    // of each chain found: its last member, whether that is of the phrase's kind and number, and how often the chain was spoken of
    private readonly List<(int Last, bool Rival, int Weight)> _rivals = [];

    // rows that nobody keeps: the next ones are written over them, those of the thread's next document too
    private readonly Stack<float[]> _spare = _kept ??= new();

    [ThreadStatic]
    private static Stack<float[]>? _kept;

    private readonly float[] _pair = new float[PhrasePair.Count];

    /// <summary>The chains that the phrase may belong to with what speaks for each; the rows are the caller's to keep, or to give back.</summary>
    public IReadOnlyList<(Chain Chain, float[] Values)> Describe(int index, IReadOnlyList<Chain> chains)
    {
        _found.Clear();
        var phrase = phrases[index];
        foreach (var chain in chains)
        {
            var values = _spare.Count > 0 ? _spare.Pop() : new float[Features];
            if (Members(chain, index, values)) _found.Add((chain, values));
            else _spare.Push(values);
        }
        for (var k = 0; k < Contested.Length; k++) Contest(PhrasePair.Count + Contested[k], 3 * PhrasePair.Count + Own + OfChain + k);
        var (heads, bares) = Earlier(index);
        _rivals.Clear();
        foreach (var (chain, _) in _found)
        {
            var last = phrases[chain.Members[^1]];
            _rivals.Add((chain.Members[^1], last.Plural == phrase.Plural && Kinship(last, phrase) > 0.5f, Weight(chain)));
        }
        for (var i = 0; i < _found.Count; i++)
        {
            Self(phrase, index, heads, bares, _found[i].Values.AsSpan(3 * PhrasePair.Count));
            Whole(i, phrase, _found[i].Values.AsSpan(3 * PhrasePair.Count + Own));
            PronounMarks.Describe(doc, phrase, _found[i].Chain, phrases, _found[i].Values.AsSpan(Features - PronounMarks.Count - 1));
        }
        // who was spoken of last, pronouns counted
        for (var i = 0; i < _found.Count; i++)
        {
            var order = 0;
            foreach (var (_, values) in _found) order += values[LastSeen] < _found[i].Values[LastSeen] ? 1 : 0;
            _found[i].Values[Features - 1] = order;
        }
        return _found;
    }

    /// <summary>Says that the rows of the last answer are not looked at any more.</summary>
    public void TakeBack()
    {
        foreach (var (_, values) in _found) _spare.Push(values);
        _found.Clear();
    }

    /// <summary>How many phrases before this one have its head, and its text.</summary>
    private (int Heads, int Bares) Earlier(int index)
    {
        for (var i = _earlier.Count; i <= index; i++)
        {
            _earlier.Add((_heads.GetValueOrDefault(phrases[i].HeadWord), _bares.GetValueOrDefault(phrases[i].Bare)));
            _heads[phrases[i].HeadWord] = _earlier[i].Heads + 1;
            _bares[phrases[i].Bare] = _earlier[i].Bares + 1;
        }
        return _earlier[index];
    }

    /// <summary>Some member shares a word, a name, a construction with the phrase.</summary>
    internal static bool Shares(ReadOnlySpan<float> values) => AnyOf(values.Slice(PhrasePair.Count, PhrasePair.Count));

    private static bool AnyOf(ReadOnlySpan<float> most) =>
        most[PhrasePair.SameHead] > 0 || most[PhrasePair.Contained] > 0 || most[PhrasePair.Containing] > 0 || most[PhrasePair.Abbreviated] > 0 || most[PhrasePair.SameKnown] > 0 || most[PhrasePair.Apposed] > 0 || most[PhrasePair.Copular] > 0
        || most[PhrasePair.Named] > 0 || most[PhrasePair.Related] > 0 || most[PhrasePair.Behind] > 0 || most[PhrasePair.WordCosine] > Alike;

    private bool Members(Chain chain, int index, float[] values)
    {
        var last = values.AsSpan(0, PhrasePair.Count);
        var most = values.AsSpan(PhrasePair.Count, PhrasePair.Count);
        var least = values.AsSpan(2 * PhrasePair.Count, PhrasePair.Count);
        most.Fill(float.NegativeInfinity);
        least.Fill(float.PositiveInfinity);
        var (members, phrase) = (chain.Members, phrases[index]);
        var near = index - members[^1] <= Near || chain.Pronouns.Count > 0 && phrase.Head - chain.Pronouns[^1].Token <= PronounMarks.Near;
        if (!near && !MayShare(members, phrase)) return false;
        for (var k = 0; k < members.Count; k++)
        {
            if (IsPassedOver(k, members.Count)) continue;
            var member = phrases[members[k]];
            if (PhrasePair.Excludes(member, phrase)) return false;
            PhrasePair.Describe(doc, member, phrase, index - members[k], _pair);
            Widen(_pair, most, least);
            _pair.CopyTo(last);
        }
        return near || Shares(values);
    }

    private static bool IsPassedOver(int member, int count) => member >= MostMembers / 2 && member < count - MostMembers / 2;

    /// <summary>What <see cref="Shares"/> would say, without describing every member: most chains that are far behind share nothing.</summary>
    private bool MayShare(List<int> members, Phrase phrase)
    {
        for (var k = 0; k < members.Count; k++)
        {
            if (IsPassedOver(k, members.Count)) continue;
            PhrasePair.Sign(doc, phrases[members[k]], phrase, _pair);
            if (AnyOf(_pair)) return true;
        }
        return false;
    }

    /// <summary>The greatest and the least of each number.</summary>
    private static void Widen(ReadOnlySpan<float> pair, Span<float> most, Span<float> least)
    {
        for (var f = 0; ; f = Math.Min(f + Vector256<float>.Count, pair.Length - Vector256<float>.Count))
        {
            var now = Vector256.Create(pair[f..]);
            Vector256.Max(Vector256.Create<float>(most[f..]), now).CopyTo(most[f..]);
            Vector256.Min(Vector256.Create<float>(least[f..]), now).CopyTo(least[f..]);
            if (f + Vector256<float>.Count >= pair.Length) return;
        }
    }

    private void Contest(int feature, int into)
    {
        var (best, second) = (float.NegativeInfinity, float.NegativeInfinity);
        foreach (var (_, values) in _found)
        {
            if (values[feature] > best) (best, second) = (values[feature], best);
            else if (values[feature] > second) second = values[feature];
        }
        if (float.IsNegativeInfinity(second)) second = 0;
        foreach (var (_, values) in _found) values[into] = values[feature] - (values[feature] == best ? second : best);
    }

    private static void Self(Phrase phrase, int index, int heads, int bares, Span<float> to)
    {
        (to[0], to[1], to[2], to[3]) = ((float)phrase.Form, phrase.Words.Length, phrase.Plural ? 1 : 0, phrase.Coordinated ? 1 : 0);
        phrase.Kinds.CopyTo(to[4..]);
        (to[8], to[9], to[10], to[11], to[12], to[13]) = (index, heads, bares, (float)phrase.Dep, phrase.Range.End - phrase.Head, phrase.Core.Length);
        (to[14], to[15], to[16]) = phrase.Senses;
        to[17] = phrase.Case;
    }

    private void Whole(int found, Phrase phrase, Span<float> to)
    {
        var chain = _found[found].Chain;
        var first = phrases[chain.Members[0]];
        // the chain spoken of last comes first
        var (names, order, rivals, oftener, sense) = (0, 0, 0, 0, first.Senses);
        foreach (var member in chain.Members)
        {
            if (!phrases[member].IsName) continue;
            if (names++ == 0) sense = phrases[member].Senses;
        }
        var (at, _, weight) = _rivals[found];
        for (var i = 0; i < _rivals.Count; i++)
        {
            var (last, rival, oftenness) = _rivals[i];
            if (last > at || last == at && i < found) order++;
            if (!rival) continue;
            if (last > at) rivals++;
            if (oftenness > weight) oftener++;
        }
        (to[0], to[1], to[2], to[3]) = (chain.Members.Count, order, rivals, (float)first.Form);
        (to[4], to[5], to[6], to[7]) = ((float)names / chain.Members.Count, first.Sentence, _found.Count, first.Range.End - first.Head);
        (to[8], to[9], to[10]) = sense;
        (to[11], to[12], to[13]) = (oftener, phrase.Sentence - first.Sentence, weight / (phrase.Sentence + 1f));
    }

    private static int Weight(Chain chain) => chain.Members.Count + chain.Pronouns.Count;

    private static float Kinship(Phrase a, Phrase b)
    {
        var sum = 0f;
        for (var i = 0; i < a.Kinds.Length; i++) sum += a.Kinds[i] * b.Kinds[i];
        return sum;
    }
}
