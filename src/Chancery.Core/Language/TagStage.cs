using Chancery.Core.Text;

namespace Chancery.Core.Language;

/// <summary>Fills part-of-speech tags and lemmas, from left to right, each word in the light of the tags before it.</summary>
public sealed class TagStage(LanguageModel model) : IStage
{
    public string Name => "tags";

    public Layers Needs => Layers.Tokens;

    public Layers Gives => Layers.Tags;

    public void Run(Document doc)
    {
        Span<int> scores = stackalloc int[model.Tagger.Classes];
        Span<uint> features = stackalloc uint[TagFeatures.Count];
        var facts = SentenceFacts.Mine;
        foreach (var sentence in doc.Sentences)
        {
            facts.Fill(doc, sentence.Tokens, model.Clusters);
            var tokens = doc.Words[sentence.Tokens.Start..sentence.Tokens.End];
            uint last = byte.MaxValue, beforeLast = byte.MaxValue;
            for (var i = 0; i < tokens.Length; i++)
            {
                TagFeatures.Fill(facts, i, last, beforeLast, features);
                model.Tagger.Score(features, scores);
                var best = Best(scores);
                ref var token = ref tokens[i];
                (token.Upos, token.Xpos) = model.Tags[best];
                token.Lemma = model.Lemmas.Lemma(token.Span.In(doc.Text), token.Norm, token.Upos, token.Xpos);
                (beforeLast, last) = (last, (uint)best);
            }
        }
    }

    internal static int Best(ReadOnlySpan<int> scores)
    {
        var best = 0;
        for (var i = 1; i < scores.Length; i++)
            if (scores[i] > scores[best]) best = i;
        return best;
    }
}
