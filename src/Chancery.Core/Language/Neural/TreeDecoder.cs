using System.Buffers;
using System.Numerics.Tensors;

namespace Chancery.Core.Language.Neural;

/// <summary>
/// Heads from arc scores: the best head of each word, and where that is no tree with one root, the best tree (Chu-Liu/Edmonds).
/// </summary>
internal static class TreeDecoder
{
    private const float Never = -1e9f;

    /// <summary>Roots that are tried when the greedy answer has none or several.</summary>
    private const int RootsTried = 3;

    /// <summary>Longer sentences that are no tree greedily are mended by hanging what is left on the root word: the exact search is cubic.</summary>
    private const int LongestExact = 160;

    /// <param name="scores">Row i holds the scores of word i: column 0 for the root, column j + 1 for word j.</param>
    /// <param name="heads">Receives 0 for the root and j + 1 for word j.</param>
    public static void Decode(ReadOnlySpan<float> scores, Span<int> heads)
    {
        var (n, roots) = (heads.Length, 0);
        for (var i = 0; i < n; i++)
        {
            heads[i] = TensorPrimitives.IndexOfMax(scores.Slice(i * (n + 1), n + 1));
            if (heads[i] == 0) roots++;
        }
        if (roots == 1 && !HasCycle(heads)) return;
        if (n > LongestExact) Mend(scores, heads);
        else Search(scores, heads);
    }

    private static void Search(ReadOnlySpan<float> scores, Span<int> heads)
    {
        var n = heads.Length;
        var bestTotal = float.NegativeInfinity;
        int[]? best = null;
        var graph = ArrayPool<float>.Shared.Rent((n + 1) * (n + 1));
        graph.AsSpan(0, n + 1).Clear();
        foreach (var root in Roots(scores, n))
        {
            for (var i = 0; i < n; i++)
            {
                for (var j = 0; j <= n; j++)
                    graph[(i + 1) * (n + 1) + j] = i == root ? (j == 0 ? 0 : Never) : j == 0 ? Never : scores[i * (n + 1) + j];
            }
            var tree = Tree(graph, n + 1);
            var total = 0f;
            for (var i = 0; i < n; i++) total += i == root ? scores[i * (n + 1)] : tree[i + 1] == 0 ? Never : scores[i * (n + 1) + tree[i + 1]];
            if (total > bestTotal) (bestTotal, best) = (total, tree);
        }
        ArrayPool<float>.Shared.Return(graph);
        for (var i = 0; i < n; i++) heads[i] = best![i + 1];
    }

    private static int[] Roots(ReadOnlySpan<float> scores, int n)
    {
        var gains = new float[n];
        var order = new int[n];
        for (var i = 0; i < n; i++)
        {
            var row = scores.Slice(i * (n + 1), n + 1);
            (gains[i], order[i]) = (n == 1 ? 0 : TensorPrimitives.Max(row[1..]) - row[0], i);
        }
        Array.Sort(gains, order);
        return order[..Math.Min(RootsTried, n)];
    }

    private static void Mend(ReadOnlySpan<float> scores, Span<int> heads)
    {
        var root = Roots(scores, heads.Length)[0];
        var state = new byte[heads.Length];
        for (var i = 0; i < heads.Length; i++)
        {
            if (heads[i] == 0 && i != root) heads[i] = root + 1;
        }
        heads[root] = 0;
        for (var i = 0; i < heads.Length; i++)
        {
            var at = i;
            while (state[at] == 0)
            {
                state[at] = 1;
                if (heads[at] == 0) break;
                if (state[heads[at] - 1] == 1) heads[at] = root + 1;
                at = heads[at] - 1;
            }
            for (at = i; state[at] == 1; at = heads[at] - 1)
            {
                state[at] = 2;
                if (heads[at] == 0) break;
            }
        }
    }

    private static bool HasCycle(ReadOnlySpan<int> heads)
    {
        Span<int> seen = heads.Length <= 512 ? stackalloc int[heads.Length] : new int[heads.Length];
        seen.Clear();
        for (var i = 0; i < heads.Length; i++)
        {
            var at = i;
            while (at >= 0 && seen[at] == 0)
            {
                seen[at] = i + 1;
                at = heads[at] - 1;
            }
            if (at >= 0 && seen[at] == i + 1) return true;
        }
        return false;
    }

    /// <summary>The best tree over a full graph: entry d·n + h is the score of head h for d; node 0 is the root.</summary>
    private static int[] Tree(float[] graph, int n)
    {
        var heads = new int[n];
        heads[0] = -1;
        for (var d = 1; d < n; d++)
        {
            heads[d] = d == 1 ? n > 2 ? 2 : 0 : 1;
            for (var h = 0; h < n; h++)
            {
                if (h != d && graph[d * n + h] > graph[d * n + heads[d]]) heads[d] = h;
            }
        }
        return Cycle(heads) is { } cycle ? Contract(graph, n, heads, cycle) : heads;
    }

    private static List<int>? Cycle(int[] heads)
    {
        var seen = new int[heads.Length];
        for (var i = 1; i < heads.Length; i++)
        {
            var at = i;
            while (at > 0 && seen[at] == 0)
            {
                seen[at] = i;
                at = heads[at];
            }
            if (at <= 0 || seen[at] != i) continue;
            List<int> cycle = [];
            for (var k = at; cycle.Count == 0 || k != at; k = heads[k]) cycle.Add(k);
            return cycle;
        }
        return null;
    }

    /// <summary>Makes one node of a cycle, solves the smaller graph and opens the cycle where the solution enters it.</summary>
    private static int[] Contract(float[] graph, int n, int[] heads, List<int> cycle)
    {
        var rest = Enumerable.Range(0, n).Where(node => !cycle.Contains(node)).ToArray();
        var (m, joined) = (rest.Length + 1, rest.Length);
        var small = ArrayPool<float>.Shared.Rent(m * m);
        var (enters, leaves) = (new int[m], new int[m]);
        for (var a = 0; a < rest.Length; a++)
        {
            for (var b = 0; b < rest.Length; b++) small[a * m + b] = graph[rest[a] * n + rest[b]];
            var (into, from) = (float.NegativeInfinity, float.NegativeInfinity);
            foreach (var node in cycle)
            {
                var gain = graph[node * n + rest[a]] - graph[node * n + heads[node]];
                if (gain > into) (into, enters[a]) = (gain, node);
                if (graph[rest[a] * n + node] > from) (from, leaves[a]) = (graph[rest[a] * n + node], node);
            }
            small[joined * m + a] = into;
            small[a * m + joined] = from;
        }
        small[joined * m + joined] = 0;
        var solved = Tree(small, m);
        ArrayPool<float>.Shared.Return(small);
        for (var a = 1; a < rest.Length; a++) heads[rest[a]] = solved[a] == joined ? leaves[a] : rest[solved[a]];
        heads[enters[solved[joined]]] = rest[solved[joined]];
        return heads;
    }
}
