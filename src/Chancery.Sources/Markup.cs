using System.Diagnostics.CodeAnalysis;
using System.Xml;
using System.Xml.Linq;

namespace Chancery.Sources;

/// <summary>XML from strangers: no DTD is read, no entity expanded, nothing fetched.</summary>
internal static class Markup
{
    private const int Deepest = 400;

    private static readonly XmlReaderSettings Settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersFromEntities = 0, CheckCharacters = false };

    public static bool TryLoad(byte[] bytes, [NotNullWhen(true)] out XElement? root, out string problem)
    {
        (root, problem) = (null, "");
        try
        {
            // decoded here: what a file says of its own encoding is often wrong, and the library would believe it
            var text = Charsets.Decode(bytes);
            if (!IsShallow(text))
            {
                problem = $"its elements lie more than {Deepest} deep in each other";
                return false;
            }
            using var reader = XmlReader.Create(new StringReader(text), Settings);
            root = XDocument.Load(reader).Root!;
            return true;
        }
        catch (Exception e) when (e is XmlException or ArgumentException)
        {
            problem = e.Message;
            return false;
        }
    }

    /// <summary>The library walks a tree by recursion: a deep one would bring the process down.</summary>
    private static bool IsShallow(string text)
    {
        using var reader = XmlReader.Create(new StringReader(text), Settings);
        while (reader.Read())
            if (reader.Depth > Deepest) return false;
        return true;
    }

    /// <summary>Names are compared without their name spaces: agencies change those with every version.</summary>
    public static bool Is(this XElement element, string name) => element.Name.LocalName == name;

    public static XElement? Below(this XElement? element, string name) => element?.Descendants().FirstOrDefault(child => child.Is(name));

    public static string? Text(this XElement? element) => Core.Record.Plain.OneLine(element?.Value ?? "") is { Length: > 0 } text ? text : null;

    public static string? Said(this XElement? element, string name) =>
        element?.Attributes().FirstOrDefault(attribute => attribute.Name.LocalName == name)?.Value.Trim() is { Length: > 0 } value ? value : null;
}
