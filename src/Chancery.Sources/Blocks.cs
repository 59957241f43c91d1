using System.Text;
using AngleSharp.Dom;
using Chancery.Core.Record;

namespace Chancery.Sources;

/// <summary>The text of an element: a paragraph a block, with an empty line between, white space as a browser shows it.</summary>
internal static class Blocks
{
    private static readonly HashSet<string> Breaking = new(StringComparer.OrdinalIgnoreCase)
    {
        "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "blockquote", "section", "article", "main", "table", "tr", "td", "th", "pre", "hr", "dl", "dd", "dt", "header", "address",
    };

    private static readonly HashSet<string> Silent = new(StringComparer.OrdinalIgnoreCase)
    {
        "script", "style", "noscript", "template", "nav", "aside", "footer", "form", "button", "figcaption", "figure", "svg", "iframe", "select", "textarea", "title", "head",
    };

    public static string Of(IElement? element)
    {
        if (element is null) return "";
        var (paragraphs, open) = (new List<string>(), new StringBuilder());
        Walk(element, open, paragraphs);
        Close(open, paragraphs);
        return string.Join("\n\n", paragraphs);
    }

    /// <summary>Without recursion: pages may be nested as deep as they like.</summary>
    private static void Walk(IElement root, StringBuilder open, List<string> paragraphs)
    {
        var waiting = new Stack<(INode Node, bool Leaving)>();
        waiting.Push((root, false));
        while (waiting.TryPop(out var next))
        {
            if (next.Node is IText text)
            {
                open.Append(text.Data);
                continue;
            }
            if (next.Node is not IElement element || Silent.Contains(element.LocalName) || element.HasAttribute("hidden")) continue;
            if (element.LocalName == "br") open.Append('\n');
            if (Breaking.Contains(element.LocalName)) Close(open, paragraphs);
            if (next.Leaving) continue;
            waiting.Push((element, true));
            for (var child = element.LastChild; child is not null; child = child.PreviousSibling) waiting.Push((child, false));
        }
    }

    private static void Close(StringBuilder open, List<string> paragraphs)
    {
        var text = Plain.OneLine(open.ToString());
        open.Clear();
        if (text.Length > 0) paragraphs.Add(text);
    }
}
