namespace Chancery.Training;

/// <summary>Facts that speak of the same side of an event, by how their names begin: trees are asked with the sum of each.</summary>
internal static class FactualityGroups
{
    private static readonly (string Name, string[] Begins)[] All =
    [
        ("word", ["upos", "xpos", "dep=", "kind", "lemma", "noun", "copula"]),
        ("negation", ["negated", "negations"]),
        ("tense", ["tense", "finite", "chain", "modal=", "mark="]),
        ("subject", ["subject", "person", "imperative"]),
        ("beside", ["adverb", "determiner", "condition|", "child", "object", "clause"]),
        ("times", ["beside-", "time-", "above-"]),
        ("modes", ["modes"]),
        ("sentence", ["headline", "begins", "ends", "quoted", "length", "place", "condition-somewhere", "question"]),
        ("root", ["root", "top"]),
        ("above", ["above0", "above-lemma", "below=", "out0", "sister"]),
        ("further", ["above1", "out1"]),
        ("way", ["relation", "pair", "path", "way", "joint", "to-below", "joined", "mark-above", "modal-above", "below-condition", "out-finite"]),
        ("families", ["family", "out-"]),
        ("near", ["before", "after", "tags"]),
    ];

    /// <summary>The facts of each group, by their numbers; first those of none, which have no name.</summary>
    public static List<(string Group, List<int> Facts)> Part(IReadOnlyList<string> facts)
    {
        List<(string Group, List<int> Facts)> parts = [("", []), .. All.Select(group => (group.Name, new List<int>()))];
        for (var fact = 0; fact < facts.Count; fact++) parts[Of(facts[fact])].Facts.Add(fact);
        return parts;
    }

    // the longest beginning counts
    private static int Of(string fact)
    {
        var (best, length) = (0, 0);
        for (var group = 0; group < All.Length; group++)
        {
            foreach (var begin in All[group].Begins)
            {
                if (begin.Length > length && fact.StartsWith(begin, StringComparison.Ordinal)) (best, length) = (group + 1, begin.Length);
            }
        }
        return best;
    }
}
