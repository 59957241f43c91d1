using Chancery.Core.Actors;
using Chancery.Core.Events;
using Chancery.Core.Text;

namespace Chancery.Core.Evaluation;

/// <summary>
/// The pairs of the relation benchmark with nothing given: an event counts when its own parties overlap both marked spans and its type is
/// right. Where both sides act together their order says nothing.
/// </summary>
internal sealed class RawPairs(Func<string, Document> read, Func<string, string> merge)
{
    private int _n, _spans, _types, _pairs;

    public IReadOnlyList<Metric> Metrics => [new("raw.pairs", Share(_pairs)), new("raw.spans", Share(_spans)), new("raw.root", Share(_types))];

    /// <summary>What was found instead; null when the pair was found.</summary>
    public string? Add(string text, List<TextSpan> sources, List<TextSpan> targets, string want)
    {
        _n++;
        var doc = read(text);
        // where a name is marked wherever it stands, any of its places will do
        bool Overlap(EventMention ev) => Holds(doc, ev.Actors, sources) && Holds(doc, ev.Recipients, targets)
            || ev.Reciprocal && Holds(doc, [.. ev.Actors, .. ev.Recipients], sources) && Holds(doc, [.. ev.Actors, .. ev.Recipients], targets);
        bool Right(EventMention ev) => merge(ev.Types[0]) == want;
        if (doc.Events.Exists(Overlap)) _spans++;
        if (doc.Events.Exists(Right)) _types++;
        if (doc.Events.Exists(ev => Right(ev) && Overlap(ev)))
        {
            _pairs++;
            return null;
        }
        return string.Join(" | ", doc.Events.Select(ev => $"{ev.Types[0]} {Texts(doc, ev.Actors)} -> {Texts(doc, ev.Recipients)}"));
    }

    private static bool Holds(Document doc, IReadOnlyList<ActorMention> side, List<TextSpan> spans)
    {
        foreach (var actor in side)
        {
            for (var i = actor.Tokens.Start; i < actor.Tokens.End; i++)
            {
                if (spans.Exists(span => doc.Words[i].Span.Overlaps(span))) return true;
            }
        }
        return false;
    }

    private static string Texts(Document doc, IReadOnlyList<ActorMention> side) => string.Join('+', side.Select(actor => doc.TextOf(actor.Tokens)));

    private double Share(int count) => _n == 0 ? 0 : (double)count / _n;
}
