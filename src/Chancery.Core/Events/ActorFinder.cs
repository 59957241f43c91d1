using Chancery.Core.Actors;
using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Events;

/// <summary>The actor behind a noun: its own mention, what a container holds ("dozens of protesters"), or whose it is ("Russian missiles").</summary>
internal static class ActorFinder
{
    private const int CountReach = 6;

    /// <summary>The actor behind a noun, or null.</summary>
    /// <param name="doc">The document.</param>
    /// <param name="slots">Of the sentence.</param>
    /// <param name="lexicon">Its containers hold what they count.</param>
    /// <param name="head">The noun.</param>
    /// <param name="deed">The noun is what was done or used ("a bomb in Kandahar killed two"): where it was tells nothing of who did it.</param>
    public static ActorMention? Find(Document doc, SlotReader slots, FrameLexicon lexicon, int head, bool deed = false)
    {
        if (doc.ActorAt(head) is { } own) return own;
        if (lexicon.Unowned.Contains(doc.Words[head].Lemma) && slots.Child(head, Dep.Nmod) < 0) return null;
        if (doc.Words[head].Upos is Upos.Num && (Counted(doc, slots, head) ?? BareNumber.Of(doc, slots, lexicon, head)) is { } counted) return counted;
        // "one of them, a Ukrainian citizen"
        if (slots.Child(head, Dep.Appos) is >= 0 and var same && doc.ActorAt(same) is { Code: not null, Inherited: false } said) return said;
        foreach (var child in slots.Tree.Of(head))
        {
            if (doc.Words[child].Dep is Dep.Nmod && slots.HasCase(child, "of") && lexicon.Containers.Contains(doc.Words[head].Lemma) && Find(doc, slots, lexicon, child) is { } held) return held;
        }
        foreach (var child in slots.Tree.Of(head))
        {
            if (doc.Words[child].Dep is Dep.NmodPoss or Dep.Amod or Dep.Compound or Dep.Appos && doc.ActorAt(child) is { } owner && !(deed && IsWhere(doc, child))) return owner;
        }
        if (Author(doc, slots, head) is { } author) return author;
        foreach (var child in slots.Tree.Of(head))
        {
            if (doc.Words[child].Dep is Dep.Nmod && (slots.HasCase(child, "of") || !deed && slots.HasCase(child, "in") || slots.HasCase(child, "from") || slots.HasCase(child, "with")) && doc.ActorAt(child) is { } holder) return holder;
        }
        if (deed) return null;
        // "a house in the Lebanese town of Tyre"
        foreach (var child in slots.Tree.Of(head))
        {
            if (doc.Words[child].Dep is not Dep.Nmod || !slots.HasCase(child, "in")) continue;
            foreach (var part in slots.Tree.Of(child))
            {
                if (doc.Words[part].Dep is Dep.NmodPoss or Dep.Amod && doc.ActorAt(part) is { Code: not null } land) return land;
            }
        }
        return null;
    }

    /// <summary>"The Kandahar bombing": a town or a province, and no state, that a deed is named after.</summary>
    public static bool IsWhere(Document doc, int token)
    {
        foreach (var place in TextOrdered.Within(doc.Places, doc.Sentences[doc.Words[token].Sentence].Tokens))
        {
            if (place.Tokens.Contains(token)) return place.Place.Resolution > 1;
        }
        return false;
    }

    /// <summary>"Three oil workers … The three were abducted in July": whoever was counted so before.</summary>
    private static ActorMention? Counted(Document doc, SlotReader slots, int number)
    {
        if (slots.Child(number, Dep.Det) is not (>= 0 and var article) || doc.Words[article].Norm is not ("the" or "these" or "those")) return null;
        var sentence = doc.Words[number].Sentence;
        if (doc.Words[number].Norm is "two" && Pair(doc, number) is { } pair) return pair;
        var near = doc.ActorIndex.In(sentence - CountReach, sentence);
        for (var i = near.Length - 1; i >= 0; i--)
        {
            var actor = near[i];
            if (actor.Head >= number) continue;
            for (var word = actor.Tokens.Start; word < actor.Head; word++)
            {
                if (doc.Words[word].Dep is Dep.Nummod && doc.Words[word].Norm == doc.Words[number].Norm) return actor with { Inherited = true, Reasons = [.. actor.Reasons, $"the {doc.Words[number].Norm} of sentence {doc.NumberOf(doc.Words[actor.Head].Sentence)}"] };
            }
        }
        return null;
    }

    /// <summary>"Clinton telephoned Yeltsin, and the two agreed": the two of different states that the sentence has named, if it has named no third.</summary>
    private static ActorMention? Pair(Document doc, int number)
    {
        ActorMention? first = null, second = null;
        var sentence = doc.Words[number].Sentence;
        foreach (var actor in doc.ActorIndex.In(sentence, sentence))
        {
            if (actor.Head >= number || actor.Code is null || actor.Kind is ActorKind.Pronoun || doc.Words[actor.Head].Dep is not (Dep.Nsubj or Dep.Obj or Dep.Iobj or Dep.Conj or Dep.NsubjPass)) continue;
            if (first is null) first = actor;
            else if (second is null && actor.Code != first.Code) second = actor;
            else if (actor.Cluster != first.Cluster && actor.Cluster != second?.Cluster) return null;
        }
        return first is null || second is null ? null : first with { OtherCodes = [second.Code!], Inherited = true, Reasons = [.. first.Reasons, $"the two of {first.Code} and {second.Code}"] };
    }

    /// <summary>"A motion by the former president", "a complaint filed by lawyers": who made it comes before whom or what it is about.</summary>
    private static ActorMention? Author(Document doc, SlotReader slots, int head)
    {
        foreach (var child in slots.Tree.Of(head))
        {
            if (doc.Words[child].Dep is Dep.Nmod && slots.HasCase(child, "by") && doc.ActorAt(child) is { } author) return author;
            if (doc.Words[child].Dep is not Dep.Acl || doc.Words[child].Xpos is not "VBN") continue;
            foreach (var agent in slots.Tree.Of(child))
            {
                if (doc.Words[agent].Dep is Dep.OblAgent or Dep.Obl && slots.HasCase(agent, "by") && doc.ActorAt(agent) is { } maker) return maker;
            }
        }
        return null;
    }
}
