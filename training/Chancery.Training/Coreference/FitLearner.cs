using System.Numerics.Tensors;
using Chancery.Core.Actors.Coreference;

namespace Chancery.Training.Coreference;

/// <summary>Learns which nouns describe what: each pair that stood in a text against the same name with a noun, and the same noun with a name, of somewhere else (Adagrad on the log loss).</summary>
internal static class FitLearner
{
    private const int Against = 4;
    private const float Rate = 0.05f, Start = 0.05f, Decay = 1e-5f;

    public static PhraseFit Learn(IReadOnlyList<(float[] Named, float[] Noun)> pairs, int passes)
    {
        var width = pairs[0].Named.Length;
        var random = new Random(1);
        float[][] Rows() => [.. Enumerable.Range(0, PhraseFit.Rank).Select(_ => Enumerable.Range(0, width).Select(_ => (float)((random.NextDouble() - 0.5) * 2 * Start)).ToArray())];
        float[][] Zeros() => [.. Enumerable.Range(0, PhraseFit.Rank).Select(_ => Enumerable.Repeat(1e-4f, width).ToArray())];
        var (named, noun, namedSquares, nounSquares) = (Rows(), Rows(), Zeros(), Zeros());
        float[] left = new float[PhraseFit.Rank], right = new float[PhraseFit.Rank], scratch = new float[width];
        for (var pass = 0; pass < passes; pass++)
        {
            var loss = 0.0;
            for (var step = 0; step < pairs.Count; step++)
            {
                var (a, b) = pairs[random.Next(pairs.Count)];
                Step(a, b, true);
                for (var k = 0; k < Against; k++) Step(k % 2 == 0 ? a : pairs[random.Next(pairs.Count)].Named, k % 2 == 0 ? pairs[random.Next(pairs.Count)].Noun : b, false);
            }
            Console.Error.WriteLine(FormattableString.Invariant($"fit {pass}: {loss / pairs.Count:0.000}"));

            void Step(float[] x, float[] y, bool yes)
            {
                for (var r = 0; r < PhraseFit.Rank; r++) (left[r], right[r]) = (TensorPrimitives.Dot<float>(named[r], x), TensorPrimitives.Dot<float>(noun[r], y));
                var probability = 1 / (1 + MathF.Exp(-TensorPrimitives.Dot<float>(left, right)));
                loss -= Math.Log(Math.Max(1e-6, yes ? probability : 1 - probability));
                var gradient = (yes ? 1 : 0) - probability;
                for (var r = 0; r < PhraseFit.Rank; r++)
                {
                    Move(named[r], namedSquares[r], x, gradient * right[r]);
                    Move(noun[r], nounSquares[r], y, gradient * left[r]);
                }
            }
        }
        return new PhraseFit(named, noun);

        void Move(float[] weights, float[] squares, float[] signs, float by)
        {
            TensorPrimitives.Multiply(signs, by, scratch);
            TensorPrimitives.MultiplyAdd<float>(weights, -Decay, scratch, scratch);
            for (var i = 0; i < scratch.Length; i++)
            {
                if (scratch[i] == 0) continue;
                squares[i] += scratch[i] * scratch[i];
                weights[i] += Rate * scratch[i] / MathF.Sqrt(squares[i]);
            }
        }
    }
}
