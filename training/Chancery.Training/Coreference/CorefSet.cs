using Chancery.Core;
using Chancery.Core.Actors;
using Chancery.Core.Actors.Coreference;
using Chancery.Core.Evaluation;
using Chancery.Core.Events.Ranking;
using Chancery.Core.Text;

namespace Chancery.Training.Coreference;

/// <summary>Documents with their marked phrases, read by our own words and tree.</summary>
internal sealed class CorefSet
{
    private static readonly string[] Kinds = ["person", "organization", "place"];

    public List<CorefSample> Samples { get; } = [];

    /// <summary>All marked phrases, of whatever kind, for learning kinds.</summary>
    public List<(float[] Signs, int Kind, int Document)> Phrases { get; } = [];

    public static CorefSet Read(string file, IReadOnlyList<IStage> stages, World world, IWordVectors words)
    {
        var set = new CorefSet();
        var before = Pipeline.Build([.. stages]);
        foreach (var entry in ConlluDocument.Split(ConlluReader.Read(File.OpenText(file))))
        {
            var mentions = CorefReader.Read(entry);
            var doc = entry.Fresh();
            before.Run(doc);
            var reader = new PhraseReader(world, doc, words);
            foreach (var mention in CorefEvaluator.Nominal(entry, mentions))
            {
                var kind = Array.IndexOf(Kinds, mention.Kind);
                set.Phrases.Add((reader.Read(mention.Tokens).Signs, kind < 0 ? Kinds.Length : kind, set.Samples.Count));
            }
            List<CorefMention> asked = [.. CorefEvaluator.Asked(entry, mentions)];
            set.Samples.Add(new CorefSample(doc, [.. asked.Select(mention => reader.Read(mention.Tokens))], [.. asked.Select(mention => mention.Chain)]));
        }
        return set;
    }
}
