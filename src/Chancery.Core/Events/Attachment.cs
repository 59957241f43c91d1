using Chancery.Core.Claims;
using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Events;

/// <summary>How closely an expression of time or place belongs to an event of its sentence, by the tree.</summary>
internal sealed class Attachment(SentenceTree tree)
{
    /// <summary>Up to this rank the tree says so; <see cref="Reported"/> is only the same sentence.</summary>
    public const int Closest = 0, Syntax = 5, Reported = 6, None = int.MaxValue;

    private const int MaximalClimb = 12;

    /// <summary>The verb or the event that an expression hangs from; -1 for none.</summary>
    public int AnchorOf(Document doc, int head, IReadOnlySet<int> triggers, out int depth)
    {
        var at = head;
        for (depth = 0; depth < MaximalClimb && tree.Range.Contains(at); depth++, at = doc.Words[at].Head)
        {
            if (depth > 0 && triggers.Contains(at)) return at;
            if (doc.Words[at].Upos is Upos.Verb && depth > 0) return at;
            if (doc.Words[at].Head < 0) return at;
        }
        return -1;
    }

    /// <summary>The lower the closer; <see cref="None"/> where they have nothing to do with each other.</summary>
    public int Rank(Document doc, int anchor, int trigger)
    {
        if (anchor < 0) return None;
        if (anchor == trigger) return Closest;
        var words = doc.Words;
        // "talks held on Monday"
        if (words[anchor].Head == trigger && words[anchor].Dep is Dep.Acl or Dep.AclRelcl && words[trigger].Upos is Upos.Noun) return 1;
        var at = trigger;
        for (var rank = 1; rank < Syntax && tree.Range.Contains(at); rank++)
        {
            var (head, dep) = (words[at].Head, words[at].Dep);
            var nominal = dep is Dep.Csubj or Dep.Obj or Dep.Nsubj or Dep.NsubjPass or Dep.Obl or Dep.Nmod or Dep.Compound or Dep.Appos or Dep.Iobj;
            var shared = dep is Dep.Xcomp || (dep is Dep.Conj && words[at].Upos is Upos.Verb) || (dep is Dep.Advcl && (IsBare(doc, at) || IsSameDay(doc, at))) || dep is Dep.Conj && words[at].Upos is Upos.Noun;
            if (dep is Dep.Ccomp or Dep.Parataxis && head == anchor) return Reported;
            if (!nominal && !shared) break;
            if (head == anchor) return rank + 1;
            at = head;
        }
        // "were killed when a mortar hit the town"
        if (words[anchor].Dep is Dep.Advcl && words[anchor].Head == trigger && IsWhen(doc, anchor)) return Syntax;
        // "shot three nurses on their way to work on Monday", "shot them as they walked home on Monday"
        if (words[anchor].Dep is Dep.Advcl && words[anchor].Head == trigger && words[trigger].Xpos is "VBD" or "VBN" && IsSameDay(doc, anchor)) return Syntax;
        // "boarded a ship and seized its crew on Monday": the last verb carries the day of the first
        if (words[anchor].Dep is Dep.Conj && words[anchor].Head == trigger && tree.Child(anchor, Dep.Nsubj, Dep.NsubjPass) < 0) return Syntax;
        return Said(doc, anchor, trigger);
    }

    // "…, he said on Monday": the verb of saying hangs from what is said
    private static int Said(Document doc, int anchor, int trigger) =>
        doc.Words[anchor].Dep is Dep.Parataxis && doc.Words[anchor].Head == trigger ? Reported : None;

    private bool IsWhen(Document doc, int clause)
    {
        foreach (var child in tree.Index.Of(clause))
        {
            if (doc.Words[child] is { Xpos: "WRB", Dep: Dep.Advmod or Dep.Mark } word && child < clause && word.Head == clause) return true;
        }
        return false;
    }

    // "used batons to break up a march", "blocked the road as police fired tear gas", "fled when gunmen came"
    private bool IsSameDay(Document doc, int clause)
    {
        foreach (var child in tree.Index.Of(clause))
        {
            ref readonly var word = ref doc.Words[child];
            if (child < clause && word.Dep is Dep.Mark or Dep.Advmod && (word.Norm is "as" && doc.Words[clause].Xpos is "VBD" || word.Norm is "to" && doc.Words[clause].Xpos is "VB")) return true;
        }
        return IsWhen(doc, clause) && doc.Words[clause].Xpos is "VBD";
    }

    // a participle without a conjunction: "…, killing four"
    private bool IsBare(Document doc, int clause)
    {
        foreach (var child in tree.Index.Of(clause))
        {
            if (doc.Words[child].Dep is Dep.Mark or Dep.Nsubj or Dep.NsubjPass || doc.Words[child].Dep is Dep.Advmod && doc.Words[child].Xpos is "WRB") return false;
        }
        return true;
    }
}
