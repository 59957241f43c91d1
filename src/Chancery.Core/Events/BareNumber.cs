using Chancery.Core.Actors;
using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Events;

/// <summary>Whom a number counts that has no noun: "three demonstrators were wounded and at least 22 arrested".</summary>
internal static class BareNumber
{
    public static ActorMention? Of(Document doc, SlotReader slots, FrameLexicon lexicon, int number)
    {
        ref readonly var word = ref doc.Words[number];
        if (word.Dep is not (Dep.Nsubj or Dep.NsubjPass or Dep.Obj) || slots.Child(number, Dep.Nmod) is >= 0 and var whole && slots.HasCase(whole, "of") || slots.Child(number, Dep.Det) >= 0) return null;
        if (Before(doc, slots, word) is { } same) return Counted(same, "counted as the same");
        return word.Dep is not Dep.Obj && doc.Words[word.Head].Dep is Dep.Root ? Told(doc, lexicon, word.Sentence) is { } told ? Counted(told, "the people of the sentence before") : null : null;
    }

    private static ActorMention Counted(ActorMention actor, string reason) => actor with { Inherited = true, Cluster = -1, Reasons = [.. actor.Reasons, reason] };

    /// <summary>Whoever stands in the same place of the verb that this one is coordinated with.</summary>
    private static ActorMention? Before(Document doc, SlotReader slots, in Token number)
    {
        ref readonly var verb = ref doc.Words[number.Head];
        if (verb.Dep is not Dep.Conj || !slots.Tree.Range.Contains(verb.Head)) return null;
        var first = number.Dep is Dep.Obj ? slots.Child(verb.Head, Dep.Obj) : slots.Child(verb.Head, Dep.NsubjPass) is >= 0 and var passive ? passive : slots.Child(verb.Head, Dep.Nsubj);
        return first >= 0 && doc.ActorAt(first) is { Kind: ActorKind.Group or ActorKind.Role } group ? group : null;
    }

    /// <summary>"Students threw stones. Eleven were detained": the only people of the sentence before who are no organ of a state.</summary>
    private static ActorMention? Told(Document doc, FrameLexicon lexicon, int sentence)
    {
        ActorMention? only = null;
        foreach (var actor in doc.ActorIndex.In(sentence - 1, sentence - 1))
        {
            if (actor.Kind is not (ActorKind.Group or ActorKind.Role) || doc.Words[actor.Head].Xpos is not "NNS" || actor.Sector is null || !lexicon.References.Domestic.Contains(actor.Sector)) continue;
            if (only is not null && only.Cluster != actor.Cluster) return null;
            only = actor;
        }
        return only;
    }
}
