using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Actors.Coreference;

/// <summary>Describes, for one pronoun, the chains before it that it may stand for.</summary>
internal sealed class PronounCandidates(Document doc, IReadOnlyList<Phrase> phrases)
{
    public const int Features = 32;

    private const int Sentences = 6, MostChains = 16, Far = 200;

    private readonly List<(Chain Chain, int Last)> _near = [];
    private readonly List<(Chain Chain, float[] Values)> _found = [];

    /// <summary>The chains spoken of lately with what speaks for each, the last one first.</summary>
    public IReadOnlyList<(Chain Chain, float[] Values)> Describe(Pronoun pronoun, IReadOnlyList<Chain> chains)
    {
        _found.Clear();
        _near.Clear();
        var sentence = doc.Words[pronoun.Token].Sentence;
        foreach (var chain in chains)
        {
            if (chain.Members.Count > 0 && chain.LastWord(phrases) is var last && sentence - doc.Words[last].Sentence <= Sentences) _near.Add((chain, last));
        }
        _near.Sort(static (a, b) => b.Last.CompareTo(a.Last));
        for (var order = 0; order < _near.Count && order < MostChains; order++)
        {
            var values = new float[Features];
            Recent(pronoun, _near[order].Chain, _near[order].Last, values);
            Meant(pronoun, _near[order].Chain, values);
            values[31] = order;
            _found.Add((_near[order].Chain, values));
        }
        return _found;
    }

    private void Recent(Pronoun pronoun, Chain chain, int last, Span<float> to)
    {
        ref readonly var word = ref doc.Words[pronoun.Token];
        ref readonly var before = ref doc.Words[last];
        (to[0], to[1], to[2], to[3]) = ((float)pronoun.Kind, word.Xpos is "PRP$" ? 1 : 0, IsSubject(word.Dep), (float)word.Dep);
        (to[4], to[5], to[6]) = (word.Sentence, word.Sentence - before.Sentence, Math.Min(pronoun.Token - last, Far));
        (to[7], to[8]) = (IsSubject(before.Dep), before.Head >= 0 && before.Head == word.Head ? 1 : 0);
        var (same, other) = (0, 0);
        foreach (var earlier in chain.Pronouns)
        {
            if (earlier.Kind == pronoun.Kind) same++;
            else other++;
        }
        to[9] = chain.Pronouns.Count == 0 || chain.Pronouns[^1].Token != last ? 0 : chain.Pronouns[^1].Kind == pronoun.Kind ? 1 : -1;
        (to[10], to[11], to[12]) = (chain.Members.Count, same, other);
        to[13] = word.Norm.Contains("sel", StringComparison.Ordinal) ? 1 : 0;
    }

    private void Meant(Pronoun pronoun, Chain chain, Span<float> to)
    {
        var (phrase, first) = (phrases[chain.Members[^1]], phrases[chain.Members[0]]);
        var names = 0;
        foreach (var member in chain.Members) names += phrases[member].IsName ? 1 : 0;
        (to[14], to[15], to[16], to[17]) = ((float)phrase.Form, phrase.Plural ? 1 : 0, phrase.Coordinated ? 1 : 0, phrase.Gender);
        phrase.Kinds.CopyTo(to[18..]);
        (to[22], to[23]) = (doc.Words[pronoun.Token].Sentence - phrase.Sentence, pronoun.Token < phrase.Range.End ? 1 : 0);
        (to[24], to[25], to[26], to[27]) = ((float)phrase.Dep, phrase.Subject ? 1 : 0, phrase.Cased ? 1 : 0, (float)first.Form);
        (to[28], to[29], to[30]) = ((float)names / chain.Members.Count, first.Sentence, first.Gender);
    }

    private static float IsSubject(Dep dep) => dep is Dep.Nsubj or Dep.NsubjPass ? 1 : 0;
}
