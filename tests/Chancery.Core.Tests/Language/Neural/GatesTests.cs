using Chancery.Core.Language.Neural;
using CsCheck;

namespace Chancery.Core.Tests.Language.Neural;

public sealed class GatesTests
{
    [Fact]
    public unsafe void A_step_is_that_of_a_long_short_term_memory() =>
        Gen.Select(Gen.Int[1, 6], Gen.Bool, Gen.Float[0.1f, 50f], Gen.Int[1, 9999]).Sample((eights, first, size, seed) =>
        {
            var (width, random) = (eights * 8, new Random(seed));
            float[] gates = Fill(random, 4 * width, size), before = Fill(random, width, 3), cell = new float[width], state = new float[width];
            fixed (float* gate = gates, old = before, to = cell, said = state) Gates.Step(gate, first ? null : old, to, said, width);
            for (var i = 0; i < width; i++)
            {
                var kept = Open(gates[i]) * Math.Tanh(gates[2 * width + i]) + (first ? 0 : Open(gates[width + i]) * before[i]);
                if (Math.Abs(kept - cell[i]) > 2e-6 || Math.Abs(Open(gates[3 * width + i]) * Math.Tanh(kept) - state[i]) > 2e-6) return false;
            }
            return true;
        });

    private static double Open(double x) => 1 / (1 + Math.Exp(-x));

    private static float[] Fill(Random random, int length, float size) => [.. Enumerable.Range(0, length).Select(_ => (random.NextSingle() * 2 - 1) * size)];
}
