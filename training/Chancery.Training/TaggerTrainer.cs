using Chancery.Core.Evaluation;
using Chancery.Core.Language;

namespace Chancery.Training;

/// <summary>Trains tags (universal and Penn tag as one choice) and lemmas.</summary>
internal sealed class TaggerTrainer(WordClusters clusters)
{
    private const int RareTag = 3;

    private readonly Dictionary<(Upos, string), int> _ids = [];

    private TagSet? _tags;

    public (TagSet Tags, Perceptron Weights) Train(List<ConlluDocument> documents, int passes)
    {
        _tags ??= Tags(documents);
        var perceptron = new Perceptron(_tags.Count);
        var features = new uint[TagFeatures.Count];
        var scores = new int[_tags.Count];
        var facts = new SentenceFacts();
        for (var pass = 0; pass < passes; pass++)
        {
            int right = 0, all = 0;
            foreach (var (d, s) in Treebank.Shuffled(documents, pass))
            {
                var range = documents[d].Document.Sentences[s].Tokens;
                facts.Fill(documents[d].Document, range, clusters);
                uint last = byte.MaxValue, beforeLast = byte.MaxValue;
                for (var i = 0; i < range.Length; i++)
                {
                    var gold = IdOf(documents[d].Sentences[s].Words[i]);
                    TagFeatures.Fill(facts, i, last, beforeLast, features);
                    perceptron.Score(features, scores);
                    var best = TagStage.Best(scores);
                    if (gold >= 0)
                    {
                        perceptron.Update(features, gold, best);
                        perceptron.Tick();
                        all++;
                        if (best == gold) right++;
                    }
                    (beforeLast, last) = (last, (uint)best);
                }
            }
            Console.Error.WriteLine($"  tagger pass {pass + 1}: {right / (double)all:0.0000}");
        }
        return (_tags, perceptron);
    }

    private int IdOf(ConlluWord word) => _ids.GetValueOrDefault((EnumNames.ParseUpos(word.Upos), word.Xpos), -1);

    private TagSet Tags(List<ConlluDocument> documents)
    {
        var tags = documents.SelectMany(doc => doc.Sentences).SelectMany(sentence => sentence.Words)
            .GroupBy(word => (EnumNames.ParseUpos(word.Upos), word.Xpos))
            .Where(group => group.Count() >= RareTag).OrderByDescending(group => group.Count()).ThenBy(group => group.Key.Xpos, StringComparer.Ordinal)
            .Select(group => group.Key).Take(byte.MaxValue - 1).ToList();
        for (var i = 0; i < tags.Count; i++) _ids[tags[i]] = i;
        return new TagSet(tags);
    }
}
