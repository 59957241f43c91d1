using Chancery.Core.Actors;
using Chancery.Core.Text;

namespace Chancery.Core.Events;

/// <summary>Codes every sentence by the frames of the lexicon.</summary>
public sealed class EventStage(FrameLexicon lexicon) : IStage, IDisposable
{
    private readonly ThreadLocal<Worker> _workers = new(() => new Worker(lexicon));

    public string Name => "events";

    public Layers Needs => Layers.Tree | Layers.Entities | Layers.Actors;

    public Layers Gives => Layers.Events;

    public void Run(Document doc)
    {
        var worker = _workers.Value!;
        for (var i = 0; i < doc.Sentences.Count; i++) worker.Code(doc, i);
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
                if (reading.Absorbed || Antiquity.Holds(doc, sentence, reading)) continue;
                var actors = Find(doc, reading.Actors);
                var recipients = Find(doc, reading.Recipients);
                recipients.RemoveAll(recipient => actors.Contains(recipient));
                if (!IsEvent(reading, actors, recipients)) continue;
                var ev = EventBuilder.Build(doc, index, reading, actors, recipients, lexicon, _coder.Slots);
                doc.Events.Add(ev);
            }
        }

        private List<ActorMention> Find(Document doc, List<int> heads)
        {
            var found = new List<ActorMention>(heads.Count);
            foreach (var head in heads)
            {
                var actor = ActorFinder.Find(doc, _coder.Slots, lexicon, head) ?? PlaceActor.Of(doc, _coder.Slots, head);
                if (actor is null || found.Contains(actor)) continue;
                found.Add(actor);
                // "Armenian and Azerbaijani envoys" are the envoys of two countries
                foreach (var code in actor.OtherCodes) found.Add(actor with { Code = code, OtherCodes = [] });
            }
            return found;
        }

        private bool IsEvent(Reading reading, List<ActorMention> actors, List<ActorMention> recipients)
        {
            if (reading.Anaphoric) return true;
            if (!lexicon.Ontology.Types.TryGetValue(reading.Type, out var type)) return false;
            if (type.NeedsRecipient && !reading.HasOtherSide) return false;
            if (type.Quad != 4 && !actors.Exists(IsPolitical) && !recipients.Exists(IsPolitical)) return false;
            if (actors.Exists(IsKnown)) return true;
            // nobody need be named for harm to be done, but somebody must have suffered it
            return type.Quad == 4 && reading.Actors.Count == 0 && recipients.Exists(IsKnown);
        }

        /// <summary>Neighbours who complain about a smell, and firms that turn down a bid, are no event: words need a side that is of some country or holds some power.</summary>
        private static bool IsPolitical(ActorMention actor) =>
            actor.Code is not null || actor.Sector is "GOV" or "MIL" or "REB" or "COP" or "PRM" or "UAF" or "SPY" or "LEG" or "JUD" or "OPP" or "PTY" or "ELI" or "IGO" or "NGO" or "UNO";

        private static bool IsKnown(ActorMention actor) => actor.Code is not null || actor.Sector is not null;
    }
}
