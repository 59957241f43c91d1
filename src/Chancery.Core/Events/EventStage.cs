using Chancery.Core.Actors;
using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Events;

/// <summary>Codes every sentence by the frames of the lexicon.</summary>
public sealed class EventStage(FrameLexicon lexicon) : IStage, IDisposable
{
    private const int VerbalCooperation = 1, VerbalConflict = 3, MaterialConflict = 4;

    // unions speak for more than themselves
    private const string Labour = "LAB";

    private readonly ThreadLocal<Worker> _workers = new(() => new Worker(lexicon));

    public string Name => "events";

    public Layers Needs => Layers.Tree | Layers.Entities | Layers.Actors;

    public Layers Gives => Layers.Events;

    public void Run(Document doc)
    {
        var worker = _workers.Value!;
        for (var i = 0; i < doc.Sentences.Count; i++) worker.Code(doc, i);
        // a reader holds its last document until it is given the next
        if (doc.Tokens.Count > LongText.MostKept) _workers.Value = new Worker(lexicon);
    }

    public void Dispose() => _workers.Dispose();

    private sealed class Worker(FrameLexicon lexicon)
    {
        private readonly SentenceCoder _coder = new(lexicon);
        private readonly List<Reading> _readings = [];

        public void Code(Document doc, int index)
        {
            var sentence = doc.Sentences[index];
            _coder.Read(doc, sentence, _readings);
            foreach (var reading in _readings)
            {
                if (reading.Absorbed || Antiquity.Holds(doc, sentence, reading) || Fiction.Holds(doc, _coder.Slots, lexicon, reading)) continue;
                var actors = Find(doc, reading, reading.Actors, acting: true);
                var recipients = Find(doc, reading, reading.Recipients);
                recipients.RemoveAll(recipient => actors.Contains(recipient));
                // "he was to be shot after he left": one and the same is not both sides; who is harmed or accused is surer than who did it
                if (actors is [{ Cluster: >= 0, Kind: not ActorKind.Country } only] && recipients is [{ Kind: not ActorKind.Country } same] && only.Cluster == same.Cluster && (IsOne(only) || IsOne(same))) (lexicon.Ontology.QuadOf(reading.Type) >= VerbalConflict ? actors : recipients).Clear();
                // whom a state calls home is its own
                if (reading.Type is "SANCTION" && reading.Modes.Contains("withdraw")) recipients.RemoveAll(recipient => actors.Exists(actor => actor.Code is not null && actor.Code == recipient.Code));
                // "hosted talks in its capital": a host is no guest
                if (lexicon.Ontology.QuadOf(reading.Type) == VerbalCooperation) recipients.RemoveAll(recipient => recipient is { Kind: ActorKind.Country, Sector: null } && _coder.Slots.HasCase(recipient.Head, "in") && actors.Exists(actor => actor.Code == recipient.Code));
                // "the army shipped rice to its north": nobody trades with himself
                if (reading.Type is "COOPERATE") recipients.RemoveAll(recipient => recipient is { Kind: ActorKind.Country, Sector: null } && actors.Exists(actor => actor.Code == recipient.Code));
                // "riots broke out in Dhaka": a crowd is of the place that it gathers in
                if (actors.Count == 0 && reading.Type is "PROTEST" && !reading.Modes.Contains("hunger") && PlaceActor.Crowd(doc, _coder.Slots, lexicon, sentence, reading, !reading.Anaphoric && !recipients.Exists(IsKnown)) is { } crowd)
                {
                    actors.Add(crowd);
                    reading.Anaphoric = false;
                }
                if (!IsEvent(doc, reading, actors, recipients)) continue;
                var ev = EventBuilder.Build(doc, index, reading, actors, recipients, lexicon, _coder.Slots);
                ev.Incomplete = ev.SpokenActor || !reading.Anaphoric && actors.Count == 0 && (DiscourseStage.IsLetGo(ev) || DiscourseStage.IsCharge(reading, lexicon, doc)) || !reading.Anaphoric && lexicon.Ontology.Types[reading.Type].NeedsRecipient && !reading.HasOtherSide && !AreTwo(reading, actors);
                doc.Events.Add(ev);
            }
        }

        private List<ActorMention> Find(Document doc, Reading reading, List<int> heads, bool acting = false)
        {
            var found = new List<ActorMention>(heads.Count);
            foreach (var head in heads)
            {
                var deed = acting && IsDeed(doc, reading, head);
                var actor = ActorFinder.Find(doc, _coder.Slots, lexicon, head, deed);
                if (actor is { Inherited: true, Kind: ActorKind.Group or ActorKind.Role } && actor.Head == head && !HasOwner(doc, head) && lexicon.Ownerless.Contains(doc.Words[head].Lemma)) actor = null;
                // "farmers in Sinaloa": where they are said to be tells more than what the report is mostly about
                if (!deed && actor is null or { Code: null, Guest: false } or { Inherited: true, Kind: ActorKind.Group or ActorKind.Role, Guest: false }) actor = Placed(doc, reading, head, actor) ?? actor;
                if (actor is { Kind: ActorKind.Pronoun }) actor = Antecedent(doc, actor);
                if (actor is null || found.Contains(actor)) continue;
                found.Add(actor);
                // "Armenian and Azerbaijani envoys" are the envoys of two countries
                foreach (var code in actor.OtherCodes) found.Add(actor with { Code = code, OtherCodes = [] });
            }
            return found;
        }

        /// <summary>"Government drones": whose they are is said.</summary>
        private bool HasOwner(Document doc, int head)
        {
            foreach (var child in _coder.Slots.Tree.Of(head))
            {
                if (doc.Words[child].Dep is Dep.Compound or Dep.Amod && lexicon.Owners.Contains(doc.Words[child].Lemma)) return true;
            }
            return false;
        }

        /// <summary>"Benin said it would …": the sentence itself says who "it" is.</summary>
        private static ActorMention Antecedent(Document doc, ActorMention pronoun)
        {
            var sentence = doc.Words[pronoun.Head].Sentence;
            ActorMention? nearest = null;
            foreach (var actor in doc.ActorIndex.In(sentence, sentence))
            {
                if (actor.Cluster != pronoun.Cluster || actor.Kind is ActorKind.Pronoun || actor.Head >= pronoun.Head) continue;
                if (nearest is null || actor.Head > nearest.Head) nearest = actor;
            }
            return nearest ?? pronoun;
        }

        /// <summary>Whoever or whatever is somewhere belongs there, as far as the sentence tells; force is used where it is said to be.</summary>
        private ActorMention? Placed(Document doc, Reading reading, int head, ActorMention? actor)
        {
            var place = PlaceActor.Of(doc, _coder.Slots, lexicon, head);
            if (place is null && reading.Recipients.Contains(head) && reading.Type is not "PROTEST" && lexicon.Ontology.QuadOf(reading.Type) == MaterialConflict) place = PlaceActor.Around(doc, _coder.Slots, lexicon, reading.Inner, head);
            return place is null || actor is null ? place : actor with { Code = place.Code, Inherited = true, Reasons = [.. actor.Reasons, .. place.Reasons] };
        }

        private bool IsEvent(Document doc, Reading reading, List<ActorMention> actors, List<ActorMention> recipients)
        {
            if (reading.Anaphoric) return true;
            if (!lexicon.Ontology.Types.TryGetValue(reading.Type, out var type)) return false;
            // the report may tell the other side elsewhere
            if (type.NeedsRecipient && !reading.HasOtherSide && !AreTwo(reading, actors) && !actors.Exists(actor => actor.Code is not null)) return false;
            // whoever speaks is known once it is known who says so
            if (EventBuilder.IsSpoken(doc, reading.Actors, lexicon) && actors.Count == 0) return true;
            // a stage that falls on guests, a driver who is fined: where nobody is of any country and nobody holds any power, no deed is one between states or in one
            if ((type.Quad != 4 || reading.Type is not "PROTEST") && !actors.Exists(actor => IsPolitical(actor, type.Quad)) && !recipients.Exists(recipient => IsPolitical(recipient, type.Quad))) return false;
            // students and pilgrims travel and gather too; people of two countries who meet are told of for that
            if (reading.Type is "CONSULT" && (reading.Modes.Contains("visit") || recipients.Count == 0 && actors.TrueForAll(actor => actor.Code == actors[0].Code)) && actors.Count > 0 && actors.TrueForAll(actor => actor.Sector is { } sector && lexicon.References.Private.Contains(sector))) return false;
            if (actors.Count > 0 && actors.TrueForAll(actor => IsPrivate(actor) && actor.Code == actors[0].Code) && IsOwnBusiness(reading.Type, actors[0].Code, recipients)) return false;
            if (actors.Exists(IsKnown)) return true;
            // "Claire Morvan met the minister", "his meeting with the minister": who that is the report has told elsewhere, or every reader knows
            if (reading.Type is "CONSULT" && (actors.Exists(static actor => actor.Kind is ActorKind.Name) || actors.Count == 0 && reading.Frame.Reciprocal && !reading.Modes.Contains("phone") && reading.Actors.Exists(head => doc.Words[head].Upos is Language.Upos.Pron)) && recipients.Exists(recipient => recipient.Code is not null && (recipient.Sector is "GOV" or "ELI" or "LEG" or "MIL" or "UNO" or "IGO" || recipient.Kind is ActorKind.Country && reading.Modes.Contains("visit")))) return true;
            // "the traders were released": the report may tell by whom
            if (reading.Type is "RETREAT" or "CONCEDE" && reading.Actors.Count == 0 && reading.Kind is TriggerKind.Verb && (_coder.Slots.IsPassive(reading.Trigger) || reading.Frame.Recipient is [{ Kind: SlotKind.Subject }, ..])) return recipients.Exists(recipient => recipient.Code is not null);
            // "was charged with treason": the report may tell in which court
            if (DiscourseStage.IsCharge(reading, lexicon, doc)) return recipients.Exists(recipient => recipient.Code is not null);
            // nobody need be named for harm to be done, but somebody must have suffered it
            return type.Quad == MaterialConflict && (reading.Actors.Count == 0 || IsDeed(doc, reading)) && recipients.Exists(IsKnown);
        }

        /// <summary>What private people of one country do for each other, or ask of somebody unknown: a father promises his children a radio, a farmer praises a project, a husband asks his wife.</summary>
        private bool IsOwnBusiness(string type, string? country, List<ActorMention> recipients)
        {
            if (lexicon.References.Neighbourly.Contains(type)) return recipients.TrueForAll(recipient => IsPrivate(recipient) && recipient.Code == country);
            return lexicon.References.Household.Contains(type) && recipients.Count > 0
                && recipients.TrueForAll(recipient => recipient is { Code: null, Sector: null } || recipient.Kind is not ActorKind.Group && IsPrivate(recipient) && recipient.Code == country);
        }

        private static bool IsOne(ActorMention actor) => actor.Kind is ActorKind.Name or ActorKind.Pronoun;

        private bool IsPrivate(ActorMention actor) => actor.Kind is not ActorKind.Country && actor.Sector is { } sector && sector != Labour && lexicon.References.Private.Contains(sector);

        /// <summary>"A bomb in Kandahar killed two": what did it is a deed or a weapon, and nobody.</summary>
        private bool IsDeed(Document doc, Reading reading, int head) =>
            reading.Type is "ASSAULT" && doc.Words[head].Upos is Upos.Noun && doc.ActorAt(head) is null
            && (lexicon.Names(doc.Words[head].Lemma, reading.Type) || reading.Frame.When.Any(test => test.Slot.Kind is SlotKind.Subject && test.Values.Any(value => value.Kind is ValueKind.Words && value.Holds(doc, head))));

        /// <summary>"The clash killed four": what did it is a deed, or the frame has asked what it is.</summary>
        private bool IsDeed(Document doc, Reading reading) =>
            reading.Frame.When.Any(test => test.Slot.Kind is SlotKind.Subject) || reading.Actors.Exists(head => lexicon.Names(doc.Words[head].Lemma, reading.Type));

        /// <summary>Neighbours who complain about a smell, firms that turn down a bid, a jury that praises a film are no event: a side must be of some country or hold some power.</summary>
        private static bool IsPolitical(ActorMention actor, int quad) =>
            actor.Code is not null || actor.Sector is "GOV" or "MIL" or "REB" or "COP" or "PRM" or "UAF" or "SPY" or "LEG" or "OPP" or "PTY" or "IGO" or "NGO" or "UNO" || actor.Sector is "JUD" && quad > 1;

        private static bool IsKnown(ActorMention actor) => actor.Code is not null || actor.Sector is not null;
    }

    /// <summary>"Indian and French warships began joint exercises": one phrase is both sides.</summary>
    private static bool AreTwo(Reading reading, List<ActorMention> actors) => reading.Frame.Reciprocal && actors is [{ OtherCodes.Count: > 0 }, ..];
}
