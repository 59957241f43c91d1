using System.Globalization;

namespace Chancery.Core.Pictures;

/// <summary>The mean PLOVER score of a dyad month by month, both ways; a month without events is a gap in the line.</summary>
public static class ScoreLines
{
    private const double Most = 10;

    /// <param name="title">Whose scores.</param>
    /// <param name="series">One or two lines.</param>
    /// <param name="turns">Months in which the score turns: marked.</param>
    /// <param name="standalone">The style is inside.</param>
    public static Picture Draw(string title, IReadOnlyList<ScoreSeries> series, IReadOnlyList<DateOnly>? turns = null, bool standalone = false)
    {
        List<DateOnly> months = [.. series.SelectMany(one => one.Points).Select(point => point.Month)];
        if (months.Count == 0) return StackedColumns.Draw(title, [], [], null, standalone);
        var scale = new TimeScale(months.Min(), months.Max(), TimeStep.Month);
        var plot = new Plot(scale, -Most, Most);
        var svg = new SvgText(title, string.Join("; ", series.Select(one => Describe(one, scale))) + ". Minus 10 is the most hostile, 10 the most friendly.", Plot.Width, Plot.Height, standalone);
        plot.Axes(svg, 4);
        Plot.Legend(svg, [.. series.Select(one => one.Name)], (i, x) => svg.Line($"pic-l{i % 2 + 1}", x, 13, x + 18, 13));
        foreach (var turn in turns ?? [])
        {
            if (scale.IndexOf(turn) is not (>= 0 and var column)) continue;
            svg.Line("pic-turn", plot.X(column) + plot.Column / 2, plot.Y(Most), plot.X(column) + plot.Column / 2, plot.Y(-Most));
        }
        for (var i = 0; i < series.Count; i++) Draw(svg, plot, scale, series[i], i % 2 + 1);
        return new Picture(svg.End(), Table(title, series, scale));
    }

    private static void Draw(SvgText svg, Plot plot, TimeScale scale, ScoreSeries series, int colour)
    {
        var values = Values(series, scale);
        var path = new System.Text.StringBuilder();
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is not { } score) continue;
            var joined = i > 0 && values[i - 1] is not null;
            path.Append(CultureInfo.InvariantCulture, $"{(joined ? 'L' : 'M')}{Markup.Of(plot.X(i) + plot.Column / 2)} {Markup.Of(plot.Y(score))}");
        }
        if (path.Length > 0) svg.Path($"pic-l{colour}", path.ToString());
        for (var i = 0; i < values.Length; i++)
        {
            if (values[i] is { } score) svg.Circle(colour == 1 ? "pic-q1" : "pic-q4", plot.X(i) + plot.Column / 2, plot.Y(score), Math.Min(3, plot.Column / 2), $"{series.Name}, {scale.Label(i)}: {Markup.Of(score)}");
        }
    }

    private static double?[] Values(ScoreSeries series, TimeScale scale)
    {
        var values = new double?[scale.Starts.Count];
        foreach (var (month, score) in series.Points)
        {
            if (scale.IndexOf(month) is >= 0 and var column && score is { } told && double.IsFinite(told)) values[column] = Math.Clamp(told, -Most, Most);
        }
        return values;
    }

    private static string Describe(ScoreSeries series, TimeScale scale)
    {
        var values = Values(series, scale);
        var (first, last) = (Array.FindIndex(values, value => value is not null), Array.FindLastIndex(values, value => value is not null));
        return first < 0 ? $"{series.Name}: no events" : $"{series.Name}: {Markup.Of(values[first]!.Value)} in {scale.Label(first)}, {Markup.Of(values[last]!.Value)} in {scale.Label(last)}";
    }

    private static PictureTable Table(string title, IReadOnlyList<ScoreSeries> series, TimeScale scale)
    {
        List<double?[]> values = [.. series.Select(one => Values(one, scale))];
        return new PictureTable(title, ["month", .. series.Select(one => one.Name)],
            [.. scale.Starts.Select((_, i) => (IReadOnlyList<string>)[scale.Label(i), .. values.Select(one => one[i] is { } score ? Markup.Of(score) : "–")])]);
    }
}
