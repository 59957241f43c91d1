using Chancery.Core.Text;

namespace Chancery.Core.Language;

/// <summary>The facts of one sentence, with room beyond both ends. One per thread, used again for every sentence.</summary>
internal sealed class SentenceFacts
{
    private const int Margin = 3;

    [ThreadStatic]
    private static SentenceFacts? _mine;

    private WordFacts[] _words = new WordFacts[64];

    public static SentenceFacts Mine => _mine ??= new SentenceFacts();

    public int Count { get; private set; }

    public ref WordFacts this[int i] => ref _words[i + Margin];

    public void Fill(Document doc, TokenRange range, WordClusters clusters)
    {
        Reserve(range.Length);
        var tokens = doc.Words[range.Start..range.End];
        for (var i = 0; i < tokens.Length; i++)
        {
            ref var token = ref tokens[i];
            ref var word = ref this[i];
            WordFacts.Fill(ref word, token.Span.In(doc.Text), token.Norm, clusters);
            word.Xpos = Hash.Of(token.Xpos);
            word.Upos = (uint)token.Upos;
        }
    }

    public void Reserve(int count)
    {
        if (_words.Length < count + 2 * Margin) Array.Resize(ref _words, Math.Max(count + 2 * Margin, _words.Length * 2));
        Count = count;
        for (var i = 1; i <= Margin; i++)
        {
            this[-i] = WordFacts.Outside;
            this[count + i - 1] = WordFacts.Outside;
        }
    }
}
