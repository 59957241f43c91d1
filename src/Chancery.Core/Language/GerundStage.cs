using Chancery.Core.Text;

namespace Chancery.Core.Language;

/// <summary>
/// "Left after meeting with the king": the tagger takes "meeting" for the noun, the parser hangs it as a clause. A clause that a conjunction
/// opens is a verb's, so the word is the gerund, before anybody asks what it tells.
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
                if (word.Xpos is not "NN" || word.Dep is not Dep.Advcl || !word.Norm.EndsWith(Ending, StringComparison.Ordinal) || !IsClause(doc, sentence.Tokens, i)) continue;
                (word.Upos, word.Xpos) = (Upos.Verb, "VBG");
                word.Lemma = lemmas.Lemma(doc, i);
            }
        }
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
