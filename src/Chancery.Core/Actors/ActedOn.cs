using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Actors;

/// <summary>
/// Tells who does something from whom it is done to. "The protesters condemned France. The army …": what is told is told of the protesters' country,
/// and a minister who urges Myanmar is not Myanmar's.
/// </summary>
internal sealed class ActedOn(Document doc)
{
    private const int MaximalClimb = 6;

    /// <summary>Whoever does something to a party of the sentence; null where the party is not acted on, or nobody is told to do it.</summary>
    /// <param name="drafts">All phrases of the document in their order.</param>
    /// <param name="index">The party.</param>
    /// <param name="subject">The head of whoever acts, or -1.</param>
    public Draft? Doer(List<Draft> drafts, int index, out int subject)
    {
        subject = -1;
        if (drafts[index].Place || Verb(drafts[index].Head) is not (>= 0 and var verb)) return null;
        subject = Subject(verb);
        if (subject < 0 || subject == drafts[index].Head) return null;
        for (var i = index; i >= 0 && drafts[i].Sentence == drafts[index].Sentence; i--)
        {
            if (drafts[i].Head == subject && drafts[i].Cluster != Attachments.Merged) return drafts[i];
        }
        return null;
    }

    /// <summary>The verb that has the noun, or what the noun belongs to, as an object: "accused Iran", "a protest against Iran".</summary>
    private int Verb(int noun)
    {
        for (var (at, climbed) = (noun, 0); climbed < MaximalClimb && doc.Words[at].Head >= 0; climbed++, at = doc.Words[at].Head)
        {
            if (doc.Words[at].Dep is Dep.Obl && Holds(at, "by") || doc.Words[at].Dep is not (Dep.Obj or Dep.Iobj or Dep.Obl or Dep.Nmod or Dep.Conj)) return -1;
            if (doc.Words[doc.Words[at].Head].Upos is Upos.Verb) return doc.Words[at].Dep is Dep.Conj or Dep.Nmod ? -1 : doc.Words[at].Head;
        }
        return -1;
    }

    /// <summary>Whose deed a verb is, be it in the verb above: "agreed to attack Iran".</summary>
    private int Subject(int verb)
    {
        for (var (at, climbed) = (verb, 0); climbed < MaximalClimb && at >= 0; climbed++, at = doc.Words[at].Head)
        {
            var sentence = doc.Sentences[doc.Words[at].Sentence].Tokens;
            var (subject, objects) = (-1, false);
            for (var i = sentence.Start; i < sentence.End; i++)
            {
                if (doc.Words[i].Head != at) continue;
                if (doc.Words[i].Dep is Dep.Nsubj) subject = i;
                objects |= at != verb && doc.Words[i].Dep is Dep.Obj && doc.Words[verb].Dep is Dep.Xcomp;
            }
            // "urged Chad to attack Sudan"
            if (objects) return -1;
            if (subject >= 0) return subject;
            if (doc.Words[at].Dep is not (Dep.Xcomp or Dep.Conj or Dep.Advcl)) return -1;
        }
        return -1;
    }

    private bool Holds(int noun, string preposition)
    {
        for (var i = noun - 1; i >= 0 && i >= noun - MaximalClimb; i--)
        {
            if (doc.Words[i].Head == noun && doc.Words[i].Dep is Dep.Case) return doc.Words[i].Norm == preposition;
        }
        return false;
    }
}
