using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Events;

/// <summary>Reads every trigger of a sentence and keeps the best reading of each. One instance a thread.</summary>
internal sealed partial class FrameMatcher
{
    private const double WordWeight = 2, WhenWeight = 1.5, PartyWeight = 0.6;

    private static readonly Slot[] VerbActor = [Slot.Parse("subj")];
    private static readonly Slot[] VerbRecipient = [.. new[] { "prep", "obj", "iobj", "against", "with", "to" }.Select(Slot.Parse)];
    private static readonly Slot[] NounActor = [.. new[] { "light", "poss", "by", "amod", "compound", "between", "from", "of" }.Select(Slot.Parse)];
    // "the beating of lawmakers", "the arrest of a reporter": what follows has suffered it
    private static readonly Slot[] DoneTo = [.. new[] { "light", "poss", "by", "amod", "compound", "between", "from" }.Select(Slot.Parse)];
    private static readonly HashSet<string> Suffered = new(StringComparer.Ordinal) { "ASSAULT", "COERCE", "SANCTION" };
    private static readonly HashSet<string> Given = new(StringComparer.Ordinal) { "SANCTION", "CONCEDE", "AID", "COOPERATE" };
    private static readonly Slot[] NounRecipient = [.. new[] { "with", "on", "against", "to", "of", "for", "between" }.Select(Slot.Parse)];

    private readonly FrameLexicon _lexicon;
    private readonly TriggerMatcher _triggers;
    private readonly DeepRecipient _deep;
    private readonly List<int> _words = [];
    private readonly List<int> _heads = [];
    private Document _doc = null!;
    private Sentence _sentence;

    // whom the pronouns of the sentence mean, or -1
    private int[] _meant = new int[64];

    // a reading that was not kept: the next one is written over it
    private Reading? _spare;

    public FrameMatcher(FrameLexicon lexicon)
    {
        _lexicon = lexicon;
        Slots = new SlotReader(lexicon);
        _deep = new DeepRecipient(Slots, lexicon);
        _triggers = new TriggerMatcher(Slots);
    }

    public SlotReader Slots { get; }

    /// <summary>Readings in text order, one a trigger token.</summary>
    public void Read(Document doc, Sentence sentence, List<Reading> into)
    {
        Enter(doc, sentence);
        into.Clear();
        for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
        {
            if (TriggerAt(i) is not { } at || Best(i, at.Kind, at.Lemma) is not { } reading) continue;
            into.Add(reading);
            foreach (var also in reading.Frame.Also) into.Add(reading.As(also));
        }
        // "held talks" is one trigger: the noun that a longer trigger has taken is not read again
        into.RemoveAll(reading => into.Exists(other => other != reading && other.Words.Contains(reading.Trigger)));
        into.RemoveAll(reading => into.Find(other => TellsTheSame(reading, other)) is { } told && Yield(reading, told));
    }

    /// <summary>As what a word can trigger frames, and by which lemma; null for what triggers none.</summary>
    private (TriggerKind Kind, string Lemma)? TriggerAt(int token)
    {
        ref readonly var word = ref _doc.Words[token];
        if (KindOf(word) is not { } kind) return null;
        return kind is TriggerKind.Verb && IsNamedDeed(token) ? (TriggerKind.Noun, word.Norm) : (kind, word.Lemma);
    }

    /// <summary>Readings of triggers whose tests do not hold: what the word could tell elsewhere. Only those who weigh readings look at them.</summary>
    public void ReadLoose(Document doc, Sentence sentence, List<Reading> into)
    {
        Enter(doc, sentence);
        into.Clear();
        for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
        {
            if (KindOf(doc.Words[i]) is not { } kind) continue;
            foreach (var told in _lexicon.FramesOf(kind, doc.Words[i].Lemma))
            {
                var frame = told.Frame;
                if (!_triggers.Match(doc, told.Trigger, i, _words, out var bound) || Holds(told, i, kind, bound, out _)) continue;
                var reading = new Reading { Frame = frame, Kind = kind, Trigger = i, Inner = i, Top = i, Type = frame.Type };
                reading.Words.AddRange(_words);
                Parties(reading, bound);
                into.Add(reading);
            }
        }
    }

    private void Enter(Document doc, Sentence sentence)
    {
        (_doc, _sentence) = (doc, sentence);
        Slots.Enter(doc, sentence);
        if (_meant.Length < sentence.Tokens.Length) _meant = new int[2 * sentence.Tokens.Length];
        for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
        {
            var meant = doc.ActorAt(i) is { Kind: Actors.ActorKind.Pronoun } pronoun ? Meant(pronoun) : -1;
            _meant[i - sentence.Tokens.Start] = meant;
            if (meant >= 0) Slots.Marks.Meet(doc.Words[meant]);
        }
    }

    /// <summary>
    /// "Signed an agreement", "met to discuss": the object and the purpose of a verb of the same type are its own event. "Were killed when shells hit a market": so is what was suffered, with the deed.
    /// </summary>
    private bool TellsTheSame(Reading reading, Reading other)
    {
        if (other == reading || other.Type != reading.Type || other.Kind is not TriggerKind.Verb) return false;
        ref var word = ref _doc.Words[reading.Trigger];
        return reading.Kind switch
        {
            TriggerKind.Noun => IsCause(reading, other) || word.Dep is Dep.Obj or Dep.NsubjPass or Dep.Obl && Slots.Governor(reading.Trigger) == other.Trigger || word.Head == other.Trigger && IsNamedDeed(reading.Trigger),
            TriggerKind.Verb => word.Head == other.Trigger && word.Dep is Dep.Advcl or Dep.Xcomp && word.Xpos is "VB" && Slots.HasCase(reading.Trigger, "to") || IsSuffered(reading, other),
            _ => false,
        };
    }

    /// <summary>"A bomb killed four policemen", "four policemen were killed by a bomb": what did it and what it did are one assault.</summary>
    private bool IsCause(Reading deed, Reading harm) =>
        deed.Type is "ASSAULT" && _doc.Words[deed.Trigger] is { Dep: Dep.Nsubj or Dep.OblAgent or Dep.Obl, Head: var head } word && head == harm.Trigger
        && (word.Dep is not Dep.Obl || Slots.HasCase(deed.Trigger, "by")) && (harm.Actors.Count == 0 || harm.Actors.Contains(deed.Trigger)) && harm.Recipients.Exists(IsSomebody);

    /// <summary>Somebody of a country or with a part to play.</summary>
    private bool IsSomebody(int head) => ActorFinder.Find(_doc, Slots, _lexicon, head) is { } actor && (actor.Code is not null || actor.Sector is not null);

    /// <summary>"Were killed when …", by nobody who is named: the clause tells of the same assault.</summary>
    private bool IsSuffered(Reading reading, Reading deed)
    {
        if (reading.Type is not "ASSAULT" || reading.Actors.Count > 0 || _doc.Words[deed.Trigger] is not { Dep: Dep.Advcl, Head: var head } || head != reading.Trigger || !Slots.IsPassive(reading.Trigger)) return false;
        foreach (var child in Slots.Tree.Of(deed.Trigger))
        {
            if (_doc.Words[child].Dep is Dep.Mark or Dep.Advmod && _lexicon.Occasions.Contains(_doc.Words[child].Norm)) return true;
        }
        return false;
    }

    /// <summary>Gives what only the lesser reading knows to the one that stays: who was hit tells more than where.</summary>
    private bool Yield(Reading lesser, Reading stays)
    {
        if (lesser.Recipients.Count > 0 && lesser.Kind is TriggerKind.Verb && stays.Recipients.TrueForAll(IsGround)) stays.Recipients.Clear();
        // "fighting between the two sides killed six"
        if (stays.Actors.Count == 0 && IsNamedDeed(lesser.Trigger)) stays.Actors.AddRange(lesser.Actors);
        // "an attack by rebels killed six": whose deed it was tells more than that a deed did it
        if (lesser.Actors.Count > 0 && stays.Actors is [var deed] && deed == lesser.Trigger)
        {
            stays.Actors.Clear();
            stays.Actors.AddRange(lesser.Actors.Where(token => !stays.Recipients.Contains(token)));
        }
        if (stays.Recipients.Count == 0) stays.Recipients.AddRange(lesser.Recipients.Where(token => !stays.Actors.Contains(token)));
        if (stays.Modes.Count == 0) stays.Modes.AddRange(lesser.Modes);
        return true;
    }

    /// <summary>Where it was done, and nobody to whom.</summary>
    private bool IsGround(int token) => TextOrdered.Hold(_doc.Places, token) || ActorFinder.Find(_doc, Slots, _lexicon, token) is null or { Kind: Actors.ActorKind.Country, Inherited: true };

    private static TriggerKind? KindOf(in Token word) => word.Upos switch
    {
        Upos.Verb => TriggerKind.Verb,
        // "will free the prisoners": the tagger's two tags disagree
        Upos.Adj when word.Xpos is "VB" => TriggerKind.Verb,
        Upos.Noun => TriggerKind.Noun,
        Upos.Adj => TriggerKind.Adjective,
        _ => null,
    };

    /// <summary>"Fighting between the two sides killed six": the parser took the noun for a clause.</summary>
    private bool IsNamedDeed(int token)
    {
        if (_doc.Words[token] is not { Xpos: "VBG", Dep: Dep.Csubj or Dep.Nsubj } || _lexicon.FramesOf(TriggerKind.Noun, _doc.Words[token].Norm).Length == 0) return false;
        foreach (var child in Slots.Tree.Of(token))
        {
            if (Slots.HasCase(child, "between")) return true;
        }
        return false;
    }

    private Reading? Best(int token, TriggerKind kind, string lemma)
    {
        Reading? best = null, told = null;
        foreach (ref readonly var pair in _lexicon.FramesOf(kind, lemma))
        {
            if (!Slots.Marks.HasAll(pair.Needs) || !_triggers.Match(_doc, pair.Trigger, token, _words, out var bound)) continue;
            var top = Top(token, kind);
            if (!Holds(pair, top, kind, bound, out var score)) continue;
            var frame = pair.Frame;
            var reading = _spare ?? new Reading { Frame = frame, Kind = kind, Trigger = token, Inner = token, Type = frame.Type };
            _spare = reading;
            reading.Begin(frame, kind, token);
            reading.Top = top;
            reading.Words.AddRange(_words);
            reading.Modes.AddRange(frame.Modes);
            Parties(reading, bound);
            if (Missing(reading) is not null) continue;
            reading.Score = score + frame.Weight + WordWeight * _words.Count + PartyWeight * ((reading.Actors.Count > 0 ? 1 : 0) + (reading.Recipients.Count > 0 ? 1 : 0));
            if (reading.Modes.Count > 0 && (told is null || reading.Score > told.Score)) (told, _spare) = (reading, null);
            if (best is null || reading.Score > best.Score || (reading.Score == best.Score && string.CompareOrdinal(frame.Id, best.Frame.Id) < 0)) (best, _spare) = (reading, null);
        }
        if (best is not null)
        {
            Behest.Fill(_doc, best, Slots, _lexicon);
            _deep.Fill(_doc, best);
            if (kind is TriggerKind.Verb && !best.Frame.Reciprocal && !best.Recipients.Exists(head => IsNamed(head) && !IsHome(best, head))) Held(best);
        }
        // a set phrase outweighs the plain verb, which may know the mode
        if (best is { Modes.Count: 0 } && told is not null && told.Type == best.Type) best.Modes.AddRange(told.Modes);
        return best;
    }

    /// <summary>The word at which the slots of a trigger are read, whose further words are in <see cref="_words"/>.</summary>
    private int Top(int token, TriggerKind kind) => kind is TriggerKind.Noun ? Slots.Top(token, _words) : token;

    /// <summary>The party that the frame asks for and the reading has not; null where it has all.</summary>
    private string? Missing(Reading reading) =>
        reading.Frame.NeedsActor && reading.Actors.Count == 0 ? "actor" : reading.Frame.NeedsRecipient && !reading.HasOtherSide && !AreTwo(reading) ? "recipient" : null;

    /// <summary>"Patrols by Chadian and Sudanese troops": one phrase is both sides.</summary>
    private bool AreTwo(Reading reading) => reading.Frame.Reciprocal && reading.Actors is [var only] && _doc.ActorAt(only) is { OtherCodes.Count: > 0 };

    private bool Holds(in FrameTrigger pair, int token, TriggerKind kind, int bound, out double score)
    {
        score = 0;
        var frame = pair.Frame;
        foreach (var test in frame.When)
        {
            if (!Holds(test, token, kind, bound)) return false;
            score += WhenWeight;
        }
        for (var i = 0; i < frame.Unless.Length; i++)
        {
            if (Slots.Marks.Has(pair.Unless[i]) && Holds(frame.Unless[i], token, kind, bound, guard: true)) return false;
        }
        return true;
    }

    private bool Holds(SlotTest test, int token, TriggerKind kind, int bound, bool guard = false)
    {
        _heads.Clear();
        if (test.Slot.Kind is SlotKind.Sentence)
        {
            for (var i = _sentence.Tokens.Start; i < _sentence.Tokens.End; i++) _heads.Add(i);
        }
        else if (test.Slot.Kind is SlotKind.Anywhere)
        {
            Descend(token, 0, guard);
            if (guard && kind is TriggerKind.Verb) Shared(token);
        }
        else
        {
            Slots.Read(token, kind, test.Slot, bound, _heads);
            for (int i = 0, found = _heads.Count; i < found; i++)
            {
                Widen(_heads[i]);
                if (_meant[_heads[i] - _sentence.Tokens.Start] is >= 0 and var meant) _heads.Add(meant);
            }
        }
        if (!Slots.Marks.MayHold(_heads, test.Places)) return false;
        var empty = _heads.Count == 0;
        foreach (var value in test.Values)
        {
            if (value.Kind is ValueKind.Empty)
            {
                if (empty) return true;
                continue;
            }
            var words = value.Kind is ValueKind.Words;
            foreach (var head in _heads)
            {
                if (words && !Slots.Marks.MayHold(head, value.Places)) continue;
                if (head != token && value.Holds(_doc, head)) return true;
            }
        }
        return false;
    }

    /// <summary>"Police removed them": the test is of whoever is meant.</summary>
    private int Meant(Actors.ActorMention pronoun)
    {
        var nearest = _doc.ActorIndex.Before(pronoun.Cluster, pronoun.Head);
        // "blew himself up": who does it to himself is no object
        return nearest >= 0 && _doc.Words[nearest].Head == _doc.Words[pronoun.Head].Head ? -1 : nearest;
    }

    /// <summary>A test of a slot looks at its coordinated heads, and through a container ("tonnes of food") at what it holds.</summary>
    private void Widen(int head)
    {
        foreach (var child in Slots.Tree.Of(head))
        {
            var dep = _doc.Words[child].Dep;
            if (dep is Dep.Conj && !_heads.Contains(child)) _heads.Add(child);
            else if (dep is Dep.Nmod && _lexicon.Containers.Contains(_doc.Words[head].Lemma) && Slots.HasCase(child, "of") && !_heads.Contains(child)) _heads.Add(child);
        }
    }

    private void Descend(int token, int depth, bool guard)
    {
        foreach (var child in Slots.Tree.Of(token))
        {
            // "expelled the diplomats after the mayor had spoken at a tournament": what others did then says nothing of the deed
            if (guard && _doc.Words[child].Dep is Dep.Advcl && Slots.Child(child, Dep.Nsubj) >= 0 && Slots.Child(child, Dep.Mark) >= 0) continue;
            _heads.Add(child);
            if (depth < 6) Descend(child, depth + 1, guard);
        }
    }

    /// <summary>"A train accident killed two and injured ten", "an accident that injured ten": the subject that a verb shares with another, or stands behind.</summary>
    private void Shared(int verb)
    {
        if (_doc.Words[verb].Dep is not (Dep.Conj or Dep.Acl or Dep.AclRelcl)) return;
        var subject = -1;
        if (_doc.Words[verb].Dep is Dep.Acl or Dep.AclRelcl) subject = Slots.IsPassive(verb) ? -1 : Slots.Subject(verb, 0);
        else if (Slots.Child(verb, Dep.Nsubj) < 0 && Slots.Child(verb, Dep.NsubjPass) < 0)
        {
            var first = _doc.Words[verb].Head;
            subject = !Slots.Tree.Range.Contains(first) ? -1 : Slots.Child(first, Dep.Nsubj) is >= 0 and var own ? own : Slots.Child(first, Dep.NsubjPass);
        }
        // people are no accident, whatever they sell
        if (subject < 0 || subject >= verb || _doc.ActorAt(subject) is not null) return;
        _heads.Add(subject);
        foreach (var child in Slots.Tree.Of(subject))
        {
            if (_doc.Words[child].Dep is Dep.Amod or Dep.Compound or Dep.Nmod) _heads.Add(child);
        }
    }

    private void Parties(Reading reading, int bound)
    {
        var frame = reading.Frame;
        var noun = reading.Kind is TriggerKind.Noun;
        ReadOnlySpan<Slot> actor = noun && frame.NounActor.Length > 0 ? frame.NounActor.AsSpan() : frame.Actor.Length > 0 ? frame.Actor.AsSpan() : !noun ? VerbActor : Suffered.Contains(frame.Type) ? DoneTo : NounActor;
        ReadOnlySpan<Slot> recipient = noun && frame.NounRecipient.Length > 0 ? frame.NounRecipient.AsSpan() : frame.Recipient.Length > 0 ? frame.Recipient.AsSpan() : noun ? NounRecipient : VerbRecipient;
        if (noun && Slots.Undergoer(reading.Top) is >= 0 and var undergoer)
        {
            Slots.Spread(undergoer, reading.Recipients);
            reading.RecipientSlot = "undergoes";
        }
        reading.ActorSlot = Fill(reading, actor, bound, reading.Actors, reading.Recipients);
        if (reading.Recipients.Count == 0) reading.RecipientSlot = Fill(reading, recipient, bound, reading.Recipients, reading.Actors);
        if (noun && reading.Recipients.Count == 0 && Slots.Stay(reading.Top) is >= 0 and var host && IsFree(reading, host, reading.Actors) && ActorFinder.Find(_doc, Slots, _lexicon, host) is { Code: not null })
        {
            reading.Recipients.Add(host);
            reading.RecipientSlot = "in";
        }
        if (noun) Foreshadowed(reading);
        if (noun && reading.Recipients.Count == 0 && frame.Type is "ASSAULT") Scene(reading);
        if (noun && reading.Actors.Count == 0 && frame.Reciprocal && frame.Type is "CONSULT" or "COOPERATE") Attend(reading);
        if (noun && reading.Actors.Count == 0 && frame.Type is not "PROTEST") Planner(reading);
        if (reading.Recipients.Count == 0 && reading.Type is "REQUEST" or "ACCUSE") Asked(reading);
        if (reading.Recipients.Count == 0 && !noun) Owner(reading);
        if (!noun && reading.Actors.Count == 0 && reading.Recipients.Count > 0) Giver(reading);
        reading.Anaphoric = noun && reading.Actors.Count == 0 && reading.Recipients.Count == 0;
    }

    /// <summary>Fills a party from the first slot that has an actor, or else from the first that has anything.</summary>
    private string Fill(Reading reading, ReadOnlySpan<Slot> slots, int bound, List<int> into, List<int> taken)
    {
        Slot? spare = null;
        foreach (var slot in slots)
        {
            _heads.Clear();
            Slots.Read(reading.Top, reading.Kind, slot, bound, _heads);
            // a clause is no party; whoever is to do what it says is one
            if (slot.Kind is SlotKind.Clause && _heads.Count > 0) _heads[0] = Slots.Subject(_heads[0], 0);
            for (var i = _heads.Count - 1; i >= 0; i--)
            {
                if (!IsFree(reading, _heads[i], taken) || IsOwn(_heads[i], taken)) _heads.RemoveAt(i);
            }
            if (_heads.Count == 0) continue;
            var named = false;
            foreach (var head in _heads)
            {
                if (!IsParty(slot, head) || slot.Kind is SlotKind.Compound && reading.Type is "ASSAULT" && ReferenceEquals(into, reading.Actors) && ActorFinder.IsWhere(_doc, head)) continue;
                Slots.Spread(head, into);
                named = true;
            }
            if (named) return slot.ToString();
            if (slot.Kind is not (SlotKind.Adjective or SlotKind.Compound)) spare ??= slot;
        }
        if (spare is not { } last) return "";
        _heads.Clear();
        Slots.Read(reading.Top, reading.Kind, last, bound, _heads);
        foreach (var head in _heads)
        {
            if (IsFree(reading, head, taken)) Slots.Spread(head, into);
        }
        return last.ToString();
    }

    /// <summary>"Polish troops massed on the border": the troops of "mass troops" that stand as the subject mass themselves.</summary>
    private bool IsFree(Reading reading, int head, List<int> taken) =>
        head >= 0 && head != reading.Trigger && !taken.Contains(head) && !TextOrdered.Hold(_doc.Times, head) && (!reading.Words.Contains(head) || _doc.Words[head].Dep is Dep.Nsubj && _doc.ActorAt(head) is { Code: not null, Inherited: false });

    private bool IsParty(Slot slot, int head) =>
        slot.Kind is SlotKind.Adjective or SlotKind.Compound ? _doc.ActorAt(head)?.Code is not null : ActorFinder.Find(_doc, Slots, _lexicon, head) is not null;

    /// <summary>"Closed two of its crossings with Belarus": what is the actor's own is not the other side.</summary>
    private bool IsOwn(int head, List<int> taken)
    {
        if (taken.Count == 0 || _doc.ActorAt(head) is not null || ActorFinder.Find(_doc, Slots, _lexicon, head) is not { Kind: Actors.ActorKind.Pronoun } own) return false;
        foreach (var other in taken)
        {
            if (_doc.ActorAt(other)?.Cluster == own.Cluster) return true;
        }
        return false;
    }
}
