using Chancery.Core.Evaluation;
using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Training;

/// <summary>The sets that the name recogniser learns from, each with its own class names and how far it is to be believed.</summary>
internal static class NameData
{
    private static readonly (string File, double Weight)[] Sets =
    [
        ("worldwide9.train.bio", 1),
        ("re3d.train.bio", 0.5),
        ("wikigold.all.bio", 0.5),
    ];

    public static List<NameSentence> Read(string data, (TagSet Tags, LinearModel Weights) tagger, WordClusters clusters)
    {
        var sentences = new List<NameSentence>();
        foreach (var (file, weight) in Sets)
        {
            using var reader = new StreamReader(Path.Combine(data, "ner", file));
            foreach (var part in BioReader.Read(reader).Chunk(64))
            {
                var doc = BioDocument.Build(part);
                Tagging.Run(doc, tagger.Tags, tagger.Weights, clusters);
                for (var i = 0; i < part.Length; i++) sentences.Add(new NameSentence(doc, i, [.. part[i].Labels.Select(Label)], weight));
            }
        }
        return sentences;
    }

    private static (EntityKind, bool) Label(string label)
    {
        var kind = label.Length > 2 ? EntityNames.Parse(label[2..]) : EntityKind.None;
        return (kind, kind != EntityKind.None && label[0] == 'B');
    }
}
