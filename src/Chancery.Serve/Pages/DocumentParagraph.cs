using Chancery.Core.Record.Store;

namespace Chancery.Serve.Pages;

/// <summary>A paragraph of a document in stretches.</summary>
/// <param name="Parts">Together the paragraph, with the empty lines behind it; a sentence that tells events best carries them.</param>
/// <param name="Repeats">An earlier paragraph of the document has the same words.</param>
public sealed record DocumentParagraph(IReadOnlyList<(string Text, IReadOnlyList<StoredEvent> Events)> Parts, bool Repeats)
{
    private const string Between = "\n\n";

    /// <param name="text">Of the document.</param>
    /// <param name="told">In text order.</param>
    internal static IReadOnlyList<DocumentParagraph> Of(string text, IReadOnlyList<ToldSentence> told)
    {
        List<DocumentParagraph> paragraphs = [];
        HashSet<string> seen = new(StringComparer.OrdinalIgnoreCase);
        for (var start = 0; start < text.Length;)
        {
            var end = text.IndexOf(Between, start, StringComparison.Ordinal) is var found and >= 0 ? found + Between.Length : text.Length;
            var words = string.Join(' ', text[start..end].Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
            paragraphs.Add(new DocumentParagraph(Cut(text, (start, end), told), words.Length > 0 && !seen.Add(words)));
            start = end;
        }
        return paragraphs;
    }

    private static List<(string, IReadOnlyList<StoredEvent>)> Cut(string text, (int Start, int End) paragraph, IReadOnlyList<ToldSentence> told)
    {
        List<(string, IReadOnlyList<StoredEvent>)> parts = [];
        var at = paragraph.Start;
        foreach (var sentence in told)
        {
            // what runs over the end of a paragraph, or into another sentence, is no sentence of it
            if (sentence.Start < at || sentence.End > paragraph.End || sentence.End <= sentence.Start) continue;
            if (sentence.Start > at) parts.Add((text[at..sentence.Start], []));
            parts.Add((text[sentence.Start..sentence.End], sentence.Events));
            at = sentence.End;
        }
        if (at < paragraph.End) parts.Add((text[at..paragraph.End], []));
        return parts;
    }
}
