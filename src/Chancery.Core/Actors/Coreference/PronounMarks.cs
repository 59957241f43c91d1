using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Actors.Coreference;

/// <summary>What the pronouns of a chain say of it to a later phrase: how lately it was spoken of, and as whom.</summary>
internal static class PronounMarks
{
    public const int Count = 11;

    /// <summary>Tokens within which a pronoun keeps its chain in mind.</summary>
    public const int Near = 60;

    public static void Describe(Document doc, Phrase phrase, Chain chain, IReadOnlyList<Phrase> phrases, Span<float> to)
    {
        var last = chain.LastWord(phrases);
        to[0] = chain.Pronouns.Count;
        to[1] = phrase.Sentence - doc.Words[last].Sentence;
        to[2] = doc.Words[last].Dep is Dep.Nsubj or Dep.NsubjPass ? 1 : 0;
        to[3] = Math.Min(phrase.Head - last, 4 * Near);
        to[4..].Clear();
        foreach (var pronoun in chain.Pronouns)
        {
            ref readonly var word = ref doc.Words[pronoun.Token];
            if (pronoun.Kind is PronounKind.He or PronounKind.She) to[4] += pronoun.Kind is PronounKind.She ? 1 : -1;
            else if (pronoun.Kind is PronounKind.It) to[5]++;
            else if (pronoun.Kind is PronounKind.They) to[6]++;
            else to[7]++;
            if (word.Sentence != phrase.Sentence) continue;
            var subject = word.Dep is Dep.Nsubj or Dep.NsubjPass;
            if (subject && word.Head == phrase.Head && !phrase.Cased || subject && word.Head == phrase.Governor && phrase.Dep is Dep.Xcomp) to[8] = 1;
            if (phrase.Range.Contains(pronoun.Token)) to[9] = 1;
            if (word.Head >= 0 && word.Head == phrase.Governor) to[10] = 1;
        }
    }
}
