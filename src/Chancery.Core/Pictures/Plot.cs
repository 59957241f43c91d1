namespace Chancery.Core.Pictures;

/// <summary>The frame that pictures through time share: where columns stand, the axes, the legend.</summary>
internal sealed class Plot(TimeScale scale, double least, double most)
{
    public const double Width = 720, Height = 260;

    private const double Left = 46, Right = 12, Top = 30, Bottom = 30;

    private const int MostTicks = 9;

    public double Column => (Width - Left - Right) / scale.Starts.Count;

    public double X(int column) => Left + column * Column;

    public double Y(double value) => Height - Bottom - (value - least) / (most - least) * (Height - Top - Bottom);

    /// <summary>A round number at least as large as the largest count.</summary>
    public static double RoundUp(double most)
    {
        if (most <= 4) return 4;
        var power = Math.Pow(10, Math.Floor(Math.Log10(most)));
        return new[] { 1d, 2, 4, 5, 8, 10 }.Select(step => step * power).First(round => round >= most);
    }

    public void Axes(SvgText svg, int steps)
    {
        for (var i = 0; i <= steps; i++)
        {
            var value = least + (most - least) * i / steps;
            svg.Line(value == 0 ? "pic-zero" : "pic-grid", Left, Y(value), Width - Right, Y(value));
            svg.Text(Left - 6, Y(value) + 4, "end", Markup.Of(value), "pic-soft");
        }
        var every = (scale.Starts.Count + MostTicks - 1) / MostTicks;
        for (var i = 0; i < scale.Starts.Count; i += every) svg.Text(X(i) + Column / 2, Height - 10, "middle", scale.Tick(i), "pic-soft");
    }

    /// <summary>Names of the series above the picture, each with its mark.</summary>
    public static void Legend(SvgText svg, IReadOnlyList<string> names, Action<int, double> mark)
    {
        var x = Left;
        for (var i = 0; i < names.Count; i++)
        {
            mark(i, x);
            svg.Text(x + 24, 17, "start", names[i]);
            x += 40 + 6.4 * names[i].Length;
        }
    }
}
