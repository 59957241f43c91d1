using Chancery.Core.Text;

namespace Chancery.Core.Evaluation;

/// <summary>How far two sets of stretches cover each other, counted in characters.</summary>
internal static class SpanOverlap
{
    public static bool Touches(IReadOnlyList<TextSpan> a, IReadOnlyList<TextSpan> b)
    {
        foreach (var x in a)
        {
            foreach (var y in b)
            {
                if (x.Overlaps(y)) return true;
            }
        }
        return false;
    }

    /// <summary>Shared over joint characters, 0 to 1.</summary>
    public static double Ratio(IReadOnlyList<TextSpan> a, IReadOnlyList<TextSpan> b)
    {
        var (x, y) = (Joined(a), Joined(b));
        int shared = 0, i = 0, j = 0;
        while (i < x.Count && j < y.Count)
        {
            shared += Math.Max(0, Math.Min(x[i].End, y[j].End) - Math.Max(x[i].Start, y[j].Start));
            if (x[i].End < y[j].End) i++;
            else j++;
        }
        var joint = x.Sum(span => span.Length) + y.Sum(span => span.Length) - shared;
        return joint == 0 ? 0 : (double)shared / joint;
    }

    /// <summary>Pairs of the highest ratio first, each side once, from a half on.</summary>
    public static List<(int A, int B)> Pairs(List<(double Ratio, int A, int B)> candidates)
    {
        List<(int, int)> pairs = [];
        HashSet<int> left = [], right = [];
        foreach (var (ratio, a, b) in candidates.OrderByDescending(row => row.Ratio).ThenBy(row => row.A).ThenBy(row => row.B))
        {
            if (ratio < 0.5) break;
            if (left.Contains(a) || right.Contains(b)) continue;
            left.Add(a);
            right.Add(b);
            pairs.Add((a, b));
        }
        return pairs;
    }

    private static List<TextSpan> Joined(IReadOnlyList<TextSpan> spans)
    {
        List<TextSpan> joined = [];
        foreach (var span in spans.OrderBy(span => span.Start))
        {
            if (joined.Count > 0 && span.Start <= joined[^1].End) joined[^1] = new TextSpan(joined[^1].Start, Math.Max(joined[^1].End, span.End));
            else joined.Add(span);
        }
        return joined;
    }
}
