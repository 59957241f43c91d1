namespace Chancery.Core.Merging;

/// <summary>Groups by mean similarity, the closest first. A pair with negative infinity is never in one group, whatever joins them otherwise.</summary>
internal static class AverageLink
{
    public const float Never = float.NegativeInfinity;

    /// <param name="similarity">Symmetric; used up.</param>
    /// <param name="threshold">Mean similarity from which two groups are one.</param>
    /// <returns>For every item the first item of its group.</returns>
    public static int[] Group(float[,] similarity, float threshold)
    {
        var n = similarity.GetLength(0);
        var group = Enumerable.Range(0, n).ToArray();
        var sizes = Enumerable.Repeat(1, n).ToArray();
        var best = new int[n];
        for (var i = 0; i < n; i++) best[i] = Best(similarity, sizes, i);
        while (true)
        {
            var one = -1;
            for (var i = 0; i < n; i++)
                if (sizes[i] > 0 && best[i] >= 0 && (one < 0 || similarity[i, best[i]] > similarity[one, best[one]])) one = i;
            if (one < 0 || similarity[one, best[one]] < threshold) return group;
            Join(similarity, sizes, one, best[one], best, group);
        }
    }

    private static void Join(float[,] similarity, int[] sizes, int one, int other, int[] best, int[] group)
    {
        var (kept, joined) = (Math.Min(one, other), Math.Max(one, other));
        var n = sizes.Length;
        for (var k = 0; k < n; k++)
        {
            if (sizes[k] == 0 || k == kept || k == joined) continue;
            var mean = ((similarity[kept, k] * sizes[kept]) + (similarity[joined, k] * sizes[joined])) / (sizes[kept] + sizes[joined]);
            similarity[kept, k] = similarity[k, kept] = mean;
        }
        (sizes[kept], sizes[joined]) = (sizes[kept] + sizes[joined], 0);
        for (var k = 0; k < n; k++)
        {
            if (group[k] == joined) group[k] = kept;
            if (sizes[k] == 0) continue;
            if (k == kept || best[k] == kept || best[k] == joined) best[k] = Best(similarity, sizes, k);
            else if (best[k] < 0 || similarity[k, kept] > similarity[k, best[k]]) best[k] = k == kept ? best[k] : kept;
        }
    }

    private static int Best(float[,] similarity, int[] sizes, int i)
    {
        var best = -1;
        for (var k = 0; k < sizes.Length; k++)
            if (k != i && sizes[k] > 0 && !float.IsNegativeInfinity(similarity[i, k]) && (best < 0 || similarity[i, k] > similarity[i, best])) best = k;
        return best;
    }
}
