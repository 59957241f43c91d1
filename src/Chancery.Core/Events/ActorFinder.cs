using Chancery.Core.Actors;
using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Events;

/// <summary>The actor behind a noun: its own mention, what a container holds ("dozens of protesters"), or whose it is ("Russian missiles").</summary>
internal static class ActorFinder
{
    public static ActorMention? Find(Document doc, SlotReader slots, FrameLexicon lexicon, int head)
    {
        if (doc.ActorAt(head) is { } own) return own;
        foreach (var child in slots.Tree.Of(head))
        {
            if (doc.Words[child].Dep is Dep.Nmod && slots.HasCase(child, "of") && lexicon.Containers.Contains(doc.Words[head].Lemma) && Find(doc, slots, lexicon, child) is { } held) return held;
        }
        foreach (var child in slots.Tree.Of(head))
        {
            if (doc.Words[child].Dep is Dep.NmodPoss or Dep.Amod or Dep.Compound or Dep.Appos && doc.ActorAt(child) is { } owner) return owner;
        }
        foreach (var child in slots.Tree.Of(head))
        {
            if (doc.Words[child].Dep is Dep.Nmod && (slots.HasCase(child, "of") || slots.HasCase(child, "in") || slots.HasCase(child, "from") || slots.HasCase(child, "with")) && doc.ActorAt(child) is { } holder) return holder;
        }
        return null;
    }
}
