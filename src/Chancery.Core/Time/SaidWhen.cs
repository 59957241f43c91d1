using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Time;

/// <summary>"Said on Sunday it would send aid": what stands right behind a verb whose clause follows belongs to that verb, even where the tree hangs it below the clause.</summary>
internal static class SaidWhen
{
    /// <summary>The verb that tells, or -1.</summary>
    public static int Verb(Document doc, TokenRange time)
    {
        var words = doc.Words;
        var at = time.Start - 1;
        if (at > 0 && words[at].Upos is Upos.Adp) at--;
        if (at < 0 || words[at].Sentence != words[time.Start].Sentence || words[at].Upos is not Upos.Verb) return -1;
        var clause = words[TenseReader.Head(doc, time)].Head;
        return clause >= time.End && words[clause].Head == at && words[clause].Dep is Dep.Ccomp ? at : -1;
    }
}
