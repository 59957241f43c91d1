using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Claims;

/// <summary>
/// "…, killing 14 people, two residents and an official said.": parsers take the speakers that close a sentence for more of what stands before
/// them. They are the subject of the verb of speech behind them, and the tree is mended to say so before anybody reads it.
/// </summary>
public sealed class LastSpeakerStage(CueLexicon lexicon) : IStage
{
    /// <summary>Words behind the verb, "said in a statement on Monday", and before it.</summary>
    private const int Behind = 10, Longest = 16, MaximalClimb = 32;

    public string Name => "last speakers";

    public Layers Needs => Layers.Tree;

    public Layers Gives => Layers.None;

    public void Run(Document doc)
    {
        foreach (var sentence in doc.Sentences)
        {
            if (Verb(doc, sentence.Tokens) is >= 0 and var verb && Comma(doc, sentence.Tokens, verb) is >= 0 and var comma) Mend(doc.Words, sentence.Tokens, comma, verb);
        }
    }

    /// <summary>The verb of speech that ends the sentence and has no subject; -1 for none.</summary>
    private int Verb(Document doc, TokenRange sentence)
    {
        var words = doc.Words;
        for (var i = sentence.End - 1; i > sentence.Start + 3 && sentence.End - i <= Behind; i--)
        {
            if (words[i].Upos is not (Upos.Verb or Upos.Aux)) continue;
            if (words[i].Xpos is not ("VBD" or "VBZ" or "VBP") || !lexicon.Speech.Contains(words[i].Lemma) || words[i].Dep is Dep.AclRelcl) return -1;
            for (var child = sentence.Start; child < sentence.End; child++)
            {
                if (words[child].Head != i || child == i) continue;
                if (child < i ? words[child].Dep is Dep.Nsubj or Dep.Aux : words[child].Dep is not (Dep.Punct or Dep.Obl or Dep.OblUnmarked or Dep.Advmod)) return -1;
            }
            return i;
        }
        return -1;
    }

    /// <summary>The comma between what is said and a noun phrase right before the verb; -1 where there is no such phrase.</summary>
    private static int Comma(Document doc, TokenRange sentence, int verb)
    {
        var words = doc.Words;
        if (words[verb - 1].Upos is not (Upos.Noun or Upos.Propn)) return -1;
        var comma = verb - 1;
        for (; comma > sentence.Start && verb - comma <= Longest && words[comma].Norm is not ","; comma--)
        {
            if (words[comma].Upos is Upos.Aux or Upos.Sconj or Upos.Punct && words[comma].Norm is not ("-" or "'" or "’") || words[comma].Upos is Upos.Verb && words[comma].Dep is not (Dep.Amod or Dep.Compound) || words[comma].Xpos is "WP" or "WDT") return -1;
        }
        if (words[comma].Norm is not "," || words[comma + 1].Upos is not (Upos.Det or Upos.Num or Upos.Adj or Upos.Noun or Upos.Propn)) return -1;
        for (var i = sentence.Start; i < comma; i++)
        {
            if (words[i].Upos is Upos.Verb && words[i].Xpos is "VBD" or "VBZ" or "VBP" or "VBN") return comma;
        }
        return -1;
    }

    private static void Mend(Span<Token> words, TokenRange sentence, int comma, int verb)
    {
        var subject = -1;
        for (var i = comma + 1; i < verb; i++)
        {
            if (words[i].Head > comma && words[i].Head < verb) continue;
            if (subject >= 0) words[i].Head = subject;
            else if (words[i].Upos is Upos.Noun or Upos.Propn) (subject, words[i].Head, words[i].Dep) = (i, verb, Dep.Nsubj);
            else continue;
            if (i != subject && words[i].Upos is Upos.Noun or Upos.Propn) words[i].Dep = Dep.Conj;
        }
        if (subject < 0) return;
        for (var i = comma; i < subject; i++)
        {
            if (i == comma) words[i].Head = verb;
            else if (words[i].Head <= comma || words[i].Head > verb) words[i].Head = subject;
        }
        if (words[verb].Dep is Dep.Root) return;
        var root = words[verb].Head;
        for (var climbed = 0; climbed < MaximalClimb && words[root].Dep is not Dep.Root && sentence.Contains(words[root].Head); climbed++) root = words[root].Head;
        (words[verb].Head, words[verb].Dep) = (root, Dep.Parataxis);
        // whatever hung on the speakers from before them belongs to what is said
        for (var i = sentence.Start; i < comma; i++)
        {
            if (words[i].Head > comma && words[i].Head < verb) words[i].Head = root;
        }
    }
}
