using Chancery.Core;
using Chancery.Core.Evaluation;
using Chancery.Core.Events;
using Chancery.Core.Events.Ranking;
using Chancery.Core.Text;

namespace Chancery.Training.Types;

/// <summary>Reads the training pairs through the stages up to the frames.</summary>
internal static class PairSet
{
    public static IReadOnlyList<PairSample> Read(string path, IReadOnlyList<IStage> stages, FrameLexicon lexicon, IWordVectors vectors)
    {
        var pair = new PairStage(lexicon);
        var pipeline = Pipeline.Build([.. stages.Select(stage => stage is EventStage ? pair : stage)]);
        var features = new PairFeatures(new NearTriggers(lexicon, vectors), vectors);
        var rows = File.ReadAllLines(path);
        var columns = rows[0].Split('\t');
        int marked = Array.IndexOf(columns, "marked_sentence"), gold = Array.IndexOf(columns, "gold_root");
        List<PairSample> samples = [];
        foreach (var cells in rows.Skip(1).Select(row => row.Split('\t')).Where(cells => cells.Length > Math.Max(marked, gold)))
        {
            var (text, source, target) = RelationsEvaluator.Unmark(cells[marked]);
            (pair.Spans, pair.Hidden) = ((source, target), -1);
            var (seen, ruled) = Features(text);
            if (pair.View!.Readings.Count > 0) pair.Hidden = pair.View.Readings[0].Reading.Inner;
            samples.Add(new PairSample(text, cells[marked], cells[gold], ruled, seen, Features(text).Features));
        }
        return samples;

        (IReadOnlyList<Feature> Features, string? Ruled) Features(string text)
        {
            var told = pipeline.Run(new Article { Id = "pair", Text = text }).Events.FirstOrDefault();
            List<Feature> found = [];
            features.Read(pair.View!, told, found);
            return (found, told is null ? null : RelationsEvaluator.Merge(told.Types[0]));
        }
    }
}
