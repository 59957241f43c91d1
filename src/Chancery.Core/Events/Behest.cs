using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Events;

/// <summary>Help and visits "at Peru's request", "at the invitation of the king": whose wish it was is the other side, where nobody else is named.</summary>
internal static class Behest
{
    public static void Fill(Document doc, Reading reading, SlotReader slots, FrameLexicon lexicon)
    {
        if (reading.Kind is not TriggerKind.Verb || reading.Type is not ("AID" or "CONSULT" or "COOPERATE")) return;
        if (reading.Recipients.Exists(head => ActorFinder.Find(doc, slots, lexicon, head) is { Code: not null, Inherited: false } party && !IsOwn(doc, reading, slots, lexicon, party.Code))) return;
        if (Wish(doc, reading.Trigger, slots) is not (>= 0 and var wish)) return;
        foreach (var child in slots.Tree.Of(wish))
        {
            if (!(doc.Words[child].Dep is Dep.NmodPoss || doc.Words[child].Dep is Dep.Nmod && slots.HasCase(child, "of"))) continue;
            if (ActorFinder.Find(doc, slots, lexicon, child) is not { Code: { } code } || IsOwn(doc, reading, slots, lexicon, code)) continue;
            reading.Recipients.Clear();
            slots.Spread(child, reading.Recipients);
            reading.RecipientSlot = "behest";
            return;
        }
    }

    private static bool IsOwn(Document doc, Reading reading, SlotReader slots, FrameLexicon lexicon, string? code) =>
        reading.Actors.Exists(head => ActorFinder.Find(doc, slots, lexicon, head)?.Code == code);

    /// <summary>The wish below a verb, or below the purpose that the parser hung it on: "deployed engineers to repair bridges at Peru's request".</summary>
    private static int Wish(Document doc, int verb, SlotReader slots)
    {
        foreach (var child in slots.Tree.Of(verb))
        {
            if (slots.IsBehest(child)) return child;
            if (doc.Words[child].Dep is Dep.Advcl or Dep.Xcomp && doc.Words[child].Upos is Upos.Verb && Wish(doc, child, slots) is >= 0 and var below) return below;
        }
        return -1;
    }
}
