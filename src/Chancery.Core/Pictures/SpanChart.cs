using System.Globalization;

namespace Chancery.Core.Pictures;

/// <summary>What lasted from when to when, one bar each under a common axis of time: offices, terms.</summary>
public static class SpanChart
{
    private const double Width = 720, Left = 230, Right = 16, Row = 24, Top = 8, Axis = 26, Least = 6, Letter = 8;

    private const int Letters = 30, MostTicks = 6;

    /// <param name="title">What they are.</param>
    /// <param name="spans">In the order of their rows; one without a day has no bar.</param>
    /// <param name="standalone">The style is inside.</param>
    /// <param name="within">Days that the axis holds at least, so that it is that of another picture.</param>
    public static Picture Draw(string title, IReadOnlyList<(string Name, DateOnly? First, DateOnly? Last, long Count)> spans, bool standalone = false, (DateOnly First, DateOnly Last)? within = null)
    {
        List<DateOnly> days = [.. spans.SelectMany(span => new[] { span.First, span.Last }).OfType<DateOnly>()];
        if (days.Count > 0 && within is { } axis) days.AddRange([axis.First, axis.Last]);
        var table = new PictureTable(title, ["name", "first", "last", "events"], [.. spans.Select(span => (IReadOnlyList<string>)[span.Name, Day(span.First), Day(span.Last), span.Count.ToString(CultureInfo.InvariantCulture)])]);
        var svg = new SvgText(title, days.Count == 0 ? "There is nothing to draw." : $"{spans.Count.ToString(CultureInfo.InvariantCulture)} bars from {Day(days.Min())} to {Day(days.Max())}.", Width, Top + spans.Count * Row + Axis, standalone);
        if (days.Count > 0) Bars(svg, spans, days.Min(), days.Max());
        return new Picture(svg.End(), table);
    }

    private static void Bars(SvgText svg, IReadOnlyList<(string Name, DateOnly? First, DateOnly? Last, long Count)> spans, DateOnly first, DateOnly last)
    {
        var scale = new TimeScale(first, last);
        var (start, length) = (Math.Min(scale.Starts[0].DayNumber, first.DayNumber), Math.Max(1, last.DayNumber - scale.Starts[0].DayNumber + 1));
        var every = (scale.Starts.Count + MostTicks - 1) / MostTicks;
        var bottom = Top + spans.Count * Row;
        for (var i = 0; i < scale.Starts.Count; i += every)
        {
            svg.Line("pic-grid", X(scale.Starts[i]), Top, X(scale.Starts[i]), bottom);
            // a day near the end is written up to the edge, not over it
            var (tick, over) = (scale.Tick(i), X(scale.Starts[i]) + scale.Tick(i).Length * Letter > Width);
            svg.Text(over ? Width : X(scale.Starts[i]), bottom + 18, over ? "end" : "start", tick, "pic-soft");
        }
        for (var i = 0; i < spans.Count; i++)
        {
            var (name, from, until, count) = spans[i];
            var y = Top + i * Row;
            svg.Text(Left - 8, y + 16, "end", Cut(name));
            if (from is { } begins) svg.Rect("pic-q1", X(begins), y + 5, Math.Max(Least, X(until ?? begins) - X(begins)), Row - 10, string.Create(CultureInfo.InvariantCulture, $"{name}: {Day(from)} to {Day(until ?? from)}, {count} events"));
        }

        double X(DateOnly day) => Left + Math.Max(0, day.DayNumber - start) * (Width - Left - Right - Least) / length;
    }

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Cut(string name)
    {
        var info = new StringInfo(name);
        return info.LengthInTextElements <= Letters ? name : info.SubstringByTextElements(0, Letters - 1) + "…";
    }
}
