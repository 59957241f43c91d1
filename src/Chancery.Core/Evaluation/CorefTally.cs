using Chancery.Core.Text;

namespace Chancery.Core.Evaluation;

/// <summary>The groups behind the figures of <see cref="CorefEvaluator"/>; group numbers are never shared between documents.</summary>
internal sealed class CorefTally
{
    private static readonly string[] Articles = ["the ", "a ", "an "];

    private readonly List<int> _gold = [], _found = [], _same = [];
    private readonly List<bool> _alone = [];
    private readonly List<string> _errors = [];
    private int _groups, _documents;

    public void Add(Document doc, List<CorefMention> mentions, IReadOnlyList<int> found)
    {
        _documents++;
        Dictionary<string, int> gold = [], same = [];
        Dictionary<int, int> ours = [];
        for (var i = 0; i < mentions.Count; i++)
        {
            _gold.Add(Group(gold, mentions[i].Chain));
            _found.Add(Group(ours, found[i]));
            _same.Add(Group(same, Bare(doc.TextOf(mentions[i].Tokens))));
            _alone.Add(mentions.Count(other => other.Chain == mentions[i].Chain) == 1);
        }
        Explain(doc, mentions, found);
    }

    public EvaluationResult Result(string file)
    {
        var (ours, baseline) = (new PartitionScores(_gold, _found), new PartitionScores(_gold, _same));
        var (chains, chainBaseline) = (new PartitionScores(Chained(_gold), Chained(_found)), new PartitionScores(Chained(_gold), Chained(_same)));
        return new EvaluationResult
        {
            Task = "coref", File = file, N = _gold.Count, Attempted = _gold.Count, Errors = _errors,
            Metrics =
            [
                new("precision", Mean(ours, static score => score.Precision)), new("recall", Mean(ours, static score => score.Recall)), new("f1", Mean(ours, static score => score.F1)),
                .. ours.Muc.Named("muc"), .. ours.BCubed.Named("b_cubed"), .. ours.CeafE.Named("ceaf_e"),
                new("chains.f1", Mean(chains, static score => score.F1)), new("chains.n", Chained(_gold).Count),
                new("baseline.f1", Mean(baseline, static score => score.F1)), new("baseline.chains_f1", Mean(chainBaseline, static score => score.F1)), new("conll2012.f1", ours.Conll2012), new("baseline.conll2012_f1", baseline.Conll2012), new("documents", _documents),
            ],
        };
    }

    /// <summary>CoNLL's mean of MUC, B-cubed and CEAF-e.</summary>
    private static double Mean(PartitionScores scores, Func<Scores, double> part) => (part(scores.Muc) + part(scores.BCubed) + part(scores.CeafE)) / 3;

    private List<int> Chained(List<int> groups) => [.. groups.Where((_, i) => !_alone[i])];

    private int Group<T>(Dictionary<T, int> groups, T key) where T : notnull
    {
        if (!groups.TryGetValue(key, out var group)) groups[key] = group = _groups++;
        return group;
    }

    private static string Bare(string text)
    {
        var lower = text.ToLowerInvariant();
        return Articles.FirstOrDefault(article => lower.StartsWith(article, StringComparison.Ordinal)) is { } article ? lower[article.Length..] : lower;
    }

    /// <summary>Each mention against the one before it in its chain: a link that was missed, or a false one.</summary>
    private void Explain(Document doc, List<CorefMention> mentions, IReadOnlyList<int> found)
    {
        for (var i = 1; i < mentions.Count; i++)
        {
            var gold = mentions.FindLastIndex(i - 1, other => other.Chain == mentions[i].Chain);
            var ours = Enumerable.Range(0, i).LastOrDefault(j => found[j] == found[i], -1);
            if (gold >= 0 && found[gold] != found[i]) _errors.Add($"missed {Text(i)} = {Text(gold)}");
            if (ours >= 0 && mentions[ours].Chain != mentions[i].Chain) _errors.Add($"wrong  {Text(i)} = {Text(ours)}");
        }

        string Text(int i) => $"'{doc.TextOf(mentions[i].Tokens)}'";
    }
}
