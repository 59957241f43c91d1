using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Events;

/// <summary>Climbs from a trigger to the predicates above it and applies what they do to the event.</summary>
internal sealed class OuterReader(FrameLexicon lexicon, SlotReader slots)
{
    private const int MaximalClimb = 6;
    private readonly TriggerMatcher _triggers = new(slots);
    private readonly List<int> _words = [], _told = [];
    private readonly List<int> _heads = [];
    private Document _doc = null!;

    /// <summary>Applies outer rules from the inside out.</summary>
    /// <returns>The inner event as a reading of its own, where a rule keeps it.</returns>
    public Reading? Apply(Document doc, Reading reading)
    {
        _doc = doc;
        Reading? kept = null;
        var (at, retyped) = (reading.Trigger, Itself(doc, reading));
        for (var climbed = 0; climbed < MaximalClimb; climbed++)
        {
            var head = doc.Words[at].Head;
            if (!slots.Tree.Range.Contains(head)) break;
            var dep = doc.Words[at].Dep;
            if (dep is Dep.Conj)
            {
                // "agreed to meet and sign": the second verb stands where the first does
                at = head;
                continue;
            }
            if (Rule(doc, reading, at, head, dep) is { } rule)
            {
                if (rule.Becomes is { } type)
                {
                    if (retyped && reading.Type == type) { at = head; continue; }
                    if (rule.KeepInner is { } aux) kept ??= reading.Copy(reading.Type, reading.Aux | aux);
                    Retype(doc, reading, rule, type, head);
                    reading.Told.AddRange(_told);
                    retyped = true;
                }
                else
                {
                    reading.Aux |= rule.Aux;
                }
                reading.Outer.Add((rule, head));
            }
            // "denied any role in the attack"
            else if (dep is Dep.Nmod && lexicon.Shares.Contains(doc.Words[head].Lemma))
            {
                at = head;
                continue;
            }
            else if (dep is not (Dep.Xcomp or Dep.Ccomp or Dep.Obj or Dep.Advcl or Dep.Acl or Dep.Parataxis or Dep.Conj)) break;
            if (dep is Dep.Advcl or Dep.Parataxis) break;
            at = head;
        }
        return kept;
    }

    /// <summary>"Will not send troops": whoever says so of themselves refuses.</summary>
    private bool Itself(Document doc, Reading reading)
    {
        if (reading.Kind is not TriggerKind.Verb || slots.IsPassive(reading.Trigger) || !reading.Actors.Exists(head => ActorFinder.Find(doc, slots, lexicon, head) is not null)) return false;
        foreach (var child in slots.Tree.Of(reading.Trigger))
        {
            if (doc.Words[child].Dep is not Dep.Aux) continue;
            foreach (var (rule, trigger) in lexicon.OuterOf(TriggerKind.Verb, doc.Words[child].Lemma))
            {
                if (!rule.ViaItself || rule.Becomes is not { } type || !rule.Inner.Contains(reading.Type) || Siblings(doc, trigger, reading.Trigger) is not { } told || told.Exists(reading.Words.Contains)) continue;
                reading.Told.AddRange([child, .. told]);
                reading.Modes.Clear();
                if (rule.Modes.TryGetValue(reading.Type, out var mode) || rule.Modes.TryGetValue("*", out mode)) reading.Modes.Add(mode);
                reading.Type = type;
                reading.Outer.Add((rule, child));
                return true;
            }
        }
        return false;
    }

    private List<int>? Siblings(Document doc, Trigger trigger, int verb)
    {
        List<int> found = [];
        foreach (var word in trigger.Others)
        {
            var at = -1;
            foreach (var child in slots.Tree.Of(verb))
            {
                if (doc.Words[child].Dep is Dep.Advmod && child < verb && (doc.Words[child].Norm == word || doc.Words[child].Lemma == word)) at = child;
            }
            if (at < 0) return null;
            found.Add(at);
        }
        return found;
    }

    /// <summary>The rule of the predicate above; its further words ("hesitate not") are left in <see cref="_told"/>.</summary>
    private OuterRule? Rule(Document doc, Reading reading, int at, int head, Dep dep)
    {
        var kind = doc.Words[head].Upos switch { Upos.Noun => TriggerKind.Noun, Upos.Adj => TriggerKind.Adjective, Upos.Verb => TriggerKind.Verb, _ => (TriggerKind?)null };
        if (kind is not { } outer) return null;
        OuterRule? best = null;
        var longest = -1;
        foreach (var (rule, trigger) in lexicon.OuterOf(outer, doc.Words[head].Lemma))
        {
            if (rule.ViaItself || rule.Inner.Length > 0 && !rule.Inner.Contains(reading.Type)) continue;
            if (!Hangs(rule, at, head, dep)) continue;
            if (trigger.Others.Length <= longest || !_triggers.Match(doc, trigger, head, _words, out _)) continue;
            (best, longest) = (rule, trigger.Others.Length);
            _told.Clear();
            _told.AddRange(_words);
        }
        return best;
    }

    private bool Hangs(OuterRule rule, int at, int head, Dep dep)
    {
        if (rule.ViaClause && (dep is Dep.Xcomp or Dep.Ccomp or Dep.Acl || IsGerund(at, head, dep))) return true;
        if (rule.ViaInfinitive && dep is Dep.Xcomp or Dep.Acl or Dep.Advcl && slots.HasCase(at, "to")) return true;
        if (rule.ViaObject && (dep is Dep.Obj or Dep.NsubjPass or Dep.Xcomp || slots.Particled(head) == at)) return true;
        if (dep is not (Dep.Obl or Dep.Nmod or Dep.Advcl or Dep.Acl or Dep.Obj)) return false;
        foreach (var preposition in rule.ViaPrepositions)
        {
            if (slots.HasCase(at, preposition)) return true;
        }
        return false;
    }

    /// <summary>"Ruled out sending troops": a bare gerund right behind its verb completes it.</summary>
    private bool IsGerund(int at, int head, Dep dep)
    {
        const int Nearest = 3;
        return dep is Dep.Advcl && _doc.Words[at].Xpos is "VBG" && at > head && at - head <= Nearest && slots.Child(at, Dep.Mark) < 0 && slots.Child(at, Dep.Punct) < 0 && _doc.Words[at - 1].Upos is not Upos.Punct;
    }

    private void Retype(Document doc, Reading reading, OuterRule rule, string type, int head)
    {
        var inner = reading.Type;
        reading.Type = type;
        reading.Modes.Clear();
        if (rule.Modes.TryGetValue(inner, out var mode) || rule.Modes.TryGetValue("*", out mode)) reading.Modes.Add(mode);
        reading.Aux = (reading.Aux & ~(AuxModes.Future | AuxModes.Hypothetical)) | rule.Aux;
        reading.Trigger = head;
        reading.Anaphoric = false;
        List<int> innerActors = [.. reading.Actors], innerRecipients = [.. reading.Recipients];
        var kind = doc.Words[head].Upos is Upos.Noun ? TriggerKind.Noun : TriggerKind.Verb;
        reading.Actors.Clear();
        reading.Recipients.Clear();
        _heads.Clear();
        slots.Read(head, kind, new Slot(SlotKind.Subject, ""), -1, _heads);
        if (_heads.Count == 0 && kind is TriggerKind.Noun) slots.Read(head, kind, new Slot(SlotKind.Possessor, ""), -1, _heads);
        foreach (var token in _heads) slots.Spread(token, reading.Actors);
        foreach (var slot in rule.Recipient)
        {
            _heads.Clear();
            slots.Read(head, kind, slot, -1, _heads);
            // "willing to withdraw its troops from Iraq": the deed's own frame has said to whom it is done
            _heads.RemoveAll(token => token == reading.Inner || doc.ActorAt(token) is null || innerRecipients.Count > 0 && doc.Words[token].Head == reading.Inner && !innerRecipients.Contains(token));
            foreach (var token in _heads) slots.Spread(token, reading.Recipients);
            if (reading.Recipients.Count > 0) break;
        }
        if (reading.Recipients.Count == 0 && type is "REJECT" or "SUPPORT" or "ACCUSE") Owner(doc, reading, head);
        // "Peru will close the border, its minister said": the text itself says whose deed it is; of the speaker it may not
        if (innerActors.Exists(token => IsTold(doc, token)) && !reading.Actors.Exists(token => IsTold(doc, token)) && type is "THREATEN" or "AGREE" or "CONCEDE")
        {
            reading.Actors.Clear();
            reading.Actors.AddRange(innerActors);
            reading.Recipients.RemoveAll(innerActors.Contains);
        }
        // the other side: who would have done it, or to whom
        // turned down is whoever made the request, the offer, the demand
        // "a visit by the president to Peru was cancelled" does not say by whom: whoever would have gone did not
        if (reading.Recipients.Count == 0 && type is "REJECT" && (reading.Actors.Count > 0 || inner is not "CONSULT") && doc.Words[reading.Inner].Upos is Upos.Noun && !(IsOwn(doc, reading, innerActors) && innerRecipients.Count > 0 && !IsOwn(doc, reading, innerRecipients))) Other(innerActors, reading);
        // condemned, praised or investigated for a deed is whoever did it
        if (reading.Recipients.Count == 0 && rule.KeepInner is not null && doc.Words[reading.Inner].Upos is Upos.Noun && innerActors.Exists(head => ActorFinder.Find(doc, slots, lexicon, head) is not null)) Other(innerActors, reading);
        // "charged that Eritrean soldiers had crossed into Ethiopia": accused is whoever did it, not whom it was done to
        // "demanded that China remove a barrier from the shoal": asked is whoever is to do it
        if (reading.Recipients.Count == 0 && type is "ACCUSE" or "REQUEST" && innerActors.Where(token => IsTold(doc, token)).ToList() is { Count: > 0 } doers && !IsOwn(doc, reading, doers)) Other(doers, reading);
        if (reading.Recipients.Count == 0) Other(innerRecipients, reading);
        if (reading.Recipients.Count == 0) Other(innerActors, reading);
        if (reading.Actors.Count == 0) reading.Actors.AddRange(innerActors.Where(token => !reading.Recipients.Contains(token)));
        (reading.ActorSlot, reading.RecipientSlot) = ("outer subject", "outer");
    }

    /// <summary>"Refused a request from the minister to dismiss the judge", "praised Chad's decision to send troops": it is answered to whoever asked or decided.</summary>
    private void Owner(Document doc, Reading reading, int head)
    {
        if (slots.Child(head, Dep.Obj) is not (>= 0 and var wish) || wish == reading.Inner || doc.ActorAt(wish) is not null) return;
        if (ActorFinder.Find(doc, slots, lexicon, wish) is { } asker && !reading.Actors.Contains(asker.Head)) reading.Recipients.Add(asker.Head);
    }

    /// <summary>"Egypt cancelled a visit of its minister to Turkey": one's own people are not the other side.</summary>
    private bool IsOwn(Document doc, Reading reading, List<int> tokens) =>
        tokens.Exists(token => ActorFinder.Find(doc, slots, lexicon, token)?.Code is { } code && reading.Actors.Exists(actor => ActorFinder.Find(doc, slots, lexicon, actor)?.Code == code));

    private static bool IsTold(Document doc, int token) => doc.ActorAt(token) is { Code: not null, Inherited: false };

    private static void Other(List<int> tokens, Reading reading) => reading.Recipients.AddRange(tokens.Where(token => !reading.Actors.Contains(token)));
}
