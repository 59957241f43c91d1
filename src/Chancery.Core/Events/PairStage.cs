using Chancery.Core.Actors;
using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Events;

/// <summary>
/// Codes the one event between two marked stretches of text, whether or not they are actors of the packs: what the relation benchmarks ask.
/// Takes the place of <see cref="EventStage"/> in a pipeline of its own; one document at a time.
/// </summary>
public sealed class PairStage(FrameLexicon lexicon) : IStage
{
    private const double Party = 3, Swapped = 1.5, Inside = 1.5, Distance = 0.25, Own = 0.2, Standing = 1;
    private readonly SentenceCoder _coder = new(lexicon);
    private readonly List<Reading> _readings = [];

    public string Name => "pair";

    public Layers Needs => Layers.Tree | Layers.Entities | Layers.Actors;

    public Layers Gives => Layers.Events;

    /// <summary>Where the two parties stand in the next document.</summary>
    public (TextSpan Source, TextSpan Target) Spans { get; set; }

    public void Run(Document doc)
    {
        var (source, target) = (TokensOf(doc, Spans.Source), TokensOf(doc, Spans.Target));
        (Reading Reading, int Sentence, double Score)? best = null;
        for (var i = 0; i < doc.Sentences.Count; i++)
        {
            _coder.Read(doc, doc.Sentences[i], _readings);
            foreach (var reading in _readings)
            {
                var score = Score(doc, doc.Sentences[i], reading, source, target);
                if (best is null || score > best.Value.Score) best = (reading, i, score);
            }
        }
        if (best is not { } found) return;
        _coder.Read(doc, doc.Sentences[found.Sentence], _readings);
        doc.Events.Add(EventBuilder.Build(doc, found.Sentence, found.Reading, [Marked(doc, source)], [Marked(doc, target)], lexicon, _coder.Slots));
    }

    private static double Score(Document doc, Sentence sentence, Reading reading, TokenRange source, TokenRange target)
    {
        var score = Own * reading.Score + (reading.Absorbed ? 0 : Standing);
        if (reading.Actors.Exists(source.Contains)) score += Party;
        else if (reading.Recipients.Exists(source.Contains)) score += reading.Frame.Reciprocal ? Swapped : 0;
        if (reading.Recipients.Exists(target.Contains)) score += Party;
        else if (reading.Actors.Exists(target.Contains)) score += reading.Frame.Reciprocal ? Swapped : 0;
        if (source.Contains(reading.Trigger) || target.Contains(reading.Trigger)) score -= Inside;
        return score - Distance * (Far(doc, sentence, reading.Trigger, source) + Far(doc, sentence, reading.Trigger, target));
    }

    /// <summary>Steps in the tree from a token to the nearest of a stretch, at most ten.</summary>
    private static int Far(Document doc, Sentence sentence, int token, TokenRange stretch)
    {
        const int Most = 10;
        if (stretch.Length == 0 || !sentence.Tokens.Contains(stretch.Start)) return Most;
        Span<int> up = stackalloc int[Most + 1];
        var climbed = 0;
        for (var at = token; sentence.Tokens.Contains(at) && climbed <= Most; at = doc.Words[at].Head) up[climbed++] = at;
        var nearest = Most;
        for (var i = stretch.Start; i < stretch.End; i++)
        {
            var steps = 0;
            for (var at = i; sentence.Tokens.Contains(at) && steps < nearest; at = doc.Words[at].Head, steps++)
            {
                var meet = up[..climbed].IndexOf(at);
                if (meet >= 0) nearest = Math.Min(nearest, steps + meet);
            }
        }
        return nearest;
    }

    private static TokenRange TokensOf(Document doc, TextSpan span)
    {
        var (start, end) = (-1, -1);
        for (var i = 0; i < doc.Tokens.Count; i++)
        {
            if (!doc.Words[i].Span.Overlaps(span)) continue;
            if (start < 0) start = i;
            end = i + 1;
        }
        return start < 0 ? new TokenRange(0, 0) : new TokenRange(start, end);
    }

    private static ActorMention Marked(Document doc, TokenRange range)
    {
        if (range.Length == 0) return new ActorMention { Head = 0, Tokens = range, Kind = ActorKind.Name, Identifier = "", Cluster = -1 };
        var head = range.Start;
        for (var i = range.Start; i < range.End; i++)
        {
            if (!range.Contains(doc.Words[i].Head) && doc.Words[i].Upos is not Upos.Punct)
            {
                head = i;
                break;
            }
        }
        return doc.ActorAt(head) ?? new ActorMention { Head = head, Tokens = range, Kind = ActorKind.Name, Identifier = doc.TextOf(range), Cluster = -1 };
    }
}
