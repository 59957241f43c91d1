using System.Globalization;
using System.Text;

namespace Chancery.Core.Pictures;

/// <summary>Writes one svg. What it is handed as text is encoded here and nowhere else.</summary>
internal sealed class SvgText
{
    private const string Image = "img";

    /// <summary>The role stands within so many characters.</summary>
    private const int HeadLength = 80;

    private readonly StringBuilder _svg = new();
    private bool _links;

    public SvgText(string title, string description, double width, double height, bool standalone)
    {
        _svg.Append(CultureInfo.InvariantCulture, $"<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"pic\" role=\"{Image}\" viewBox=\"0 0 {Markup.Of(width)} {Markup.Of(height)}\" aria-label=\"{Markup.Of(title)}\">");
        _svg.Append(CultureInfo.InvariantCulture, $"<title>{Markup.Of(title)}</title><desc>{Markup.Of(description)}</desc>");
        if (standalone) _svg.Append("<style>").Append(PictureStyle.Css).Append("</style>");
        _svg.Append('\n');
    }

    public void Rect(string style, double x, double y, double width, double height, string? title = null)
    {
        _svg.Append(CultureInfo.InvariantCulture, $"<rect class=\"{style}\" x=\"{Markup.Of(x)}\" y=\"{Markup.Of(y)}\" width=\"{Markup.Of(width)}\" height=\"{Markup.Of(height)}\"");
        Close("rect", title);
    }

    public void Circle(string style, double x, double y, double radius, string? title = null)
    {
        _svg.Append(CultureInfo.InvariantCulture, $"<circle class=\"{style}\" cx=\"{Markup.Of(x)}\" cy=\"{Markup.Of(y)}\" r=\"{Markup.Of(radius)}\"");
        Close("circle", title);
    }

    public void Line(string style, double x1, double y1, double x2, double y2) =>
        _svg.Append(CultureInfo.InvariantCulture, $"<line class=\"{style}\" x1=\"{Markup.Of(x1)}\" y1=\"{Markup.Of(y1)}\" x2=\"{Markup.Of(x2)}\" y2=\"{Markup.Of(y2)}\"/>\n");

    /// <summary>A line as thick as it is told to be.</summary>
    /// <param name="style">Class.</param>
    /// <param name="from">One end.</param>
    /// <param name="to">The other end.</param>
    /// <param name="width">In the picture's units.</param>
    /// <param name="title">What a pointer that rests on it is told.</param>
    public void Stroke(string style, (double X, double Y) from, (double X, double Y) to, double width, string? title = null)
    {
        _svg.Append(CultureInfo.InvariantCulture, $"<line class=\"{style}\" x1=\"{Markup.Of(from.X)}\" y1=\"{Markup.Of(from.Y)}\" x2=\"{Markup.Of(to.X)}\" y2=\"{Markup.Of(to.Y)}\" stroke-width=\"{Markup.Of(width)}\"");
        Close("line", title);
    }

    /// <param name="style">Class.</param>
    /// <param name="data">Commands and numbers only.</param>
    /// <param name="title">What a pointer that rests on it is told.</param>
    public void Path(string style, string data, string? title = null)
    {
        _svg.Append("<path class=\"").Append(style).Append("\" d=\"").Append(data).Append('"');
        Close("path", title);
    }

    /// <param name="x">Where.</param>
    /// <param name="y">The base line.</param>
    /// <param name="anchor">"start", "middle" or "end".</param>
    /// <param name="text">What; encoded here.</param>
    /// <param name="style">Class, if any.</param>
    public void Text(double x, double y, string anchor, string text, string? style = null) =>
        _svg.Append(CultureInfo.InvariantCulture, $"<text x=\"{Markup.Of(x)}\" y=\"{Markup.Of(y)}\" text-anchor=\"{anchor}\"{(style is null ? "" : $" class=\"{style}\"")}>{Markup.Of(text)}</text>\n");

    /// <summary>A group that scales what is in it.</summary>
    public void Scaled(double scale, Action draw)
    {
        _svg.Append(CultureInfo.InvariantCulture, $"<g transform=\"scale({Markup.Of(scale)})\">\n");
        draw();
        _svg.Append("</g>\n");
    }

    /// <summary>What is drawn is seen through a window of the picture, from its upper left corner on.</summary>
    /// <param name="size">Of the window.</param>
    /// <param name="corner">What stands in its corner.</param>
    /// <param name="width">What fills its width.</param>
    /// <param name="draw">In the units of the whole.</param>
    public void Framed((double Width, double Height) size, (double X, double Y) corner, double width, Action draw)
    {
        _svg.Append(CultureInfo.InvariantCulture, $"<svg width=\"{Markup.Of(size.Width)}\" height=\"{Markup.Of(size.Height)}\" viewBox=\"{Markup.Of(corner.X)} {Markup.Of(corner.Y)} {Markup.Of(width)} {Markup.Of(width * size.Height / size.Width)}\">\n");
        draw();
        _svg.Append("</svg>\n");
    }

    /// <summary>What is drawn leads to an address of the same host; any other address is left out.</summary>
    public void Linked(string? address, Action draw)
    {
        var leads = address is not null && (address.StartsWith('?') || address.StartsWith('/') && !address.StartsWith("//", StringComparison.Ordinal) && !address.Contains('\\', StringComparison.Ordinal));
        _links |= leads;
        if (leads) _svg.Append("<a href=\"").Append(Markup.Of(address)).Append("\">");
        draw();
        if (leads) _svg.Append("</a>");
    }

    public string End()
    {
        // an image is one thing to a reader of screens, and hides the links in it: with links it is a group
        if (_links) _svg.Replace($"role=\"{Image}\"", "role=\"group\"", 0, HeadLength);
        return _svg.Append("</svg>\n").ToString();
    }

    private void Close(string element, string? title) => _svg.Append(title is null ? "/>\n" : $"><title>{Markup.Of(title)}</title></{element}>\n");
}
