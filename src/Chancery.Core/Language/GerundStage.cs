using Chancery.Core.Text;

namespace Chancery.Core.Language;

/// <summary>
/// "Left after meeting with the king": the tagger takes "meeting" for the noun, the parser hangs it as a clause. A clause that a conjunction
/// opens is a verb's, so the word is the gerund, before anybody asks what it tells. "Osei is meeting with the king": nobody is a meeting.
/// </summary>
public sealed class GerundStage(LemmaStage lemmas) : IStage
{
    private const string Ending = "ing";

    public string Name => "gerunds";

    public Layers Needs => Layers.Tree;

    public Layers Gives => Layers.None;

    public void Run(Document doc)
    {
        foreach (var sentence in doc.Sentences)
        {
            for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
            {
                ref var word = ref doc.Words[i];
                if (word.Xpos is not "NN" || !word.Norm.EndsWith(Ending, StringComparison.Ordinal)) continue;
                var copula = -1;
                if (!(word.Dep is Dep.Advcl && IsClause(doc, sentence.Tokens, i)) && (copula = Doing(doc, sentence.Tokens, i)) < 0) continue;
                if (copula >= 0) doc.Words[copula].Dep = Dep.Aux;
                (word.Upos, word.Xpos) = (Upos.Verb, "VBG");
                word.Lemma = lemmas.Lemma(doc, i);
            }
        }
    }

    /// <summary>The copula between somebody named and what he is doing with somebody; -1 where it says what something is.</summary>
    private static int Doing(Document doc, TokenRange sentence, int at)
    {
        var (copula, named, with) = (-1, false, false);
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            ref readonly var child = ref doc.Words[i];
            if (child.Head == at && child.Dep is Dep.Det or Dep.NmodPoss or Dep.Amod or Dep.Compound or Dep.Nummod or Dep.Case) return -1;
            if (child.Head == at && child.Dep is Dep.Cop && i < at) copula = i;
            else if (child.Head == at && child.Dep is Dep.Nsubj && i < at) named = child.Upos is Upos.Propn or Upos.Pron && child.Xpos is not ("WDT" or "DT") && child.Norm is not ("it" or "this" or "that");
            else if (child.Head >= 0 && doc.Words[child.Head].Head == at && child.Dep is Dep.Case && child.Norm is "with" && i > at) with = true;
        }
        return named && with ? copula : -1;
    }

    /// <summary>A conjunction opens it, and nothing before it is what only a noun has.</summary>
    private static bool IsClause(Document doc, TokenRange sentence, int at)
    {
        var opened = false;
        for (var i = sentence.Start; i < at; i++)
        {
            if (doc.Words[i].Head != at) continue;
            if (doc.Words[i].Dep is Dep.Det or Dep.NmodPoss or Dep.Amod or Dep.Compound or Dep.Nummod or Dep.Cop) return false;
            opened |= doc.Words[i].Dep is Dep.Mark;
        }
        return opened;
    }
}
