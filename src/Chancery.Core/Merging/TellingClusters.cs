namespace Chancery.Core.Merging;

/// <summary>Tellings of one story into events: average link over the likelihood that two of them tell the same.</summary>
internal sealed class TellingClusters(BoostedTrees trees)
{
    /// <summary>Set on the training and development parts of ECB+.</summary>
    public const float Threshold = 0.25f;

    /// <summary>For every telling the first one of its event.</summary>
    public int[] Group(IReadOnlyList<Telling> tellings, float threshold = Threshold)
    {
        var counts = new TellingCounts(tellings);
        var similarity = new float[tellings.Count, tellings.Count];
        Span<float> features = stackalloc float[TellingPair.Features];
        for (var i = 0; i < tellings.Count; i++)
            for (var j = 0; j < i; j++)
            {
                TellingPair.Describe(tellings[i], tellings[j], counts, features);
                similarity[i, j] = similarity[j, i] = (float)trees.Probability(features);
            }
        return AverageLink.Group(similarity, threshold);
    }
}
