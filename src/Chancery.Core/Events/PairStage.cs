using Chancery.Core.Actors;
using Chancery.Core.Events.Ranking;
using Chancery.Core.Text;

namespace Chancery.Core.Events;

/// <summary>
/// Codes the one event between two marked stretches of text, whether or not they are actors of the packs: what the relation benchmarks ask.
/// Takes the place of <see cref="EventStage"/> in a pipeline of its own; one document at a time.
/// </summary>
public sealed class PairStage(FrameLexicon lexicon) : IStage
{
    private readonly PairReader _reader = new(lexicon);

    public string Name => "pair";

    public Layers Needs => Layers.Tree | Layers.Entities | Layers.Actors;

    public Layers Gives => Layers.Events;

    /// <summary>Where the two parties stand in the next document.</summary>
    public (TextSpan Source, TextSpan Target) Spans { get; set; }

    /// <summary>A token whose readings are left out, as if the lexicon did not know it; -1 for none.</summary>
    internal int Hidden { get; set; } = -1;

    /// <summary>What the last document offered.</summary>
    internal PairView? View { get; private set; }

    public void Run(Document doc)
    {
        View = null;
        if (doc.Sentences.Count == 0) return;
        View = _reader.Read(doc, Spans.Source, Spans.Target);
        if (Hidden >= 0) View = View with { Readings = [.. View.Readings.Where(pair => pair.Reading.Inner != Hidden)], Loose = [.. View.Loose.Where(reading => reading.Inner != Hidden)] };
        if (View.Readings.Count > 0) doc.Events.Add(Build(View, View.Readings[0].Reading));
    }

    /// <summary>The event of a reading between the marked parties.</summary>
    internal EventMention Build(PairView view, Reading reading)
    {
        _reader.Enter(view.Document, reading);
        return EventBuilder.Build(view.Document, view.Document.Words[reading.Trigger].Sentence, reading, [Marked(view, view.Source)], [Marked(view, view.Target)], lexicon, _reader.Slots);
    }

    private static ActorMention Marked(PairView view, TokenRange range)
    {
        var (doc, head) = (view.Document, view.HeadOf(range));
        if (head < 0) return new ActorMention { Head = 0, Tokens = range, Kind = ActorKind.Name, Identifier = "", Cluster = -1 };
        return doc.ActorAt(head) ?? new ActorMention { Head = head, Tokens = range, Kind = ActorKind.Name, Identifier = doc.TextOf(range), Cluster = -1 };
    }
}
