using Chancery.Core.Text;

namespace Chancery.Core.Language;

/// <summary>Fills entities: each word gets a score for each label, and the best sequence of labels wins.</summary>
public sealed class NameStage(LanguageModel model) : IStage
{
    public string Name => "names";

    public Layers Needs => Layers.Tokens | Layers.Tags;

    public Layers Gives => Layers.Entities;

    public void Run(Document doc)
    {
        Span<uint> features = stackalloc uint[NameFeatures.Count];
        Span<byte> labels = stackalloc byte[TokenizeStage.MaxSentenceTokens];
        var facts = SentenceFacts.Mine;
        var decoder = NameDecoder.Mine;
        foreach (var sentence in doc.Sentences)
        {
            var count = sentence.Tokens.Length;
            if (count > labels.Length) labels = new byte[count];
            facts.Fill(doc, sentence.Tokens, model.Clusters);
            decoder.Start(count, model.NameClasses.Count);
            for (var i = 0; i < count; i++)
            {
                NameFeatures.Fill(facts, i, features);
                model.Names.Score(features, decoder.Emissions(i, model.NameClasses.Count));
            }
            decoder.Decode(model.NameClasses, labels[..count]);
            Add(doc, sentence.Tokens.Start, labels[..count]);
        }
    }

    private void Add(Document doc, int first, ReadOnlySpan<byte> labels)
    {
        for (var i = 0; i < labels.Length;)
        {
            if (labels[i] == 0)
            {
                i++;
                continue;
            }
            var start = i++;
            while (i < labels.Length && labels[i] != 0 && !NameClasses.Begins(labels[i])) i++;
            for (var token = start; token < i; token++) doc.Words[first + token].Entity = doc.Entities.Count;
            doc.Entities.Add(new EntityMention(new TokenRange(first + start, first + i), model.NameClasses.KindOf(labels[start])));
        }
    }
}
