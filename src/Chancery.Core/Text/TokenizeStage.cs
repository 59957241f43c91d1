using Chancery.Core.Language;

namespace Chancery.Core.Text;

/// <summary>Fills tokens (span and norm) and sentences. The end of a paragraph ends a sentence.</summary>
public sealed class TokenizeStage(TokenizerLexicon lexicon) : IStage
{
    /// <summary>A longer sentence is a list or a table; it is cut here, so that the parser's time stays linear in the text.</summary>
    public const int MaxSentenceTokens = 256;

    /// <summary>English news has a token for so many letters, spaces counted; room for a little more than that is made at once.</summary>
    private const double LettersPerToken = 4.7;

    private const int LettersPerSentence = 110;

    private readonly Tokenizer _tokenizer = new(lexicon);
    private readonly SentenceSplitter _splitter = new(lexicon);

    public string Name => "tokens";

    public Layers Needs => Layers.Paragraphs;

    public Layers Gives => Layers.Tokens;

    public void Run(Document doc)
    {
        doc.Tokens.Expect((int)(doc.Text.Length / LettersPerToken) + 1);
        doc.Sentences.EnsureCapacity(doc.Text.Length / LettersPerSentence + 1);
        var spans = new List<TextSpan>();
        for (var paragraph = 0; paragraph < doc.Paragraphs.Count; paragraph++)
        {
            spans.Clear();
            _tokenizer.Tokenize(doc.Text, doc.Paragraphs[paragraph].Span, spans);
            for (var start = 0; start < spans.Count;)
            {
                var end = Math.Min(_splitter.End(doc.Text, spans, start), start + MaxSentenceTokens);
                AddSentence(doc, spans, start, end, paragraph);
                start = end;
            }
        }
    }

    private static void AddSentence(Document doc, List<TextSpan> spans, int start, int end, int paragraph)
    {
        var first = doc.Tokens.Count;
        for (var i = start; i < end; i++)
        {
            var norm = Interner.Lower(spans[i].In(doc.Text));
            doc.Tokens.Add(new Token
            {
                Span = spans[i], Norm = norm, Lemma = norm, Xpos = "", Head = -1, Entity = -1, Sentence = doc.Sentences.Count,
            });
        }
        var span = new TextSpan(spans[start].Start, spans[end - 1].End);
        doc.Sentences.Add(new Sentence(new TokenRange(first, doc.Tokens.Count), span, paragraph));
    }
}
