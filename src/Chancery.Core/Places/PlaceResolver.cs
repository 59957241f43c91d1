using Chancery.Core.Text;

namespace Chancery.Core.Places;

/// <summary>
/// Resolves the names of a document: first each name alone, then twice with the document's places known. One name has one sense unless the text says otherwise.
/// </summary>
internal sealed class PlaceResolver(PlaceLexicon lexicon)
{
    private const int Looks = 2, MostWeighed = 64;

    public PlaceReading Resolve(Article article, IReadOnlyList<TextSpan> spans)
    {
        var reading = PlaceReading.Of(lexicon, article, spans);
        var scorer = new PlaceScorer(lexicon.Gazetteer, reading);
        foreach (var group in reading.Groups) Choose(scorer, group, false);
        var neighbourhood = new Neighbourhood(lexicon.Gazetteer, reading);
        for (var look = 0; look < Looks; look++)
        {
            scorer.Settle();
            neighbourhood.Settle();
            foreach (var group in reading.Groups) Choose(scorer, group, true);
        }
        return reading;
    }

    private void Choose(PlaceScorer scorer, PlaceGroup group, bool document)
    {
        var count = group.Candidates.Count;
        if (count == 0) return;
        ReadOnlySpan<float> weights = document ? lexicon.Model.Second : lexicon.Model.First;
        Span<float> features = stackalloc float[PlaceModel.Count];
        Span<float> scores = stackalloc float[Math.Min(count, MostWeighed)];
        var (best, second) = (0, -1);
        for (var i = 0; i < scores.Length; i++)
        {
            scorer.Fill(group, i, document, features);
            scores[i] = PlaceModel.Score(weights, features);
            if (i == 0) continue;
            if (scores[i] > scores[best]) (best, second) = (i, best);
            else if (second < 0 || scores[i] > scores[second]) second = i;
        }
        var sum = 0f;
        foreach (var score in scores) sum += MathF.Exp(score - scores[best]);
        (group.Best, group.Belief) = (best, 1 / sum);
        group.Why = second < 0 ? PlaceFeature.Count : Why(scorer, group, (best, second), document);
    }

    /// <summary>What speaks most for the chosen candidate against the next.</summary>
    private PlaceFeature Why(PlaceScorer scorer, PlaceGroup group, (int Best, int Second) pair, bool document)
    {
        ReadOnlySpan<float> weights = document ? lexicon.Model.Second : lexicon.Model.First;
        Span<float> mine = stackalloc float[PlaceModel.Count], other = stackalloc float[PlaceModel.Count];
        scorer.Fill(group, pair.Best, document, mine);
        scorer.Fill(group, pair.Second, document, other);
        var (why, most) = (PlaceFeature.Count, 0f);
        for (var i = 0; i < PlaceModel.Count; i++)
        {
            var gain = weights[i] * (mine[i] - other[i]);
            if (gain > most) (why, most) = ((PlaceFeature)i, gain);
        }
        return why;
    }
}
