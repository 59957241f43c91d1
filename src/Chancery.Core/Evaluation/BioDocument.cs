using System.Text;
using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Evaluation;

/// <summary>Sentences of a two-column file as a document whose tokens are the file's words.</summary>
public static class BioDocument
{
    public static Document Build(IReadOnlyList<BioSentence> sentences)
    {
        var text = new StringBuilder();
        var starts = new List<int>();
        foreach (var sentence in sentences)
        {
            foreach (var word in sentence.Words)
            {
                starts.Add(text.Length);
                text.Append(word).Append(' ');
            }
            text.Append('\n');
        }
        var doc = new Document(new Article { Id = "bio", Text = text.ToString() });
        var at = 0;
        foreach (var sentence in sentences)
        {
            var first = at;
            foreach (var word in sentence.Words)
            {
                var span = new TextSpan(starts[at], starts[at++] + word.Length);
                var norm = Interner.Lower(word);
                doc.Tokens.Add(new Token { Span = span, Norm = norm, Lemma = norm, Xpos = "", Head = -1, Entity = -1, Sentence = doc.Sentences.Count });
            }
            var whole = new TextSpan(doc.Words[first].Span.Start, doc.Words[at - 1].Span.End);
            doc.Paragraphs.Add(new Paragraph(whole));
            doc.Sentences.Add(new Sentence(new TokenRange(first, at), whole, doc.Paragraphs.Count - 1));
        }
        doc.Layers = Layers.Paragraphs | Layers.Tokens;
        return doc;
    }
}
