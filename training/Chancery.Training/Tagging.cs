using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Training;

/// <summary>Tags a document with a tagger that has no lemmas and is in no file yet.</summary>
internal static class Tagging
{
    public static void Run(Document doc, TagSet tags, LinearModel tagger, WordClusters clusters)
    {
        var features = new uint[TagFeatures.Count];
        var scores = new int[tagger.Classes];
        var facts = new SentenceFacts();
        foreach (var sentence in doc.Sentences)
        {
            facts.Fill(doc, sentence.Tokens, clusters);
            uint last = byte.MaxValue, beforeLast = byte.MaxValue;
            for (var i = sentence.Tokens.Start; i < sentence.Tokens.End; i++)
            {
                TagFeatures.Fill(facts, i - sentence.Tokens.Start, last, beforeLast, features);
                tagger.Score(features, scores);
                var best = TagStage.Best(scores);
                (doc.Words[i].Upos, doc.Words[i].Xpos) = tags[best];
                (beforeLast, last) = (last, (uint)best);
            }
        }
    }
}
