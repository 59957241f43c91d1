using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Actors;

/// <summary>
/// Says of which country somebody is not, though it may be the only one of the report: nobody pays his own country a visit or deals
/// with it, an embassy is not of the capital where it stands, and the leaders of many countries are of no one.
/// </summary>
internal sealed class Elsewhere(World world, Document doc)
{
    private const int MaximalClimb = 5;

    private readonly ActorWords _words = world.Words;

    /// <summary>No one country can be taken from the text around: "the three countries", "officials of neighbouring states", "both presidents".</summary>
    public bool IsOfMany(Draft draft)
    {
        if (IsLands(draft)) return true;
        // "both presidents", of whom the text did not tell
        if (draft is { Plural: true, Sector: "GOV", HasName: false, Role.Name: { } name } && _words.Heads.Contains(name) && IsPair(draft)) return true;
        return draft is { Holder: { Code: null } holder, HolderBy: not ("," or "and") } && (holder.Regional || IsLands(holder));
    }

    private static bool IsLands(Draft draft) => draft is { Plural: true, HasName: false, Role.Use: RoleUse.Land };

    private bool IsPair(Draft draft)
    {
        for (var i = Math.Max(0, draft.Start - 1); i < draft.End; i++)
        {
            if (_words.PairNumbers.Contains(doc.Words[i].Norm)) return true;
        }
        return false;
    }

    /// <summary>The country that is certainly not this one's own; null for none.</summary>
    public string? Of(Draft draft, List<Draft> drafts, int index)
    {
        if (Seat(draft, drafts, index) is { } seat) return seat;
        if (draft.Kind is ActorKind.Country || draft.Sector is not (null or "GOV")) return null;
        // "the country's president visited Kenya": nor is it the country whose president he is
        var subject = doc.Words[draft.Head] is { Dep: Dep.NmodPoss, Head: >= 0 and var owned } && draft.Role?.Use is RoleUse.Land ? owned : draft.Head;
        for (var i = index + 1; i < drafts.Count && drafts[i].Sentence == draft.Sentence; i++)
        {
            if (drafts[i] is { Kind: ActorKind.Country, Code: { } code, Known.Kind: SenseKind.Country or SenseKind.Metonym } && Meets(subject, drafts[i])) return code;
            // "Morvan spoke after talks with the Indian foreign secretary": whose he is would not be said to his own
            if (draft is { Kind: ActorKind.Name, Role: null } && drafts[i] is { Role.Sector: "GOV", Code: { } land, Inherited: false } && Meets(subject, drafts[i])) return land;
        }
        return null;
    }

    /// <summary>"The embassy in Lima", "delegates in Lima": where they are told of, not whose they are.</summary>
    private string? Seat(Draft draft, List<Draft> drafts, int index)
    {
        if (draft.Role is not { } role || !_words.Guests.Contains(role.Name) || index + 1 >= drafts.Count || drafts[index + 1] is not { Place: true, Code: { } code } place) return null;
        return place.Sentence == draft.Sentence && place.Start <= draft.End + 2 && place.End >= draft.End ? code : null;
    }

    /// <summary>Whether somebody is the subject of a journey to a land or of dealings with it.</summary>
    private bool Meets(int subject, Draft land)
    {
        var at = land.Head;
        if (doc.Words[at] is not { Head: >= 0 and var above, Dep: var dep }) return false;
        var before = land.Start > 0 ? doc.Words[land.Start - 1].Norm : "";
        var journey = _words.Journeys.Contains(doc.Words[above].Lemma);
        if (!(dep is Dep.Obj && journey || dep is Dep.Obl or Dep.Nmod && (before is "with" || journey && _words.Goals.Contains(before)))) return false;
        at = above;
        for (var climbed = 0; climbed < MaximalClimb && at >= 0; climbed++)
        {
            if (doc.Words[subject].Head == at && doc.Words[subject].Dep is Dep.Nsubj or Dep.NsubjPass or Dep.NmodPoss) return true;
            // another has done it
            if (doc.Words[at].Upos is Upos.Verb && HasSubject(at)) return false;
            if (doc.Words[at].Dep is not (Dep.Xcomp or Dep.Conj or Dep.Obj or Dep.Obl or Dep.Advcl)) return false;
            at = doc.Words[at].Head;
        }
        return false;
    }

    private bool HasSubject(int verb)
    {
        var sentence = doc.Sentences[doc.Words[verb].Sentence].Tokens;
        for (var i = sentence.Start; i < sentence.End; i++)
        {
            if (doc.Words[i].Head == verb && doc.Words[i].Dep is Dep.Nsubj or Dep.NsubjPass) return true;
        }
        return false;
    }
}
