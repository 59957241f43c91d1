using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics;

namespace Chancery.Core.Merging;

/// <summary>Small decision trees whose answers add up to the log odds of yes. Nodes lie in heaps: the children of node n are 2n + 1 and 2n + 2.</summary>
internal sealed class BoostedTrees
{
    /// <summary>Far more than the order of adding may change.</summary>
    private const double Slack = 1e-6;

    /// <summary>Trees after which it is asked whether the answer can still come to matter.</summary>
    private const int Look = 8;

    private const int Usual = 5;

    private readonly int _depth, _width;
    private readonly Question[] _questions;
    private readonly float[] _leaves;

    // the most that the trees from each on can add
    private readonly double[] _rest;

    /// <param name="depth">Questions from root to leaf, the same in every tree.</param>
    /// <param name="features">2^depth - 1 a tree.</param>
    /// <param name="limits">A value below its limit goes left.</param>
    /// <param name="leaves">2^depth a tree.</param>
    public BoostedTrees(int depth, short[] features, float[] limits, float[] leaves)
    {
        (_depth, _leaves) = (depth, leaves);
        _questions = new Question[features.Length];
        for (var i = 0; i < features.Length; i++) _questions[i] = new Question(features[i], limits[i]);
        foreach (var feature in features) _width = Math.Max(_width, feature + 1);
        var trees = leaves.Length >> depth;
        _rest = new double[trees + 1];
        for (var tree = trees - 1; tree >= 0; tree--) _rest[tree] = _rest[tree + 1] + System.Numerics.Tensors.TensorPrimitives.Max<float>(leaves.AsSpan(tree << depth, 1 << depth));
    }

    public double LogOdds(ReadOnlySpan<float> values) => LogOdds(values, double.NegativeInfinity);

    /// <summary>The same; less than <paramref name="least"/>, whatever it is, as soon as it is seen not to come to that.</summary>
    public double LogOdds(ReadOnlySpan<float> values, double least) => Add(values, least, 0, _leaves.Length >> _depth, 0);

    /// <summary>What the first trees say; the rest can be added by <see cref="Probability(ReadOnlySpan{float}, double, double)"/>.</summary>
    public double Begin(ReadOnlySpan<float> values) => Add(values, double.NegativeInfinity, 0, Math.Min(Look, _leaves.Length >> _depth), 0);

    private double Add(ReadOnlySpan<float> values, double least, int from, int to, double sum)
    {
        var (inner, outer) = ((1 << _depth) - 1, 1 << _depth);
        // the walk reads without a check: this is the check; a walk without branches is quicker, for nobody can guess them
        ref var value = ref MemoryMarshal.GetReference(values[.._width]);
        ref var first = ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_questions), from * inner);
        for (var tree = from; tree < to; tree++)
        {
            if (tree % Look == 0 && sum + _rest[tree] < least - Slack) return double.NegativeInfinity;
            var node = 0;
            // the usual depth is written out: less is done beside the questions
            if (_depth == Usual) node = Next(ref first, Next(ref first, Next(ref first, Next(ref first, Next(ref first, 0, ref value), ref value), ref value), ref value), ref value);
            else for (var i = 0; i < _depth; i++) node = Next(ref first, node, ref value);
            sum += _leaves[(tree * outer) + node - inner];
            first = ref Unsafe.Add(ref first, inner);
        }
        return sum;
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static int Next(ref Question first, int node, ref float value)
    {
        ref var question = ref Unsafe.Add(ref first, node);
        return (2 * node) + 2 - Unsafe.BitCast<bool, byte>(Unsafe.Add(ref value, question.Feature) < question.Limit);
    }

    /// <summary>Rows that are asked side by side.</summary>
    public static int Lanes => Vector512<float>.Count;

    /// <summary>Whether rows can be asked side by side here.</summary>
    public bool IsWide => Vector512.IsHardwareAccelerated && _depth == Usual;

    /// <summary>
    /// The log odds of several rows, at most <see cref="Lanes"/>: every question of a tree is asked of all of them at once, and the answers choose among its leaves from
    /// the lowest questions up. Each gets what it would get alone; or something below <paramref name="least"/>, as soon as all are seen not to come to that.
    /// </summary>
    public void LogOdds(ReadOnlySpan<float[]> rows, double least, Span<double> odds)
    {
        Span<float> columns = stackalloc float[_width * Lanes];
        for (var lane = 0; lane < Lanes; lane++)
        {
            // a lane that nobody needs says what the last one does
            var row = rows[Math.Min(lane, rows.Length - 1)];
            for (int i = 0, at = lane; i < _width; i++, at += Lanes) columns[at] = row[i];
        }
        var (inner, outer, trees) = ((1 << Usual) - 1, 1 << Usual, _leaves.Length >> Usual);
        ref var column = ref MemoryMarshal.GetReference(columns);
        ref var question = ref MemoryMarshal.GetArrayDataReference(_questions);
        ref var leaf = ref MemoryMarshal.GetArrayDataReference(_leaves);
        var (low, high) = (Vector512<double>.Zero, Vector512<double>.Zero);
        for (var tree = 0; tree < trees; tree++)
        {
            if (tree % Look == 0 && Vector512.LessThanAll(Vector512.Max(low, high), Vector512.Create(least - Slack - _rest[tree])))
            {
                odds[..rows.Length].Fill(double.NegativeInfinity);
                return;
            }
            var left = Choose(ref question, 1, ref column, Eight(ref question, 3, ref column, ref leaf), Eight(ref question, 4, ref column, ref leaf));
            var right = Choose(ref question, 2, ref column, Eight(ref question, 5, ref column, ref leaf), Eight(ref question, 6, ref column, ref leaf));
            var (first, second) = Vector512.Widen(Choose(ref question, 0, ref column, left, right));
            low += first;
            high += second;
            question = ref Unsafe.Add(ref question, inner);
            leaf = ref Unsafe.Add(ref leaf, outer);
        }
        Span<double> sums = stackalloc double[Lanes];
        low.CopyTo(sums);
        high.CopyTo(sums[Vector512<double>.Count..]);
        sums[..rows.Length].CopyTo(odds);
    }

    /// <summary>What the eight leaves below a question give.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Eight(ref Question first, int node, ref float column, ref float leaf)
    {
        var left = Choose(ref first, (2 * node) + 1, ref column, Two(ref first, (4 * node) + 3, ref column, ref leaf), Two(ref first, (4 * node) + 4, ref column, ref leaf));
        var right = Choose(ref first, (2 * node) + 2, ref column, Two(ref first, (4 * node) + 5, ref column, ref leaf), Two(ref first, (4 * node) + 6, ref column, ref leaf));
        return Choose(ref first, node, ref column, left, right);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Two(ref Question first, int node, ref float column, ref float leaf)
    {
        var at = (2 * node) + 1 - ((1 << Usual) - 1);
        return Choose(ref first, node, ref column, Vector512.Create(Unsafe.Add(ref leaf, at)), Vector512.Create(Unsafe.Add(ref leaf, at + 1)));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector512<float> Choose(ref Question first, int node, ref float column, Vector512<float> left, Vector512<float> right)
    {
        ref var question = ref Unsafe.Add(ref first, node);
        return Vector512.ConditionalSelect(Vector512.LessThan(Vector512.LoadUnsafe(ref column, (nuint)(question.Feature * Vector512<float>.Count)), Vector512.Create(question.Limit)), left, right);
    }

    public double Probability(ReadOnlySpan<float> values) => 1 / (1 + Math.Exp(-LogOdds(values)));

    /// <summary>The same where it is at least so much; otherwise anything below that, which takes less time.</summary>
    public double Probability(ReadOnlySpan<float> values, double least) => least is > 0 and < 1 ? 1 / (1 + Math.Exp(-LogOdds(values, Math.Log(least / (1 - least))))) : Probability(values);

    /// <summary>What log odds come to.</summary>
    public static double ProbabilityOf(double odds) => 1 / (1 + Math.Exp(-odds));

    /// <summary>The same, going on from what <see cref="Begin"/> said.</summary>
    public double Probability(ReadOnlySpan<float> values, double least, double begun)
    {
        var trees = _leaves.Length >> _depth;
        var odds = Add(values, least is > 0 and < 1 ? Math.Log(least / (1 - least)) : double.NegativeInfinity, Math.Min(Look, trees), trees, begun);
        return 1 / (1 + Math.Exp(-odds));
    }

    public void Write(BinaryWriter writer)
    {
        writer.Write(_depth);
        writer.Write(_leaves.Length >> _depth);
        foreach (var question in _questions) writer.Write((short)question.Feature);
        foreach (var question in _questions) writer.Write(question.Limit);
        foreach (var leaf in _leaves) writer.Write(leaf);
    }

    /// <exception cref="InvalidDataException">The numbers make no trees.</exception>
    public static BoostedTrees Read(BinaryReader reader, int featureCount)
    {
        var (depth, trees) = (reader.ReadInt32(), reader.ReadInt32());
        if (depth is < 1 or > 10 || trees is < 1 or > 10_000) throw new InvalidDataException($"{trees} trees of depth {depth}");
        var features = new short[trees * ((1 << depth) - 1)];
        var limits = new float[features.Length];
        var leaves = new float[trees << depth];
        for (var i = 0; i < features.Length; i++)
            if ((features[i] = reader.ReadInt16()) < 0 || features[i] >= featureCount) throw new InvalidDataException($"feature {features[i]} of {featureCount}");
        for (var i = 0; i < limits.Length; i++) limits[i] = reader.ReadSingle();
        for (var i = 0; i < leaves.Length; i++) leaves[i] = reader.ReadSingle();
        return new BoostedTrees(depth, features, limits, leaves);
    }

    /// <summary>A value below its limit goes left. Both lie side by side: a question is asked in one go.</summary>
    private readonly record struct Question(int Feature, float Limit);
}
