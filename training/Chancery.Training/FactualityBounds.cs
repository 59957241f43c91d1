using Chancery.Core.Claims;

namespace Chancery.Training;

/// <summary>
/// Where a convention parts its three classes. A sum that was learned as a value keeps to the middle, most of all where one class is common: the bounds
/// are those at which the classes of cases that were not learned from come out best, each class counting the same.
/// </summary>
internal static class FactualityBounds
{
    private const int Classes = 3;
    private const double Step = 0.1, LeastNot = -1.5, MostNot = 0, LeastHappened = 0.1, MostHappened = 2.2;

    public static (double Not, double Happened) Of(IReadOnlyList<(double Sum, double Value)> cases)
    {
        var (best, found) = (double.NegativeInfinity, (-FactualityModel.Surely, FactualityModel.Surely));
        for (var not = LeastNot; not <= MostNot + Step / 2; not += Step)
        {
            for (var happened = LeastHappened; happened <= MostHappened + Step / 2; happened += Step)
            {
                // of bounds that are as good, the nearest to -1 and +1
                var score = MacroF1(cases, not, happened) - 0.0001 * (Math.Abs(not + FactualityModel.Surely) + Math.Abs(happened - FactualityModel.Surely));
                if (score > best) (best, found) = (score, (Math.Round(not, 1), Math.Round(happened, 1)));
            }
        }
        return found;
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
