using Chancery.Core.Language;

namespace Chancery.Core.Text;

/// <summary>Fills tokens (span and norm) and sentences. The end of a paragraph ends a sentence.</summary>
public sealed class TokenizeStage(TokenizerLexicon lexicon) : IStage
{
    /// <summary>A longer sentence is a list or a table; it is cut here, so that the parser's time stays linear in the text.</summary>
    public const int MaxSentenceTokens = 256;

    [ThreadStatic]
    private static (List<TextSpan> Words, List<(int End, int Paragraph)> Sentences)? _room;

    private readonly Tokenizer _tokenizer = new(lexicon);
    private readonly SentenceSplitter _splitter = new(lexicon);

    public string Name => "tokens";

    public Layers Needs => Layers.Paragraphs;

    public Layers Gives => Layers.Tokens;

    public void Run(Document doc)
    {
        var (words, sentences) = _room ??= ([], []);
        words.Clear();
        sentences.Clear();
        for (var paragraph = 0; paragraph < doc.Paragraphs.Count; paragraph++)
        {
            var start = words.Count;
            _tokenizer.Tokenize(doc.Text, doc.Paragraphs[paragraph].Span, words);
            while (start < words.Count)
            {
                start = Math.Min(_splitter.End(doc.Text, words, start), start + MaxSentenceTokens);
                sentences.Add((start, paragraph));
            }
        }
        Fill(doc, words, sentences);
        if (words.Count > LongText.MostKept) _room = null;
    }

    /// <summary>What is kept of a document is made as large as it has to be.</summary>
    private static void Fill(Document doc, List<TextSpan> words, List<(int End, int Paragraph)> sentences)
    {
        doc.Tokens.Expect(words.Count);
        doc.Sentences.EnsureCapacity(sentences.Count);
        var first = 0;
        foreach (var (end, paragraph) in sentences)
        {
            for (var i = first; i < end; i++)
            {
                var norm = Interner.Lower(words[i].In(doc.Text));
                doc.Tokens.Add(new Token
                {
                    Span = words[i], Norm = norm, Lemma = norm, Xpos = "", Head = -1, Entity = -1, Sentence = doc.Sentences.Count,
                });
            }
            doc.Sentences.Add(new Sentence(new TokenRange(first, end), new TextSpan(words[first].Start, words[end - 1].End), paragraph));
            first = end;
        }
    }
}
