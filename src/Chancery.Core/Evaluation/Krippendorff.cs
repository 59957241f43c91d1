namespace Chancery.Core.Evaluation;

/// <summary>Krippendorff's alpha: agreement above what chance gives. 1 is perfect, 0 is chance.</summary>
public static class Krippendorff
{
    /// <summary>For values that are only the same or not.</summary>
    /// <param name="units">What each coder said of a unit; who said nothing is left out, and a unit with one value counts for nothing.</param>
    /// <returns>Null when it has no meaning: no unit with two values, or all values the same.</returns>
    public static double? Nominal(IEnumerable<IEnumerable<string>> units)
    {
        var totals = new Dictionary<string, double>(StringComparer.Ordinal);
        double values = 0, differing = 0;
        foreach (var unit in units)
        {
            var counts = unit.CountBy(value => value, StringComparer.Ordinal).ToList();
            double many = counts.Sum(count => count.Value);
            if (many < 2) continue;
            values += many;
            foreach (var (value, count) in counts)
            {
                totals[value] = totals.GetValueOrDefault(value) + count;
                // every value is paired with each other one of its unit
                differing += count * (many - count) / (many - 1);
            }
        }
        var expected = totals.Values.Sum(total => total * (values - total)) / (values - 1);
        return values < 2 || expected == 0 ? null : 1 - differing / expected;
    }
}
