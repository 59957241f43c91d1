using System.Globalization;

namespace Chancery.Core.Pictures;

/// <summary>One in the middle and those it has to do with around it: always in the same places for the same ties, lines as thick as there are events and coloured by what they are.</summary>
public static class StarNetwork
{
    /// <summary>Names around the middle at the most; the table has all.</summary>
    public const int MostDrawn = 16;

    private const double Width = 500, Height = 400, Legend = 34, RadiusX = 110, RadiusY = 150, Node = 6, Middle = 9;

    private const int Letters = 22;

    /// <summary>What a tie is called by its share of cooperation.</summary>
    private static readonly string[] Kinds = ["mostly cooperation", "both", "mostly conflict"];

    /// <param name="title">Of whom.</param>
    /// <param name="middle">Its name.</param>
    /// <param name="ties">The strongest first.</param>
    /// <param name="link">The address behind a tie, on the same host; null for none.</param>
    /// <param name="standalone">The style is inside.</param>
    public static Picture Draw(string title, string middle, IReadOnlyList<NetworkTie> ties, Func<NetworkTie, string?>? link = null, bool standalone = false)
    {
        // friends at the right, foes at the left, and among them as their names are
        List<NetworkTie> drawn = [.. ties.Take(MostDrawn).OrderByDescending(tie => tie.Balance).ThenBy(tie => tie.Name, StringComparer.Ordinal)];
        var svg = new SvgText(title, Describe(middle, ties), Width, ties.Count == 0 ? 60 : Height + Legend, standalone);
        if (drawn.Count == 0) svg.Text(Width / 2, 35, "middle", "nobody beside it", "pic-soft");
        var most = Math.Max(1, drawn.Select(tie => tie.Events).DefaultIfEmpty().Max());
        var places = Places(drawn.Count);
        for (var i = 0; i < drawn.Count; i++) svg.Stroke($"pic-tie pic-t{Kind(drawn[i])}", (Width / 2, Height / 2), places[i], 1 + 7 * Math.Sqrt(drawn[i].Events / (double)most), Says(drawn[i]));
        for (var i = 0; i < drawn.Count; i++)
        {
            var (tie, (x, y)) = (drawn[i], places[i]);
            svg.Linked(link?.Invoke(tie), () =>
            {
                svg.Circle($"pic-node pic-n{Kind(tie)}", x, y, Node, Says(tie));
                var side = Math.Abs(x - Width / 2) < 30 ? "middle" : x > Width / 2 ? "start" : "end";
                svg.Text(side == "start" ? x + 11 : side == "end" ? x - 11 : x, side == "middle" ? y + (y > Height / 2 ? 20 : -12) : y + 4, side, Cut(tie.Name));
            });
        }
        if (drawn.Count > 0)
        {
            svg.Circle("pic-node pic-self", Width / 2, Height / 2, Middle);
            svg.Text(Width / 2, Height / 2 + 26, "middle", Cut(middle), "pic-strong");
            Key(svg);
        }
        return new Picture(svg.End(), new PictureTable(title, ["name", "code", "cooperation", "conflict", "acts on it", "is acted on by it", "acts together with it"],
            [.. ties.Select(tie => (IReadOnlyList<string>)[tie.Name, tie.Code ?? "", Number(tie.With), Number(tie.Against), Number(tie.From), Number(tie.To), Number(tie.Beside)])]));
    }

    /// <summary>On an ellipse, the first at the right above and the last at the left above: names at the left and right have room.</summary>
    private static List<(double X, double Y)> Places(int count)
    {
        List<(double, double)> places = [];
        var right = (count + 1) / 2;
        for (var i = 0; i < count; i++)
        {
            // the right half from above to below, then the left one from below to above: what is close in kind stays close
            var (half, at, of) = i < right ? (1, i, right) : (-1, count - 1 - i, count - right);
            var angle = Math.PI * ((at + 0.5) / of - 0.5);
            places.Add((Width / 2 + half * RadiusX * Math.Cos(angle), Height / 2 + RadiusY * Math.Sin(angle)));
        }
        return places;
    }

    private static int Kind(NetworkTie tie) => tie.Balance switch { > 1 / 3d => 0, >= -1 / 3d => 1, _ => 2 };

    private static void Key(SvgText svg)
    {
        for (var (i, x) = (0, 24d); i < Kinds.Length; i++)
        {
            svg.Stroke($"pic-tie pic-t{i}", (x, Height + 16), (x + 24, Height + 16), 4);
            svg.Text(x + 32, Height + 20, "start", Kinds[i]);
            x += 60 + 7 * Kinds[i].Length;
        }
    }

    private static string Says(NetworkTie tie) => $"{tie.Name}: {Number(tie.With)} of cooperation, {Number(tie.Against)} of conflict";

    private static string Describe(string middle, IReadOnlyList<NetworkTie> ties) => ties.Count == 0 ? "There is nothing to draw."
        : $"{middle} and {Number(ties.Count)} others{(ties.Count > MostDrawn ? $", of whom {Number(MostDrawn)} are drawn" : "")}; most with {ties[0].Name}: {Number(ties[0].Events)}.";

    private static string Number(long count) => count.ToString(CultureInfo.InvariantCulture);

    private static string Cut(string name)
    {
        var info = new StringInfo(name);
        return info.LengthInTextElements <= Letters ? name : info.SubstringByTextElements(0, Letters - 1) + "…";
    }
}
