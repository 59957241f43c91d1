using Chancery.Core.Duplicates;
using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Core.Merging;

/// <summary>Puts documents into stories: the same names and uncommon words at about the same time.</summary>
internal sealed class StoryFinder(StoryRule rule)
{
    private const int LedeSentences = 2;

    /// <summary>For every document the first document of its story.</summary>
    public int[] Find(IReadOnlyList<Document> docs)
    {
        var terms = new TermVectors();
        var counts = docs.Select(Terms).ToArray();
        foreach (var count in counts) terms.Count(count);
        var vectors = counts.Select(terms.Of).ToArray();
        var similarity = new float[docs.Count, docs.Count];
        for (var i = 0; i < docs.Count; i++)
            for (var j = 0; j < i; j++)
                similarity[i, j] = similarity[j, i] = InWindow(docs[i], docs[j]) ? (float)TermVectors.Similarity(vectors[i], vectors[j]) : AverageLink.Never;
        return AverageLink.Group(similarity, (float)rule.LeastSimilarity);
    }

    private bool InWindow(Document one, Document other) =>
        one.Article.Published is not { } day || other.Article.Published is not { } otherDay || Math.Abs(day.DayNumber - otherDay.DayNumber) <= rule.WindowDays;

    private Dictionary<ulong, int> Terms(Document doc)
    {
        var counts = new Dictionary<ulong, int>();
        foreach (ref readonly var word in doc.Words)
        {
            if (!IsContent(word.Upos)) continue;
            var term = StoryTerms.HashOf(word);
            counts[term] = counts.GetValueOrDefault(term) + ((word.Entity >= 0 || word.Upos is Upos.Propn ? rule.NameWeight : 1) * (word.Sentence < LedeSentences ? rule.LedeWeight : 1));
        }
        return counts;
    }

    private static bool IsContent(Upos upos) => upos is Upos.Noun or Upos.Propn or Upos.Verb or Upos.Adj or Upos.Num;
}
