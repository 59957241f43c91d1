using System.Globalization;

namespace Chancery.Core.Pictures;

/// <summary>Names and numbers as horizontal bars, in the order given.</summary>
public static class BarChart
{
    private const double Width = 720, Left = 230, Right = 60, Row = 22;

    private const int Letters = 30;

    /// <param name="title">What is counted.</param>
    /// <param name="bars">Names with their numbers.</param>
    /// <param name="link">The address behind a name, on the same host; null for none.</param>
    /// <param name="standalone">The style is inside.</param>
    public static Picture Draw(string title, IReadOnlyList<(string Name, long Count)> bars, Func<string, string?>? link = null, bool standalone = false)
    {
        var most = Math.Max(1, bars.Count == 0 ? 1 : bars.Max(bar => bar.Count));
        var svg = new SvgText(title, bars.Count == 0 ? "There is nothing to draw." : string.Create(CultureInfo.InvariantCulture, $"{bars.Count} bars; the longest is {bars.MaxBy(bar => bar.Count).Name}: {most}."), Width, bars.Count * Row + 12, standalone);
        for (var i = 0; i < bars.Count; i++)
        {
            var (name, count) = bars[i];
            var (y, width) = (6 + i * Row, Math.Max(0, count) * (Width - Left - Right) / most);
            svg.Linked(link?.Invoke(name), () =>
            {
                svg.Text(Left - 8, y + 15, "end", Cut(name));
                svg.Rect("pic-q1", Left, y + 3, width, Row - 6, string.Create(CultureInfo.InvariantCulture, $"{name}: {count}"));
            });
            svg.Text(Left + width + 6, y + 15, "start", count.ToString(CultureInfo.InvariantCulture), "pic-soft");
        }
        return new Picture(svg.End(), new PictureTable(title, ["name", "count"], [.. bars.Select(bar => (IReadOnlyList<string>)[bar.Name, bar.Count.ToString(CultureInfo.InvariantCulture)])]));
    }

    private static string Cut(string name)
    {
        var info = new StringInfo(name);
        return info.LengthInTextElements <= Letters ? name : info.SubstringByTextElements(0, Letters - 1) + "…";
    }
}
