using System.Globalization;

namespace Chancery.Core.Pictures;

/// <summary>Counts in at most five classes whose bounds are round and grow by the same factor, because counts of events do.</summary>
public sealed class CountClasses
{
    public const int Most = 5;

    private static readonly long[] Round = [1, 2, 5, 10];

    private readonly List<long> _upper = [];

    public CountClasses(long largest)
    {
        for (var i = 1; i <= Most && largest > 0; i++)
        {
            var bound = largest <= Most ? i : i == Most ? largest : Nice(Math.Pow(largest, i / (double)Most));
            bound = Math.Max(bound, _upper.Count == 0 ? 1 : _upper[^1] + 1);
            if (bound > largest) break;
            _upper.Add(bound);
        }
        if (largest > 0 && _upper[^1] < largest) _upper[^1] = largest;
    }

    public int Count => _upper.Count;

    /// <summary>0 for nothing, otherwise 1 to <see cref="Count"/>.</summary>
    public int Of(long count)
    {
        if (count <= 0) return 0;
        var found = _upper.FindIndex(bound => count <= bound);
        return found < 0 ? _upper.Count : found + 1;
    }

    /// <summary>"3", "4–10".</summary>
    public string Label(int number)
    {
        var (least, most) = (number == 1 ? 1 : _upper[number - 2] + 1, _upper[number - 1]);
        return least == most ? most.ToString(CultureInfo.InvariantCulture) : string.Create(CultureInfo.InvariantCulture, $"{least}–{most}");
    }

    /// <summary>Of five shades, the one of a class: few classes take shades that are far apart.</summary>
    public int Shade(int number) => number == 0 ? 0 : Count == 1 ? 3 : 1 + (number - 1) * (Most - 1) / (Count - 1);

    private static long Nice(double value)
    {
        var power = (long)Math.Pow(10, Math.Floor(Math.Log10(Math.Max(1, value))));
        return Round.Select(step => step * power).MinBy(round => Math.Abs(round - value));
    }
}
