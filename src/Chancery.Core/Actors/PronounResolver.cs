using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Actors;

/// <summary>Finds whom a pronoun means where one actor stands out; leaves it alone otherwise.</summary>
internal sealed class PronounResolver(World world, Document doc)
{
    /// <summary>How many sentences back a pronoun may reach.</summary>
    private const int Reach = 2;

    private const int MaximalClimb = 6;

    private readonly ActorWords _words = world.Words;

    public Draft? Resolve(List<Draft> drafts, int index, IReadOnlyList<ActorCluster> clusters)
    {
        var pronoun = drafts[index];
        var norm = doc.Words[pronoun.Head].Norm;
        if (_words.Who.Contains(norm)) return Relative(drafts, index);
        if (_words.It.Contains(norm)) return LastSubject(drafts, index);
        // "Latvia and Estonia voiced their support": several together, no one of them
        if (_words.They.Contains(norm) && Doer(pronoun.Head) is >= 0 and var several && several < pronoun.Head && HasChild(several, Dep.Conj)) return null;
        var gender = Gender(pronoun);
        var own = Own(pronoun) is >= 0 and var doer ? doer : Asking(pronoun.Head);
        var person = gender is not null;
        // "two of them": some of many, never of a body
        var part = _words.They.Contains(norm) && doc.Words[pronoun.Head] is { Dep: Dep.Nmod, Head: >= 0 and var counted } && doc.Words[counted].Upos is Upos.Num;
        Draft? best = null;
        var bestScore = int.MinValue;
        for (var i = index - 1; i >= 0; i--)
        {
            var draft = drafts[i];
            if (pronoun.Sentence - draft.Sentence > Reach) break;
            if (draft.Cluster < 0 || draft.Place || draft.Kind is ActorKind.Pronoun && doc.Words[draft.Head].Norm != norm && !Alike(doc.Words[draft.Head].Norm, norm)) continue;
            if (!Fits(draft, norm, person) || part && !draft.Plural || clusters[draft.Cluster].Gender is { } known && gender is not null && known != gender) continue;
            // "Arce asked him": nobody does it to himself without saying so
            if (own >= 0 && IsDoer(drafts, index, own, draft)) continue;
            var score = Score(draft, pronoun);
            if (score <= bestScore) continue;
            (best, bestScore) = (draft, score);
        }
        return best is null && _words.They.Contains(norm) ? Speaker(drafts, index) : best;
    }

    /// <summary>Whoever does what is done to the pronoun, and so is not meant by it; -1 for none.</summary>
    private int Own(Draft pronoun)
    {
        ref readonly var word = ref doc.Words[pronoun.Head];
        return word.Dep is Dep.Obj or Dep.Iobj && word.Xpos is "PRP" && !word.Norm.Contains("sel", StringComparison.Ordinal) ? Doer(pronoun.Head) : -1;
    }

    /// <summary>"The leader demanded that he step down": nobody asks that of himself. Whoever asks, -1 for nobody.</summary>
    private int Asking(int pronoun)
    {
        if (doc.Words[pronoun] is not { Dep: Dep.Nsubj or Dep.NsubjPass, Head: >= 0 and var deed } || doc.Words[deed] is not { Dep: Dep.Ccomp, Xpos: "VB" or "VBP" or "VBN", Head: >= 0 and var asking } || !_words.Asks.Contains(doc.Words[asking].Lemma)) return -1;
        // "insists that he will not discuss it" tells what he will do
        if (Child(deed, Dep.Aux) >= 0) return -1;
        return Doer(asking);
    }

    /// <summary>The subject of the verb above a word, as its own or that of the verb it is coordinated with; -1 for none.</summary>
    private int Doer(int word)
    {
        var at = word;
        while (doc.Words[at].Head >= 0 && doc.Words[at].Upos is not (Upos.Verb or Upos.Aux)) at = doc.Words[at].Head;
        for (var climbed = 0; climbed < MaximalClimb && at >= 0; climbed++)
        {
            if (Child(at, Dep.Nsubj) is >= 0 and var subject) return subject;
            if (doc.Words[at].Dep is not (Dep.Conj or Dep.Xcomp)) return -1;
            at = doc.Words[at].Head;
        }
        return -1;
    }

    private static bool IsDoer(List<Draft> drafts, int index, int subject, Draft candidate)
    {
        for (var i = index - 1; i >= 0 && drafts[i].Sentence == drafts[index].Sentence; i--)
        {
            if (drafts[i].Start <= subject && subject < drafts[i].End && (drafts[i] == candidate || drafts[i].Cluster == candidate.Cluster)) return true;
        }
        return false;
    }

    private int Child(int head, Dep dep)
    {
        var tokens = doc.Sentences[doc.Words[head].Sentence].Tokens;
        for (var i = tokens.Start; i < tokens.End; i++)
        {
            if (doc.Words[i].Head == head && doc.Words[i].Dep == dep) return i;
        }
        return -1;
    }

    private bool HasChild(int head, Dep dep) => Child(head, dep) >= 0;

    /// <summary>"The spokesman said that they support the call": whoever speaks for somebody, where nobody else can be meant.</summary>
    private Draft? Speaker(List<Draft> drafts, int index)
    {
        var at = drafts[index].Head;
        for (var climbed = 0; climbed < MaximalClimb && doc.Words[at].Head >= 0; climbed++)
        {
            var ccomp = doc.Words[at].Dep is Dep.Ccomp;
            at = doc.Words[at].Head;
            if (!ccomp) continue;
            for (var i = index - 1; i >= 0 && drafts[i].Sentence == drafts[index].Sentence; i--)
            {
                if (doc.Words[drafts[i].Head].Head == at && doc.Words[drafts[i].Head].Dep is Dep.Nsubj) return drafts[i] is { Cluster: >= 0, Role: not null, Place: false } speaker ? speaker : null;
            }
            return null;
        }
        return null;
    }

    /// <summary>'m' for "he", 'f' for "she", null for the others.</summary>
    public char? Gender(Draft pronoun)
    {
        var norm = doc.Words[pronoun.Head].Norm;
        return _words.He.Contains(norm) ? 'm' : _words.She.Contains(norm) ? 'f' : null;
    }

    /// <summary>"it" is safe only as the subject just before, in its sentence or of the main clause of the sentence before.</summary>
    private Draft? LastSubject(List<Draft> drafts, int index)
    {
        var pronoun = drafts[index];
        var start = doc.Sentences[pronoun.Sentence].Tokens.Start;
        var own = Own(pronoun);
        var subject = -1;
        for (var i = pronoun.Head - 1; i >= start && subject < 0; i--)
        {
            if (doc.Words[i].Dep is Dep.Nsubj or Dep.NsubjPass && !_words.Who.Contains(doc.Words[i].Norm) && i != own) subject = i;
        }
        if (subject < 0 && pronoun.Sentence > 0)
        {
            var before = doc.Sentences[pronoun.Sentence - 1].Tokens;
            for (var i = before.Start; i < before.End && subject < 0; i++)
            {
                if (doc.Words[i].Dep is Dep.Nsubj or Dep.NsubjPass && doc.Words[i].Head >= 0 && doc.Words[doc.Words[i].Head].Dep is Dep.Root) subject = i;
            }
        }
        if (subject < 0) return null;
        for (var i = index - 1; i >= 0 && pronoun.Sentence - drafts[i].Sentence <= 1; i--)
        {
            if (drafts[i].Head == subject) return drafts[i] is { Cluster: >= 0, Plural: false, Place: false, IsPerson: false } found && Fits(found, "it", false) ? found : null;
        }
        return null;
    }

    /// <summary>Forms of one pronoun ("he", "his") lean on each other.</summary>
    private bool Alike(string a, string b) =>
        _words.He.Contains(a) && _words.He.Contains(b) || _words.She.Contains(a) && _words.She.Contains(b)
        || _words.It.Contains(a) && _words.It.Contains(b) || _words.They.Contains(a) && _words.They.Contains(b);

    private bool Fits(Draft draft, string norm, bool person)
    {
        if (draft.Kind is ActorKind.Pronoun) return true;
        if (person) return !draft.Plural && (draft.IsPerson || draft.Role is { Use: RoleUse.Person or RoleUse.Holder } || draft.HasName && draft.Known is null && !IsThing(draft));
        if (_words.They.Contains(norm)) return draft.Plural || draft.Kind is ActorKind.Group || draft.Role?.Use is RoleUse.Body || draft.OtherCodes.Count > 0 || draft.Known?.Kind is SenseKind.Organisation;
        return !draft.Plural && !draft.IsPerson && (draft.Kind is ActorKind.Country && draft.Known?.Kind is not SenseKind.Adjective || draft.Known?.Kind is SenseKind.Organisation || draft.Role?.Use is RoleUse.Body or RoleUse.Land);
    }

    /// <summary>A name that is read as that of a place or a body.</summary>
    private bool IsThing(Draft draft) => doc.Words[draft.Head].Entity is >= 0 and var entity && doc.Entities[entity].Kind is EntityKind.Location or EntityKind.Facility or EntityKind.Organization;

    private int Score(Draft draft, Draft pronoun)
    {
        var score = (draft.Sentence - pronoun.Sentence) * 10;
        if (IsSubject(draft)) score += doc.Words[draft.Head].Head is >= 0 and var verb && doc.Words[verb].Dep is Dep.Root ? 9 : 7;
        if (draft.HasName) score += 2;
        if (draft.Kind is ActorKind.Pronoun) score += 3;
        if (draft.Modifier) score -= 5;
        // "a court convicted two men … one of them": many rather than a body
        if (draft.Plural && _words.They.Contains(doc.Words[pronoun.Head].Norm)) score += 6;
        return score;
    }

    private bool IsSubject(Draft draft)
    {
        var dep = doc.Words[draft.Head].Dep;
        return dep is Dep.Nsubj or Dep.NsubjPass || draft.Start <= doc.Sentences[draft.Sentence].Tokens.Start + 1;
    }

    /// <summary>"who" is the noun that its clause hangs on, else the phrase just before.</summary>
    private Draft? Relative(List<Draft> drafts, int index)
    {
        var pronoun = drafts[index];
        var verb = doc.Words[pronoun.Head].Head;
        var noun = verb >= 0 && doc.Words[verb].Dep is Dep.AclRelcl or Dep.Acl ? doc.Words[verb].Head : -1;
        Draft? before = null;
        for (var i = index - 1; i >= 0 && drafts[i].Sentence == pronoun.Sentence; i--)
        {
            var draft = drafts[i];
            if (draft.Cluster < 0) continue;
            if (noun >= 0 && draft.Start <= noun && noun < draft.End) return draft;
            if (before is null && pronoun.Start - draft.End is 0 or 1) before = draft;
        }
        return before is { Modifier: false } ? before : null;
    }
}
