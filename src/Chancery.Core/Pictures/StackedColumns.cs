using System.Globalization;

namespace Chancery.Core.Pictures;

/// <summary>Counts through time, one column a day, week, month or year, the series of each upon one another.</summary>
public static class StackedColumns
{
    private const double WidestColumn = 64;

    /// <summary>PLOVER's quad classes, in their order: series 0 to 3.</summary>
    public static IReadOnlyList<string> QuadNames { get; } = ["verbal cooperation", "material cooperation", "verbal conflict", "material conflict"];

    /// <param name="title">What is counted.</param>
    /// <param name="counts">In any order, several of a day too.</param>
    /// <param name="names">Of the series; four at the most have a colour of their own.</param>
    /// <param name="scale">Columns; null makes them from the counts.</param>
    /// <param name="standalone">The style is inside.</param>
    public static Picture Draw(string title, IReadOnlyList<TimeCount> counts, IReadOnlyList<string> names, TimeScale? scale = null, bool standalone = false)
    {
        scale ??= counts.Count == 0 ? null : new TimeScale(counts.Min(count => count.Day), counts.Max(count => count.Day));
        if (scale is null) return Nothing(title, standalone);
        var (sums, outside) = Sum(counts, names.Count, scale);
        var totals = sums.Select(column => column.Sum()).ToList();
        var plot = new Plot(scale, 0, Plot.RoundUp(totals.Max()));
        var peak = totals.IndexOf(totals.Max());
        var left = outside == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $" {outside} outside these days are not drawn.");
        var svg = new SvgText(title, string.Create(CultureInfo.InvariantCulture, $"{totals.Sum()} in all, from {scale.Label(0)} to {scale.Label(scale.Starts.Count - 1)}; most in {scale.Label(peak)}: {totals[peak]}.{left}"), Plot.Width, Plot.Height, standalone);
        plot.Axes(svg, 4);
        Plot.Legend(svg, names, (i, x) => svg.Rect($"pic-q{i % 4 + 1}", x, 8, 18, 10));
        // few columns stay columns, in the middle of their time
        var gap = Math.Max(Math.Min(2, plot.Column * 0.15), plot.Column - WidestColumn);
        for (var i = 0; i < sums.Length; i++)
        {
            var column = i;
            svg.Linked(totals[i] > 0 ? scale.Link?.Invoke(scale.Starts[i], scale.LastDay(i)) : null, () => Pile(svg, sums[column], plot, (column, gap), count => string.Create(CultureInfo.InvariantCulture, $"{scale.Label(column)}: {count.Events} {names[count.Series]}")));
        }
        return new Picture(svg.End(), new PictureTable(title, ["from", .. names], [.. sums.Select((column, i) => (IReadOnlyList<string>)[scale.Label(i), .. column.Select(count => count.ToString(CultureInfo.InvariantCulture))])]));
    }

    private static void Pile(SvgText svg, long[] counts, Plot plot, (int Index, double Gap) column, Func<(long Events, int Series), string> says)
    {
        long below = 0;
        for (var series = 0; series < counts.Length; series++)
        {
            if (counts[series] is not (> 0 and var count)) continue;
            svg.Rect($"pic-q{series % 4 + 1}", plot.X(column.Index) + column.Gap / 2, plot.Y(below + count), plot.Column - column.Gap, plot.Y(below) - plot.Y(below + count), says((count, series)));
            below += count;
        }
    }

    private static (long[][] Sums, long Outside) Sum(IReadOnlyList<TimeCount> counts, int series, TimeScale scale)
    {
        var sums = scale.Starts.Select(_ => new long[series]).ToArray();
        long outside = 0;
        foreach (var count in counts)
        {
            var column = scale.IndexOf(count.Day);
            if (column < 0 || count.Series < 0 || count.Series >= series) outside += count.Count;
            else sums[column][count.Series] += count.Count;
        }
        return (sums, outside);
    }

    private static Picture Nothing(string title, bool standalone)
    {
        var svg = new SvgText(title, "There is nothing to draw.", Plot.Width, 60, standalone);
        svg.Text(Plot.Width / 2, 35, "middle", "no dated events", "pic-soft");
        return new Picture(svg.End(), new PictureTable(title, ["from"], []));
    }
}
