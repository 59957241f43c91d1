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

    /// <summary>The phrases that are asked for.</summary>
    public List<CorefSample> Samples { get; } = [];

    /// <summary>The same documents with all marked phrases, of whatever kind.</summary>
    public List<CorefSample> All { get; } = [];

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
            List<CorefMention> all = [.. CorefEvaluator.Nominal(entry, mentions)];
            foreach (var mention in all)
            {
                var kind = Array.IndexOf(Kinds, mention.Kind);
                set.Phrases.Add((reader.Read(mention.Tokens).Signs, kind < 0 ? Kinds.Length : kind, set.Samples.Count));
            }
            var single = new Dictionary<int, string>();
            foreach (var mention in mentions.Where(static mention => mention.Tokens.Length == 1)) single[mention.Tokens.Start] = mention.Chain;
            set.All.Add(Of(all));
            set.Samples.Add(Of([.. CorefEvaluator.Asked(entry, mentions)]));

            CorefSample Of(List<CorefMention> part) =>
                new(doc, [.. part.Select(mention => reader.Read(mention.Tokens))], [.. part.Select(static mention => mention.Chain)], [.. part.Select(static mention => Kinds.Contains(mention.Kind))], single);
        }
        return set;
    }
}
