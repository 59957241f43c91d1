using System.Text;
using System.Text.Json.Serialization;
using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Evaluation;

/// <summary>A document of a gold file for merging: its tokens, and the sentence of each.</summary>
internal sealed record GoldTokens
{
    [JsonPropertyName("doc")]
    public required string Doc { get; init; }

    [JsonPropertyName("tokens")]
    public required string[] Tokens { get; init; }

    [JsonPropertyName("sent_of_token")]
    public required int[] Sentences { get; init; }

    /// <summary>With the file's own tokens and sentences, to be tagged and parsed.</summary>
    public Document ToDocument()
    {
        var text = new StringBuilder();
        var spans = new TextSpan[Tokens.Length];
        for (var i = 0; i < Tokens.Length; i++)
        {
            if (i > 0) text.Append(' ');
            spans[i] = new TextSpan(text.Length, text.Length + Tokens[i].Length);
            text.Append(Tokens[i]);
        }
        var doc = new Document(new Article { Id = Doc, Text = text.ToString() });
        doc.Paragraphs.Add(new Paragraph(new TextSpan(0, text.Length)));
        for (int start = 0, end; start < Tokens.Length; start = end)
        {
            end = start + 1;
            while (end < Tokens.Length && end < Sentences.Length && Sentences[end] == Sentences[start]) end++;
            for (var i = start; i < end; i++)
            {
                var norm = Interner.Lower(spans[i].In(doc.Text));
                doc.Tokens.Add(new Token { Span = spans[i], Norm = norm, Lemma = norm, Xpos = "", Head = -1, Entity = -1, Sentence = doc.Sentences.Count });
            }
            doc.Sentences.Add(new Sentence(new TokenRange(start, end), new TextSpan(spans[start].Start, spans[end - 1].End), 0));
        }
        doc.Layers = Layers.Paragraphs | Layers.Tokens;
        return doc;
    }
}
