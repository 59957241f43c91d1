using Chancery.Core.Text;

namespace Chancery.Core.Events.Ranking;

/// <summary>Ranks what the frames read in a document by how well it fits between two stretches of text. One instance a thread.</summary>
internal sealed class PairReader(FrameLexicon lexicon)
{
    private const double Party = 3, Swapped = 1.5, Inside = 1.5, Distance = 0.25, Own = 0.2, Standing = 1;
    private readonly SentenceCoder _coder = new(lexicon);
    private readonly List<Reading> _readings = [];

    public SlotReader Slots => _coder.Slots;

    public PairView Read(Document doc, TextSpan sourceSpan, TextSpan targetSpan)
    {
        var (source, target) = (TokensOf(doc, sourceSpan), TokensOf(doc, targetSpan));
        List<(Reading Reading, double Score)> ranked = [];
        foreach (var sentence in doc.Sentences)
        {
            _coder.Read(doc, sentence, _readings);
            foreach (var reading in _readings) ranked.Add((reading, Score(doc, sentence, reading, source, target)));
        }
        // a stable order: the earlier trigger stays first among equals
        var order = ranked.Index().OrderByDescending(pair => pair.Item.Score).ThenBy(pair => pair.Index).Select(pair => pair.Item).ToList();
        var holder = source.Length > 0 ? source.Start : target.Length > 0 ? target.Start : order.Count > 0 ? order[0].Reading.Trigger : 0;
        var held = doc.Sentences[doc.Words.Length > holder ? doc.Words[holder].Sentence : 0];
        List<Reading> loose = [];
        _coder.ReadLoose(doc, held, loose);
        return new PairView(doc, held, source, target, order, loose);
    }

    /// <summary>Lets the slots look at the sentence of a reading again.</summary>
    public void Enter(Document doc, Reading reading) => _coder.Slots.Enter(doc, doc.Sentences[doc.Words[reading.Trigger].Sentence]);

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
}
