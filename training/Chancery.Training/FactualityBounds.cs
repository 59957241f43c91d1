using Chancery.Core.Claims;
using Chancery.Core.Evaluation;

namespace Chancery.Training;

/// <summary>
/// Where a convention parts its three classes. A sum that was learned as a value keeps to the middle, most of all where one class is common: the bounds
/// are those at which cases that were not learned from come out best: their classes, each class counting the same, and the order of their values.
/// </summary>
internal static class FactualityBounds
{
    private const int Classes = 3, Beside = 2;
    private const double Step = 0.1, LeastNot = -1.5, MostNot = 0, LeastHappened = 0.1, MostHappened = 2.4;

    public static (double Not, double Happened) Of(IReadOnlyList<(double Sum, double Value)> cases)
    {
        var (rows, columns) = ((int)Math.Round((MostNot - LeastNot) / Step) + 1, (int)Math.Round((MostHappened - LeastHappened) / Step) + 1);
        double[][] scores = [.. Enumerable.Range(0, rows).Select(i => Enumerable.Range(0, columns).Select(k => Score(cases, LeastNot + i * Step, LeastHappened + k * Step)).ToArray())];
        var (best, found) = (double.NegativeInfinity, (-FactualityModel.Surely, FactualityModel.Surely));
        for (var i = 0; i < rows; i++)
        {
            for (var k = 0; k < columns; k++)
            {
                // of bounds that are as good, the nearest to -1 and +1
                var (not, happened) = (LeastNot + i * Step, LeastHappened + k * Step);
                var score = Around(scores, i, k) - 0.0001 * (Math.Abs(not + FactualityModel.Surely) + Math.Abs(happened - FactualityModel.Surely));
                if (score > best) (best, found) = (score, (Math.Round(not, 1), Math.Round(happened, 1)));
            }
        }
        return found;
    }

    private static double Score(IReadOnlyList<(double Sum, double Value)> cases, double not, double happened) =>
        MacroF1(cases, not, happened) + FactualityEvaluator.Pearson([.. cases.Select(row => FactualityModel.Move(row.Sum, not, happened))], [.. cases.Select(row => row.Value)]);

    // bounds whose neighbours do as well are no accident of a few cases
    private static double Around(double[][] scores, int row, int column)
    {
        var (sum, count) = (0d, 0);
        for (var i = Math.Max(0, row - Beside); i <= Math.Min(scores.Length - 1, row + Beside); i++)
        {
            for (var k = Math.Max(0, column - Beside); k <= Math.Min(scores[0].Length - 1, column + Beside); k++)
            {
                sum += scores[i][k];
                count++;
            }
        }
        return sum / count;
    }

    public static double MacroF1(IReadOnlyList<(double Sum, double Value)> cases, double not, double happened)
    {
        Span<int> right = stackalloc int[Classes], seen = stackalloc int[Classes];
        right.Clear();
        seen.Clear();
        foreach (var (sum, value) in cases)
        {
            var (told, read) = (Class(value, -FactualityModel.Surely, FactualityModel.Surely), Class(sum, not, happened));
            seen[told]++;
            seen[read]++;
            if (told == read) right[told]++;
        }
        double total = 0;
        for (var kind = 0; kind < Classes; kind++) total += seen[kind] == 0 ? 0 : 2.0 * right[kind] / seen[kind];
        return total / Classes;
    }

    private static int Class(double value, double not, double happened) => value <= not ? 0 : value >= happened ? 2 : 1;
}
