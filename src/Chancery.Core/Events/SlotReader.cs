using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Events;

/// <summary>
/// Reads the slots of a trigger from the tree of its sentence: who is the logical subject of a passive, a participle, a relative
/// clause or an infinitive; which noun a preposition holds. One instance a thread.
/// </summary>
internal sealed partial class SlotReader(FrameLexicon lexicon)
{
    private const int MaximalClimb = 4;
    private Document _doc = null!;

    public TreeIndex Tree { get; } = new();

    /// <summary>Which of the words that frames ask for the sentence has.</summary>
    public WordMarks Marks { get; } = new(lexicon.Words);

    private Span<Token> Words => _doc.Words;

    public void Enter(Document doc, Sentence sentence)
    {
        _doc = doc;
        Tree.Build(doc.Words, sentence.Tokens);
        Marks.Enter(doc, sentence);
    }

    /// <summary>Adds the head tokens of a slot, without coordination.</summary>
    /// <param name="trigger">The trigger's head.</param>
    /// <param name="kind">Its part of speech.</param>
    /// <param name="slot">What is asked for.</param>
    /// <param name="bound">The noun of the trigger's own last preposition, or -1.</param>
    /// <param name="into">Where the heads go.</param>
    public void Read(int trigger, TriggerKind kind, Slot slot, int bound, List<int> into)
    {
        var verb = kind is TriggerKind.Noun ? Governor(trigger) : trigger;
        switch (slot.Kind)
        {
            case SlotKind.Subject: Add(kind is TriggerKind.Noun ? NounSubject(trigger) : Subject(trigger, 0), into); break;
            case SlotKind.Light: Add(LightSubject(trigger), into); break;
            case SlotKind.DirectObject when kind is not TriggerKind.Noun:
                Add(Object(trigger, 0), into);
                Add(GivenTo(trigger), into);
                break;
            case SlotKind.IndirectObject: Add(IndirectObject(trigger), into); break;
            case SlotKind.BoundPreposition: Add(bound, into); break;
            case SlotKind.Clause: Add(Clause(trigger), into); break;
            // "Wednesday's bombing" is no deed of Wednesday
            case SlotKind.Possessor: Add(Child(trigger, Dep.NmodPoss) is >= 0 and var owner && !IsTime(owner) && !IsSake(trigger) ? owner : -1, into); break;
            case SlotKind.Adjective: AddAll(trigger, Dep.Amod, into); break;
            case SlotKind.Compound: AddAll(trigger, Dep.Compound, into); break;
            case SlotKind.Preposition:
                Prepositional(trigger, verb, slot.Word, into);
                // "remained on alert in the north": what follows the noun of the trigger's own preposition
                if (bound >= 0 && into.Count == 0) Under(bound, slot.Word, into);
                break;
        }
    }

    public bool IsPassive(int verb)
    {
        foreach (var child in Tree.Of(verb))
        {
            if (Words[child].Dep is Dep.NsubjPass or Dep.AuxPass or Dep.CsubjPass) return true;
        }
        // "the minister, Ana Ruiz, accused Peru": a participle that has an object of its own is a finite verb that the parser mistook
        // "said when asked by a reporter", "founded by monks": so is one that qualifies a clause and names who did it
        // "were ambushed and held by villagers": the second shares the auxiliary of the first
        if (Words[verb].Xpos is "VBN" && Words[verb].Dep is Dep.Conj && Tree.Range.Contains(Words[verb].Head) && Child(verb, Dep.Obj) < 0 && Child(verb, Dep.Nsubj) < 0 && Child(verb, Dep.Aux) < 0 && IsPassive(Words[verb].Head)) return true;
        return Words[verb].Xpos is "VBN" && Child(verb, Dep.Obj) < 0 && (Words[verb].Dep is Dep.Acl || Words[verb].Dep is Dep.Advcl && Child(verb, Dep.Nsubj) < 0 && Child(verb, Dep.Aux) < 0 && Agent(verb) >= 0);
    }

    public bool IsText(int noun) => lexicon.Texts.Contains(Words[noun].Lemma);

    public int Child(int head, Dep dep)
    {
        foreach (var child in Tree.Of(head))
        {
            if (Words[child].Dep == dep) return child;
        }
        return -1;
    }

    /// <summary>The logical subject of a verb, or -1.</summary>
    public int Subject(int verb, int depth)
    {
        if (IsPassive(verb)) return Agent(verb) is >= 0 and var agent ? agent : Words[verb].Dep is Dep.Conj && Words[verb].Xpos is "VBN" && Child(verb, Dep.NsubjPass) < 0 && IsPassive(Words[verb].Head) ? Agent(Words[verb].Head) : -1;
        if (Child(verb, Dep.Nsubj) is >= 0 and var own)
        {
            var who = Antecedent(own, verb);
            // "issued a declaration that condemned Russia": a text says what its author says
            return who != own && IsText(who) && NounHolder(who) is >= 0 and var author ? author : who;
        }
        // "the president is to visit Algeria"
        if (Words[verb].Upos is Upos.Verb && Child(verb, Dep.NsubjOuter) is >= 0 and var planner && _doc.ActorAt(planner) is not null) return planner;
        // "shelling by the army killed four": whoever did the one did the other
        if (Child(verb, Dep.Csubj) is >= 0 and var deed && Words[deed].Xpos is "VBG") return Agent(deed);
        if (LostSubject.Before(_doc, Tree, verb) is >= 0 and var before) return before;
        if (depth >= MaximalClimb) return -1;
        var head = Words[verb].Head;
        if (!Tree.Range.Contains(head)) return -1;
        switch (Words[verb].Dep)
        {
            case Dep.Conj when Teller(verb, head) is >= 0 and var teller: return teller;
            // "was saddened by the death of a medic, whom soldiers shot, and called for an inquiry": behind the clause's comma the sentence goes on
            case Dep.Conj when Beyond(verb, head) is >= 0 and var main: return IsPassive(main) ? Object(main, depth + 1) : Subject(main, depth + 1);
            case Dep.Conj when Words[head].Upos is Upos.Verb or Upos.Aux or Upos.Adj:
                return IsPassive(head) && Words[verb].Xpos is not "VBN" ? Child(head, Dep.NsubjPass) : Subject(head, depth + 1);
            case Dep.Xcomp or Dep.Ccomp or Dep.Advcl or Dep.Parataxis:
                if (Words[verb].Dep is not Dep.Xcomp && Words[verb].Xpos is "VBD" or "VBZ" or "VBP") return -1;
                // "telephoned the minister to plead with him": who speaks to somebody for a purpose has it himself
                if (Words[verb].Dep is Dep.Xcomp && !IsPassive(head) && lexicon.Meets(Words[head].Lemma) && Child(head, Dep.Nsubj) is >= 0 and var caller) return Antecedent(caller, head);
                if (Words[verb].Dep is Dep.Xcomp && Object(head, 1) is >= 0 and var controller) return controller;
                // "thanked Vietnam for returning the captives": whoever is thanked, fined or blamed for it did it
                if (Words[verb].Dep is Dep.Advcl && Words[verb].Xpos is "VBG" && HasCase(verb, "for") && !IsPassive(head) && Object(head, 1) is >= 0 and var doer && _doc.ActorAt(doer) is not null) return doer;
                // "is in Chad to discuss the war"
                if (Words[head].Upos is Upos.Noun or Upos.Propn) return IsStay(head) && (HasCase(verb, "to") || Words[verb].Xpos is "VBG" && Words[verb].Dep is Dep.Advcl) ? Antecedent(Child(head, Dep.Nsubj), head) : -1;
                return IsPassive(head) ? Child(head, Dep.NsubjPass) is >= 0 and var passive ? Antecedent(passive, head) : -1 : Subject(head, depth + 1);
            case Dep.AclRelcl: return head;
            case Dep.Acl:
                // "passed a resolution criticising the minister": a text says what its author says
                if (Words[verb].Xpos is "VBG" && IsText(head) && NounHolder(head) is >= 0 and var writer) return writer;
                if (Words[verb].Xpos is "VB" && First(head) is >= 0 and var first) return first;
                return Words[verb].Xpos is "VBG" or "VBN" or "VBD" ? head : NounHolder(head);
            default: return -1;
        }
    }

    /// <summary>"A spokesman said drones had struck a market, and accused the army": things accuse nobody, so it is whoever speaks.</summary>
    private int Teller(int verb, int first)
    {
        if (Words[verb].Xpos is not ("VBD" or "VBZ") || Words[first].Dep is not Dep.Ccomp || !Tree.Range.Contains(Words[first].Head)) return -1;
        var thing = Child(first, Dep.Nsubj) is >= 0 and var own ? own : Child(first, Dep.NsubjPass);
        var goesOn = GoesOn(verb, first);
        if (thing < 0 || !goesOn && (Words[thing].Upos is not Upos.Noun || _doc.ActorAt(thing) is not null && !lexicon.Ownerless.Contains(Words[thing].Lemma)) || Child(Words[first].Head, Dep.Nsubj) is not (>= 0 and var teller) || _doc.ActorAt(teller) is null) return -1;
        if (goesOn) return Antecedent(teller, Words[first].Head);
        var frames = lexicon.FramesOf(TriggerKind.Verb, Words[verb].Lemma);
        foreach (ref readonly var pair in frames)
        {
            if (lexicon.Ontology.QuadOf(pair.Frame.Type) is 2 or 4) return -1;
        }
        return frames.Length > 0 ? Antecedent(teller, Words[first].Head) : -1;
    }

    /// <summary>"Said that Chad has failed, and offered to help": behind the comma stands the tense of the verb of saying and not that of what is said.</summary>
    private bool GoesOn(int verb, int first)
    {
        if (Child(verb, Dep.Cc) is not (>= 0 and var and) || Words[and - 1].Norm is not ",") return false;
        return IsPast(verb) is { } past && IsPast(Words[first].Head) == past && IsPast(first) == !past;
    }

    private bool? IsPast(int verb)
    {
        foreach (var child in Tree.Of(verb))
        {
            if (Words[child].Dep is Dep.Aux or Dep.AuxPass or Dep.Cop && Words[child].Xpos is "VBD" or "VBZ" or "VBP" or "MD") return Words[child].Xpos switch { "VBD" => true, "MD" => null, _ => false };
        }
        return Words[verb].Xpos switch { "VBD" => true, "VBZ" or "VBP" => false, _ => null };
    }

    /// <summary>The verb of the main clause that goes on behind a relative clause which a comma has closed; -1 for none.</summary>
    private int Beyond(int verb, int head)
    {
        if (Words[verb].Xpos is not ("VBD" or "VBZ" or "VBP" or "VBN") || Words[head].Dep is not Dep.AclRelcl || Child(verb, Dep.Cc) is not (>= 0 and var and) || and - 1 <= head || Words[and - 1].Norm is not ",") return -1;
        var opens = false;
        for (var i = head - 1; i > Words[head].Head && !opens; i--) opens = IsRelative(i) && Words[i - 1].Norm is ",";
        if (!opens) return -1;
        var at = Words[head].Head;
        for (var climbed = 0; climbed < MaximalClimb && Tree.Range.Contains(at); climbed++, at = Words[at].Head)
        {
            if (Words[at].Upos is Upos.Verb or Upos.Aux) return at;
        }
        return -1;
    }

    /// <summary>"At Peru's request", "at the invitation of": whose wish it is, not what is wished.</summary>
    public bool IsBehest(int noun) => lexicon.Behests.Contains(Words[noun].Lemma) && HasCase(noun, "at");

    /// <summary>"Marches in his support": whose it is, it is for.</summary>
    private bool IsSake(int noun) => lexicon.Sakes.Contains(Words[noun].Lemma) && HasCase(noun, "in") && Child(noun, Dep.Nmod) < 0;

    /// <inheritdoc cref="FrameLexicon.Asides"/>
    public bool IsAside(string preposition) => lexicon.Asides.Contains(preposition);

    /// <summary>The noun that a preposition joins to the trigger, or to the light verb above it.</summary>
    private void Prepositional(int trigger, int verb, string word, List<int> into)
    {
        var before = into.Count;
        Under(trigger, word, into);
        if (into.Count == before && Words[trigger].Upos is Upos.Noun) BehindDay(trigger, word, into);
        if (into.Count == before && word is "by" && Words[trigger].Upos is Upos.Noun) Doer(trigger, into);
        // "a prison term handed to the minister"
        if (into.Count == before && Words[trigger].Upos is Upos.Noun)
        {
            foreach (var child in Tree.Of(trigger))
            {
                if (Words[child].Dep is Dep.Acl && Words[child].Xpos is "VBN" && lexicon.LightVerbs.Contains(Words[child].Lemma)) Under(child, word, into);
            }
        }
        // "a swap of prisoners of war between Chad and Sudan": the parser hung the sides on the last noun
        if (into.Count == before && word is "between" && Words[trigger].Upos is Upos.Noun) Between(trigger, into, 0);
        if (into.Count > before) return;
        // "the sentence was condemned by Oslo": whoever judges a deed did not do it
        if (verb != trigger && verb >= 0 && !(word is "by" && Words[trigger].Dep is Dep.NsubjPass && lexicon.Judging.Contains(Words[verb].Lemma))) Under(verb, word, into);
        // "attacks by his supporters on demonstrators": the parser hung those attacked on the attackers
        if (into.Count == before && word is "on" or "against" && Words[trigger].Upos is Upos.Noun)
        {
            foreach (var child in Tree.Of(trigger))
            {
                if (Words[child].Dep is Dep.Nmod && HasCase(child, "by") && _doc.ActorAt(child) is not null) Under(child, word, into);
            }
        }
        // "talks on its reactors with Peru", "a meeting in Lima with Chad"
        if (into.Count == before && word is "with" && Words[trigger].Upos is Upos.Noun) Topic(trigger, verb, into);
        if (into.Count > before || Words[trigger].Upos is Upos.Noun) return;
        // the parser often hangs a phrase on the object: "signed a pact with Peru"
        Inside(trigger, word, into, 0);
    }

    /// <summary>"The shooting of protesters by troops" where the parser hung the troops on the protesters; "a strike called by the unions".</summary>
    private void Doer(int noun, List<int> into)
    {
        foreach (var child in Tree.Of(noun))
        {
            if (Words[child].Dep is Dep.Nmod && HasCase(child, "of")) Under(child, "by", into);
            else if (Words[child].Dep is Dep.Acl && Words[child].Xpos is "VBN" && lexicon.LightVerbs.Contains(Words[child].Lemma) && Agent(child) is >= 0 and var agent) into.Add(agent);
        }
    }

    /// <summary>Looks for the other side under what is talked about, or where.</summary>
    private void Topic(int noun, int verb, List<int> into)
    {
        for (var at = noun; at >= 0; at = at == noun ? verb : -1)
        {
            foreach (var child in Tree.Of(at))
            {
                if (child > noun && Words[child].Dep is Dep.Nmod or Dep.Obl && (HasCase(child, "on") || HasCase(child, "about") || HasCase(child, "over") || HasCase(child, "in") || HasCase(child, "at"))) Under(child, "with", into);
            }
        }
    }

    private void Between(int noun, List<int> into, int depth)
    {
        var before = into.Count;
        foreach (var child in Tree.Of(noun))
        {
            if (Words[child].Dep is not Dep.Nmod || !HasCase(child, "of")) continue;
            Under(child, "between", into);
            if (into.Count == before && depth + 1 < MaximalClimb) Between(child, into, depth + 1);
        }
    }

    /// <summary>Looks under the object and under what is to be done: "expressed readiness to work with Peru".</summary>
    private void Inside(int head, string word, List<int> into, int depth)
    {
        var before = into.Count;
        foreach (var child in Tree.Of(head))
        {
            var dep = Words[child].Dep;
            // "delivered trucks and tonnes of grain to Chad": the phrase hangs on the last noun
            var last = depth > 0 && word is "to" && Words[child].Upos is Upos.Noun && (dep is Dep.Conj || dep is Dep.Nmod && lexicon.Containers.Contains(Words[head].Lemma));
            if (!last && dep is not (Dep.Obj or Dep.NsubjPass or Dep.Xcomp) && !(dep is Dep.Acl && Words[child].Xpos is "VB")) continue;
            Under(child, word, into);
            if (into.Count == before && depth + 1 < MaximalClimb) Inside(child, word, into, depth + 1);
            if (into.Count > before) return;
        }
    }

    private void Under(int head, string word, List<int> into)
    {
        foreach (var child in Tree.Of(head))
        {
            if (Words[child].Dep is not (Dep.Obl or Dep.Nmod or Dep.OblAgent or Dep.Advcl or Dep.Acl or Dep.Obj or Dep.Xcomp) || !HasCase(child, word) || HasCase(child, "accord")) continue;
            // "will not open the border until Spain pays": whoever is to do it
            if (Words[child].Dep is Dep.Advcl && Child(child, Dep.Nsubj) is >= 0 and var other)
            {
                into.Add(Antecedent(other, child));
                continue;
            }
            // "sent planes to help Chad": whom the purpose names
            into.Add(Words[child].Upos is Upos.Verb && Object(child, MaximalClimb) is >= 0 and var helped ? helped : Antecedent(child, head));
        }
    }

    public bool HasCase(int noun, string word)
    {
        foreach (var child in Tree.Of(noun))
        {
            if (Words[child].Dep is Dep.Case or Dep.Mark && (Words[child].Norm == word || Words[child].Lemma == word)) return true;
            // "to Ana Ruiz" where the parser hung "to" on the surname
            if (Words[child].Dep is Dep.Flat && child == noun + 1 && HasCase(child, word)) return true;
        }
        return false;
    }

    private int Agent(int verb)
    {
        foreach (var child in Tree.Of(verb))
        {
            if (Words[child].Dep is Dep.OblAgent or Dep.Obl && HasCase(child, "by") && !IsTime(child)) return child;
        }
        foreach (var child in Tree.Of(verb))
        {
            if (Words[child].Dep is Dep.Obl && Misplaced(child) is >= 0 and var doer) return doer;
        }
        // "was barred from holding office by the court": whoever barred him hangs on what he may not do
        foreach (var child in Tree.Of(verb))
        {
            if (Words[child].Dep is not (Dep.Advcl or Dep.Xcomp) || Words[child].Xpos is not "VBG" || !HasCase(child, "from")) continue;
            foreach (var below in Tree.Of(child))
            {
                if (Words[below].Dep is Dep.Obl && HasCase(below, "by") && _doc.ActorAt(below) is not null) return below;
            }
        }
        return -1;
    }

    public int Clause(int trigger)
    {
        foreach (var child in Tree.Of(trigger))
        {
            if (Words[child].Dep is Dep.Xcomp or Dep.Ccomp or Dep.Acl or Dep.Advcl && Words[child].Upos is Upos.Verb or Upos.Adj or Upos.Noun) return child;
        }
        // "Iran must leave, the minister said"
        if (Quoted(trigger) is >= 0 and var said) return said;
        // "told diplomats to leave": the parser hung what they are to do on them
        var told = Child(trigger, Dep.Iobj);
        return told >= 0 && _doc.ActorAt(told) is not null && Child(told, Dep.Acl) is >= 0 and var deed && Words[deed].Xpos is "VB" && HasCase(deed, "to") ? deed : -1;
    }

    /// <summary>The clause before a verb of saying that the parser hung on it: "Iran must leave, the minister said"; or -1.</summary>
    public int Quoted(int verb) => Words[verb].Dep is Dep.Parataxis && Tree.Range.Contains(Words[verb].Head) && Words[verb].Head < verb && Words[Words[verb].Head].Upos is Upos.Verb && Child(verb, Dep.Nsubj) >= 0 && Child(verb, Dep.Obj) < 0 && Child(Words[verb].Head, Dep.Aux) is >= 0 and var modal && lexicon.Oughts.Contains(Words[modal].Norm) ? Words[verb].Head : -1;

    /// <summary>The subject of the light verb whose object (or passive subject) the noun is.</summary>
    private int LightSubject(int noun)
    {
        // "is on strike", "was in talks with Russia"
        if ((HasCase(noun, "on") || HasCase(noun, "in") && Child(noun, Dep.Cop) >= 0) && Child(noun, Dep.Nsubj) is >= 0 and var own) return Antecedent(own, noun);
        if (Stay(noun) is >= 0 and var place) return Antecedent(Child(place, Dep.Nsubj), place);
        var verb = Governor(noun);
        if (verb < 0) return -1;
        if (Words[noun].Dep is Dep.Nsubj || Words[noun].Dep is Dep.Obl && Child(noun, Dep.Case) is >= 0 and var when && IsOccasion(when) && !lexicon.Names(Words[noun].Lemma, "CONSULT")) return -1;
        // "called the operation a massacre": a name that somebody gives it
        if (Words[verb].Lemma is "call" && (Words[noun].Dep is Dep.Xcomp || Words[noun].Dep is Dep.Obj && Child(verb, Dep.Obj) != noun)) return -1;
        // "called the raid 'an attack on the press'" makes no raid
        if (Words[verb].Lemma is "call" && Words[noun].Dep is Dep.Obj && Child(noun, Dep.Det) is >= 0 and var article && Words[article].Norm is "the" or "this" or "that") return -1;
        // "called the arrest unlawful" calls no arrest
        if (Words[noun].Dep is Dep.Obj && Child(verb, Dep.Xcomp) is >= 0 and var said && Words[said].Upos is Upos.Adj) return -1;
        return lexicon.LightVerbs.Contains(Words[verb].Lemma) ? Subject(verb, 0) : -1;
    }

    /// <summary>"Its troubles began before the invasion", "voiced disgust at the execution": what somebody does about a deed, or by its time, is not the deed; after talks he has talked.</summary>
    private bool IsOccasion(int preposition) => IsAside(Words[preposition].Norm) || Words[preposition].Norm is "at" or "about" or "over";

    /// <summary>Where somebody is for it, who is the subject: "is in Laos for talks"; or -1.</summary>
    public int Stay(int noun)
    {
        var place = Words[noun].Head;
        if (Words[noun].Dep is not (Dep.Obl or Dep.Nmod) || !Tree.Range.Contains(place) || !(HasCase(noun, "for") || HasCase(noun, "on"))) return -1;
        return IsStay(place) ? place : -1;
    }

    public bool IsStay(int place) => Words[place].Upos is Upos.Propn or Upos.Noun && HasCase(place, "in") && Child(place, Dep.Cop) >= 0 && Child(place, Dep.Nsubj) >= 0;

    /// <summary>The verb that tells what was done at, after or during what a noun names; or -1.</summary>
    public int Occasion(int noun)
    {
        for (var climbed = 0; climbed < MaximalClimb; climbed++)
        {
            var head = Words[noun].Head;
            if (!Tree.Range.Contains(head) || Words[noun].Dep is not (Dep.Obl or Dep.Nmod)) return -1;
            // "made the remark at a meeting with the king"
            if (Words[noun].Dep is Dep.Nmod && Words[head].Dep is Dep.Obj && Tree.Range.Contains(Words[head].Head) && (HasCase(noun, "at") || HasCase(noun, "after") || HasCase(noun, "during") || HasCase(noun, "following"))) return Words[head].Head;
            if (Words[head].Upos is Upos.Verb) return Words[noun].Dep is Dep.Obl && (HasCase(noun, "at") || HasCase(noun, "after") || HasCase(noun, "during") || HasCase(noun, "in") || HasCase(noun, "following")) ? head : -1;
            if (!HasCase(noun, "of")) return -1;
            noun = head;
        }
        return -1;
    }

    /// <summary>What somebody was given: the object of a passive that has one, "was promised six boats"; or -1.</summary>
    private int GivenTo(int verb)
    {
        if (Child(verb, Dep.NsubjPass) is not (>= 0 and var subject)) return -1;
        foreach (var child in Tree.Of(verb))
        {
            if (child > verb && Words[child].Dep is Dep.Obj && subject < verb && Child(child, Dep.Case) < 0 && Words[child].Upos is Upos.Noun && !IsTime(child)) return child;
        }
        return -1;
    }

    /// <summary>The noun that the others of a trigger hang on: "exchange" of "exchange of fire".</summary>
    public int Top(int noun, List<int> trigger)
    {
        while (Words[noun].Dep is Dep.Nmod && trigger.Contains(Words[noun].Head)) noun = Words[noun].Head;
        return noun;
    }

    /// <summary>The subject of the noun's light verb, or of the sentence that says so ("Japan is the largest donor").</summary>
    private int NounSubject(int noun)
    {
        if (LightSubject(noun) is >= 0 and var light) return light;
        if (Child(noun, Dep.Nsubj) is >= 0 and var own) return Antecedent(own, noun);
        return Words[noun].Dep is Dep.Xcomp && Tree.Range.Contains(Words[noun].Head) ? Subject(Words[noun].Head, 0) : -1;
    }

    /// <summary>The subject of a verb that makes its subject undergo the event noun ("came under attack").</summary>
    public int Undergoer(int noun)
    {
        // "is under attack"
        if (HasCase(noun, "under") && Child(noun, Dep.Nsubj) is >= 0 and var own) return Antecedent(own, noun);
        // "the news came during his meeting": nothing is done to the news
        var verb = Governor(noun);
        if (verb >= 0 && Words[noun].Dep is Dep.Obl && !HasCase(noun, "under") && Child(verb, Dep.Obj) < 0) return -1;
        return verb >= 0 && lexicon.PassiveLightVerbs.Contains(Words[verb].Lemma) ? Subject(verb, 0) : -1;
    }

    /// <summary>The verb that a noun is an argument of, or -1.</summary>
    public int Governor(int noun)
    {
        for (var climbed = 0; climbed < MaximalClimb; climbed++)
        {
            var head = Words[noun].Head;
            if (!Tree.Range.Contains(head)) return -1;
            if (Words[head].Upos is Upos.Verb && Words[noun].Dep is Dep.Obj or Dep.NsubjPass or Dep.Nsubj or Dep.Obl or Dep.Xcomp) return head;
            if (Words[noun].Dep is not Dep.Conj) return -1;
            noun = head;
        }
        return -1;
    }

    /// <summary>Who holds the noun that an infinitive modifies: "Peru's plan to send", "made a promise to send".</summary>
    private int NounHolder(int noun)
    {
        if (Words[noun].Upos is not Upos.Noun) return -1;
        if (Child(noun, Dep.NmodPoss) is >= 0 and var owner) return owner;
        var verb = Governor(noun);
        return verb >= 0 && Words[noun].Dep is Dep.Obj ? Subject(verb, 1) : -1;
    }

    /// <summary>The indirect object; also where the parser made it part of the gift: "lend Chad two aircraft".</summary>
    private int IndirectObject(int verb)
    {
        if (Child(verb, Dep.Iobj) is >= 0 and var own) return own;
        if (GivenTo(verb) >= 0) return Antecedent(Child(verb, Dep.NsubjPass), verb);
        if (TwoObjects(verb) is { First: >= 0 and var first }) return first;
        var gift = Child(verb, Dep.Obj);
        if (gift < 0) return -1;
        var (name, counted) = (-1, false);
        foreach (var child in Tree.Of(gift))
        {
            if (child > gift) break;
            if (Words[child].Dep is Dep.Compound && Words[child].Upos is Upos.Propn && _doc.ActorAt(child) is not null) name = child;
            else if (name >= 0 && Words[child].Dep is Dep.Nummod or Dep.Det or Dep.Amod) counted = true;
        }
        return counted ? name : -1;
    }

    private bool IsRelative(int token) => Words[token].Upos is Upos.Pron or Upos.Det && Words[token].Xpos is "WP" or "WDT";

    /// <summary>"Was handed over to China by Thailand" where the parser hung Thailand on China: a country is no work of somebody.</summary>
    private int Misplaced(int noun)
    {
        if (_doc.ActorAt(noun) is null && !HasCase(noun, "as")) return -1;
        foreach (var child in Tree.Of(noun))
        {
            if (Words[child].Dep is Dep.Nmod && HasCase(child, "by") && _doc.ActorAt(child) is not null) return child;
        }
        return -1;
    }

    private bool IsTime(int token)
    {
        foreach (var time in _doc.Times)
        {
            if (time.Tokens.Contains(token)) return true;
        }
        return false;
    }

    private void AddAll(int head, Dep dep, List<int> into)
    {
        foreach (var child in Tree.Of(head))
        {
            if (Words[child].Dep == dep) into.Add(child);
        }
    }

    private static void Add(int token, List<int> into)
    {
        if (token >= 0) into.Add(token);
    }
}
