using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Events;

/// <summary>What happens in a film, a play or a novel happened to nobody.</summary>
internal static class Fiction
{
    private const int MaximalClimb = 6;

    public static bool Holds(Document doc, SlotReader slots, FrameLexicon lexicon, Reading reading)
    {
        if (IsSet(doc, slots, lexicon, reading.Trigger) || reading.Inner != reading.Trigger && IsSet(doc, slots, lexicon, reading.Inner)) return true;
        foreach (var party in (int[])[.. reading.Actors, .. reading.Recipients])
        {
            if (IsSet(doc, slots, lexicon, party) || IsUnreal(doc, slots, lexicon, party)) return true;
        }
        return IsTold(doc, slots, lexicon, reading.Trigger);
    }

    /// <summary>"In the last scene of the film", "the mayor of the fictional town".</summary>
    private static bool IsSet(Document doc, SlotReader slots, FrameLexicon lexicon, int head)
    {
        foreach (var child in slots.Tree.Of(head))
        {
            if (doc.Words[child].Dep is not (Dep.Obl or Dep.Nmod) || !(slots.HasCase(child, "in") || slots.HasCase(child, "of"))) continue;
            if (doc.Words[child].Dep is Dep.Obl or Dep.Nmod && slots.HasCase(child, "in") && lexicon.Fiction.Works.Contains(doc.Words[child].Lemma) && !IsWatched(doc, slots, child)) return true;
            if (IsUnreal(doc, slots, lexicon, child)) return true;
        }
        return false;
    }

    /// <summary>"A role in the film of the attack": the work that is itself of something real.</summary>
    private static bool IsWatched(Document doc, SlotReader slots, int work)
    {
        foreach (var child in slots.Tree.Of(work))
        {
            if (doc.Words[child].Dep is Dep.Nmod && slots.HasCase(child, "of")) return true;
        }
        return false;
    }

    private static bool IsUnreal(Document doc, SlotReader slots, FrameLexicon lexicon, int head)
    {
        foreach (var child in slots.Tree.Of(head))
        {
            if (doc.Words[child].Dep is Dep.Amod && lexicon.Fiction.Adjectives.Contains(doc.Words[child].Lemma)) return true;
        }
        return false;
    }

    /// <summary>"The series follows a detective who hunts a killer".</summary>
    private static bool IsTold(Document doc, SlotReader slots, FrameLexicon lexicon, int trigger)
    {
        var at = trigger;
        for (var climbed = 0; climbed < MaximalClimb && slots.Tree.Range.Contains(doc.Words[at].Head); climbed++)
        {
            at = doc.Words[at].Head;
            if (lexicon.Fiction.Verbs.Contains(doc.Words[at].Lemma) && slots.Child(at, Dep.Nsubj) is >= 0 and var work && lexicon.Fiction.Works.Contains(doc.Words[work].Lemma) && !IsWatched(doc, slots, work)) return true;
        }
        return false;
    }
}
