using Chancery.Core.Actors;
using Chancery.Core.Events;
using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Merging;

/// <summary>What a deed was done to, by the words of its sentence: the noun, then the names that stand with it ("hospital", "kherson").</summary>
internal static class DeedTarget
{
    private const int MostNames = 6, MaximalClimb = 12;

    /// <returns>Empty when the sentence names nothing as the object of its verb.</returns>
    public static IReadOnlyList<string> Of(Document doc, EventMention ev)
    {
        var range = doc.Sentences[ev.Sentence].Tokens;
        var head = -1;
        for (var i = range.Start; i < range.End && head < 0; i++)
            if (doc.Words[i].Head == ev.Trigger && (doc.Words[i].Dep is Dep.Obj or Dep.NsubjPass || doc.Words[i].Dep is Dep.Nmod && i > ev.Trigger && IsOf(doc, range, i)) && doc.Words[i].Upos is Upos.Noun or Upos.Propn) head = i;
        if (head < 0) return [];
        List<string> words = [Lemma(doc, head)];
        for (var i = range.Start; i < range.End && words.Count <= MostNames; i++)
            if (i != head && doc.Words[i].Upos is Upos.Propn && doc.KindAt(i) is not EntityKind.Date && IsWithin(doc, i, head)) words.Add(doc.Words[i].Norm);
        return words;
    }

    private static string Lemma(Document doc, int token) => doc.Words[token].Lemma is { Length: > 0 } lemma ? lemma.ToLowerInvariant() : doc.Words[token].Norm;

    /// <summary>"The bombing of a hospital", "an attack on a hospital".</summary>
    private static bool IsOf(Document doc, TokenRange range, int noun)
    {
        for (var i = range.Start; i < noun; i++)
            if (doc.Words[i].Head == noun && doc.Words[i].Dep is Dep.Case) return doc.Words[i].Norm is "of" or "on" or "against";
        return false;
    }

    /// <summary>Part of the phrase, not of a clause in it.</summary>
    private static bool IsWithin(Document doc, int token, int head)
    {
        for (var climbed = 0; climbed < MaximalClimb && token >= 0 && token != head; climbed++, token = doc.Words[token].Head)
            if (doc.Words[token].Dep is not (Dep.Nmod or Dep.NmodPoss or Dep.Compound or Dep.Flat or Dep.Appos or Dep.Conj or Dep.Amod)) return false;
        return token == head;
    }
}
