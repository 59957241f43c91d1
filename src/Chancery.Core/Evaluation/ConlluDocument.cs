using System.Text;
using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Evaluation;

/// <summary>Sentences of a CoNLL-U file as a document: the text rebuilt, with the file's own tokens and sentences.</summary>
public sealed class ConlluDocument
{
    private ConlluDocument(IReadOnlyList<ConlluSentence> sentences, Document document) => (Sentences, Document) = (sentences, document);

    public IReadOnlyList<ConlluSentence> Sentences { get; }

    /// <summary>Tokens and sentences are the file's; tags and tree are not filled.</summary>
    public Document Document { get; }

    /// <summary>The same text with nothing filled, for reading it from scratch.</summary>
    public Document Raw() => new(Document.Article);

    /// <summary>The file's tokens and sentences in a document of its own, to be tagged and parsed.</summary>
    public Document Fresh()
    {
        var doc = Raw();
        doc.Paragraphs.AddRange(Document.Paragraphs);
        doc.Sentences.AddRange(Document.Sentences);
        foreach (ref readonly var token in Document.Words) doc.Tokens.Add(token);
        doc.Layers = Layers.Paragraphs | Layers.Tokens;
        return doc;
    }

    /// <summary>One document for each "newdoc"; a file without them is one document.</summary>
    public static IEnumerable<ConlluDocument> Split(IEnumerable<ConlluSentence> sentences)
    {
        var part = new List<ConlluSentence>();
        foreach (var sentence in sentences)
        {
            if (sentence.StartsDocument && part.Count > 0)
            {
                yield return Build(part);
                part = [];
            }
            part.Add(sentence);
        }
        if (part.Count > 0) yield return Build(part);
    }

    private static ConlluDocument Build(List<ConlluSentence> sentences)
    {
        var text = new StringBuilder();
        var spans = new List<TextSpan>();
        var paragraphs = new List<TextSpan>();
        var paragraph = new List<int>();
        foreach (var sentence in sentences)
        {
            if (text.Length > 0 && (sentence.StartsParagraph || sentence.StartsDocument)) text.Append("\n\n");
            if (paragraphs.Count == 0 || sentence.StartsParagraph || sentence.StartsDocument) paragraphs.Add(new TextSpan(text.Length, text.Length));
            foreach (var token in sentence.Tokens)
            {
                Cut(sentence, token, text.Length, spans);
                text.Append(token.Form);
                paragraphs[^1] = paragraphs[^1] with { End = text.Length };
                if (token.SpaceAfter) text.Append(' ');
            }
            paragraph.Add(paragraphs.Count - 1);
        }
        var doc = new Document(new Article { Id = "conllu", Text = text.ToString() });
        foreach (var span in paragraphs) doc.Paragraphs.Add(new Paragraph(span));
        for (int i = 0, at = 0; i < sentences.Count; at += sentences[i].Words.Count, i++)
            AddSentence(doc, spans.GetRange(at, sentences[i].Words.Count), paragraph[i]);
        doc.Layers = Layers.Paragraphs | Layers.Tokens;
        return new ConlluDocument(sentences, doc);
    }

    /// <summary>Words that are written together share the text of their token by the lengths of their forms.</summary>
    private static void Cut(ConlluSentence sentence, ConlluToken token, int start, List<TextSpan> spans)
    {
        var end = start + token.Form.Length;
        for (var i = 0; i < token.WordCount; i++)
        {
            var length = sentence.Words[token.FirstWord + i].Form.Length;
            var left = token.WordCount - 1 - i;
            var stop = left == 0 ? end : Math.Max(start, Math.Min(start + length, end - left));
            spans.Add(new TextSpan(start, stop));
            start = stop;
        }
    }

    private static void AddSentence(Document doc, List<TextSpan> spans, int paragraph)
    {
        var first = doc.Tokens.Count;
        foreach (var span in spans)
        {
            var norm = Interner.Lower(span.In(doc.Text));
            doc.Tokens.Add(new Token { Span = span, Norm = norm, Lemma = norm, Xpos = "", Head = -1, Entity = -1, Sentence = doc.Sentences.Count });
        }
        doc.Sentences.Add(new Sentence(new TokenRange(first, doc.Tokens.Count), new TextSpan(spans[0].Start, spans[^1].End), paragraph));
    }
}
