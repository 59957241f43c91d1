using Chancery.Core.Merging;

namespace Chancery.Core.Evaluation;

/// <summary>
/// Scores merging with the mentions given and the stories found: MUC, B-cubed, CEAF-e and their mean, the CoNLL figure. Singletons count.
/// Stories are scored over documents.
/// </summary>
public static class MergingEvaluator
{
    /// <param name="mentions">JSON Lines of mentions.</param>
    /// <param name="documents">JSON Lines of the documents' tokens; readers with the names of their files.</param>
    /// <param name="file">The file of mentions as the user named it.</param>
    /// <param name="language">Tags, tree and names.</param>
    /// <param name="model">Says which tellings tell the same.</param>
    /// <exception cref="FormatException">A file is no such gold file.</exception>
    public static EvaluationResult Evaluate(TextReader mentions, IEnumerable<(TextReader Lines, string File)> documents, string file, IReadOnlyList<IStage> language, TellingModel model)
    {
        var gold = MergingGold.Of(GoldMerging.Mentions(mentions, file), documents.SelectMany(source => GoldMerging.Documents(source.Lines, source.File)), language);
        var stories = new StoryFinder(new StoryRule()).Find(gold.Documents);
        var tellings = gold.Tellings(model.Words);
        var found = Events(gold, tellings, stories, model.Trees, TellingClusters.Threshold);
        var events = new PartitionScores(gold.Chains, found);
        var told = new PartitionScores(gold.Stories, stories);
        return new EvaluationResult
        {
            Task = "merging", File = file, N = gold.Mentions.Count, Attempted = gold.Mentions.Count, Errors = Errors(gold, tellings, found),
            Metrics =
            [
                new("precision", Mean(events, scores => scores.Precision)), new("recall", Mean(events, scores => scores.Recall)), new("f1", Conll(events)),
                new("conll", Conll(events)), .. events.Muc.Named("muc"), .. events.BCubed.Named("b3"), .. events.CeafE.Named("ceafe"),
                new("stories.b3", told.BCubed.F1), new("stories.precision", told.BCubed.Precision), new("stories.recall", told.BCubed.Recall), new("stories.ari", told.AdjustedRand),
                new("documents", gold.Documents.Count), new("stories.found", stories.Distinct().Count()), new("stories.gold", gold.Stories.Distinct().Count()),
            ],
        };
    }

    /// <summary>For every mention the number of its event; only mentions of one story are compared.</summary>
    internal static int[] Events(MergingGold gold, Telling[] tellings, int[] stories, BoostedTrees trees, float threshold)
    {
        var events = new int[tellings.Length];
        var clusters = new TellingClusters(trees);
        foreach (var story in Enumerable.Range(0, tellings.Length).GroupBy(i => stories[gold.DocOf[i]]))
        {
            int[] members = [.. story];
            var groups = clusters.Group([.. members.Select(i => tellings[i])], threshold);
            for (var i = 0; i < members.Length; i++) events[members[i]] = members[groups[i]];
        }
        return events;
    }

    /// <summary>Mean of the three F1 values.</summary>
    internal static double Conll(PartitionScores scores) => (scores.Muc.F1 + scores.BCubed.F1 + scores.CeafE.F1) / 3;

    private static double Mean(PartitionScores scores, Func<Scores, double> part) => (part(scores.Muc) + part(scores.BCubed) + part(scores.CeafE)) / 3;

    /// <summary>Mentions of one chain in several events, and the other way round, with their sentences.</summary>
    private static List<string> Errors(MergingGold gold, Telling[] tellings, int[] found)
    {
        var errors = new List<string>();
        string Line(int i) => $"{gold.Mentions[i].Id} [{tellings[i].Text}] {tellings[i].Doc.Sentences[tellings[i].Sentence].Span.In(tellings[i].Doc.Text)}";
        foreach (var chain in Enumerable.Range(0, found.Length).GroupBy(i => gold.Mentions[i].Chain, StringComparer.Ordinal))
            foreach (var part in chain.GroupBy(i => found[i]).Skip(1)) errors.Add($"apart    {Line(chain.First())}\n         {Line(part.First())}");
        foreach (var ev in Enumerable.Range(0, found.Length).GroupBy(i => found[i]))
            foreach (var part in ev.GroupBy(i => gold.Mentions[i].Chain, StringComparer.Ordinal).Skip(1)) errors.Add($"together {Line(ev.First())}\n         {Line(part.First())}");
        return errors;
    }
}
