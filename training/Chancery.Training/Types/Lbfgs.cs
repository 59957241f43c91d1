using System.Numerics.Tensors;

namespace Chancery.Training.Types;

/// <summary>Minimises a smooth convex function by limited-memory BFGS with a halving line search.</summary>
internal static class Lbfgs
{
    private const int Memory = 8, MostSteps = 120, MostHalvings = 25;
    private const double Enough = 1e-5, Decrease = 1e-4;

    public static double[] Minimise(int size, Func<double[], double[], double> loss)
    {
        double[] at = new double[size], gradient = new double[size];
        var value = loss(at, gradient);
        List<(double[] Step, double[] Change, double Scale)> past = [];
        for (var step = 0; step < MostSteps; step++)
        {
            var direction = Direction(gradient, past);
            var slope = TensorPrimitives.Dot<double>(direction, gradient);
            if (slope > -1e-12) break;
            double[] next = new double[size], turned = new double[size];
            var (length, reached) = (past.Count == 0 ? Math.Min(1, 1 / TensorPrimitives.Norm<double>(gradient)) : 1.0, value);
            for (var halving = 0; halving < MostHalvings; halving++, length /= 2)
            {
                TensorPrimitives.MultiplyAdd(direction, length, at, next);
                reached = loss(next, turned);
                if (reached <= value + Decrease * length * slope) break;
            }
            if (reached >= value) break;
            Remember(past, (at, gradient), (next, turned));
            var gained = value - reached;
            (at, gradient, value) = (next, turned, reached);
            if (gained < Enough * Math.Max(1, Math.Abs(value))) break;
        }
        return at;
    }

    private static void Remember(List<(double[] Step, double[] Change, double Scale)> past, (double[] At, double[] Gradient) before, (double[] At, double[] Gradient) after)
    {
        double[] step = new double[before.At.Length], change = new double[before.At.Length];
        TensorPrimitives.Subtract(after.At, before.At, step);
        TensorPrimitives.Subtract(after.Gradient, before.Gradient, change);
        var product = TensorPrimitives.Dot<double>(step, change);
        if (product <= 1e-12) return;
        past.Add((step, change, 1 / product));
        if (past.Count > Memory) past.RemoveAt(0);
    }

    private static double[] Direction(double[] gradient, List<(double[] Step, double[] Change, double Scale)> past)
    {
        var direction = new double[gradient.Length];
        TensorPrimitives.Negate(gradient, direction);
        var factors = new double[past.Count];
        for (var i = past.Count - 1; i >= 0; i--)
        {
            factors[i] = past[i].Scale * TensorPrimitives.Dot<double>(past[i].Step, direction);
            TensorPrimitives.MultiplyAdd(past[i].Change, -factors[i], direction, direction);
        }
        if (past.Count > 0)
        {
            var (_, change, scale) = past[^1];
            TensorPrimitives.Multiply(direction, 1 / (scale * TensorPrimitives.SumOfSquares<double>(change)), direction);
        }
        for (var i = 0; i < past.Count; i++)
        {
            var back = past[i].Scale * TensorPrimitives.Dot<double>(past[i].Change, direction);
            TensorPrimitives.MultiplyAdd(past[i].Step, factors[i] - back, direction, direction);
        }
        return direction;
    }
}
