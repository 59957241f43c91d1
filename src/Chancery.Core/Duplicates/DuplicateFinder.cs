using Chancery.Core.Text;

namespace Chancery.Core.Duplicates;

/// <summary>
/// Finds which documents repeat which: exact copies, edited, cut and badly scanned ones, and excerpts. Documents that share rare
/// shingles are aligned passage by passage; groups are made by average link, and a text that merely holds a passage of two
/// others never joins them.
/// </summary>
public sealed class DuplicateFinder(DuplicateRule rule)
{
    public DuplicateReport Find(IReadOnlyList<Article> articles)
    {
        var originals = ExactCopies(articles, out var prints);
        var kept = Enumerable.Range(0, articles.Count).Where(i => originals[i] == i).ToArray();
        var index = new RareShingles([.. kept.Select(i => prints[i])]);
        var terms = new TermVectors();
        var vectors = new Dictionary<int, TermVector>();
        TermVector VectorOf(int i) => vectors.TryGetValue(i, out var known) ? known : vectors[i] = terms.Of(articles[i].Text);
        foreach (var i in kept) terms.Count(articles[i].Text);
        var passages = new Passages();
        var pairs = new List<DuplicatePair>();
        var candidates = index.Candidates((a, b) => InWindow(articles[kept[a]], articles[kept[b]]));
        var telling = new ulong[kept.Length][];
        foreach (var (a, b) in candidates)
        {
            var (one, other) = (kept[a], kept[b]);
            var found = passages.Between(telling[a] ??= index.Telling(a), telling[b] ??= index.Telling(b));
            if (Judge(one, other, prints, found) is { } pair) pairs.Add(pair);
            else if (TermVectors.Similarity(VectorOf(one), VectorOf(other)) is var cosine && cosine >= rule.SameStory)
                pairs.Add(new DuplicatePair(one, other, DuplicateKind.SameStory, cosine, cosine, 0));
        }
        var places = kept.Index().ToDictionary(item => item.Item, item => item.Index);
        var groups = new DuplicateGroups(articles.Count, pairs, doc => index.IsCommon(places[doc]), rule).Make();
        return new DuplicateReport(WithCopies(pairs, originals), [.. originals.Select(original => groups[original])]);
    }

    /// <summary>Compares two documents by themselves.</summary>
    /// <returns>Null when neither repeats the other: <see cref="DuplicateKind.SameStory"/> is not looked for.</returns>
    public DuplicatePair? Compare(Article one, Article other)
    {
        if (LetterPrint.SameLetters(one.Text, other.Text)) return new DuplicatePair(0, 1, DuplicateKind.Exact, 1, 1, 0);
        LetterPrint[] prints = [LetterPrint.Of(one.Text), LetterPrint.Of(other.Text)];
        return Judge(0, 1, prints, new Passages().Between(prints[0].Shingles, prints[1].Shingles));
    }

    private static int[] ExactCopies(IReadOnlyList<Article> articles, out LetterPrint[] prints)
    {
        var found = new LetterPrint[articles.Count];
        Parallel.For(0, articles.Count, i => found[i] = LetterPrint.Of(articles[i].Text));
        prints = found;
        var first = new Dictionary<(ulong, int), int>();
        var originals = new int[articles.Count];
        for (var i = 0; i < originals.Length; i++)
        {
            originals[i] = i;
            if (found[i].Letters == 0 || first.TryAdd((found[i].Whole, found[i].Letters), i)) continue;
            var original = first[(found[i].Whole, found[i].Letters)];
            if (LetterPrint.SameLetters(articles[original].Text, articles[i].Text)) originals[i] = original;
        }
        return originals;
    }

    private bool InWindow(Article one, Article other) =>
        one.Published is not { } day || other.Published is not { } otherDay || Math.Abs(day.DayNumber - otherDay.DayNumber) <= rule.WindowDays;

    private DuplicatePair? Judge(int one, int other, LetterPrint[] prints, (int One, int Other, int Longest) covered)
    {
        if (Math.Max(covered.One, covered.Other) < rule.LeastLetters || covered.Longest < rule.LeastPassage) return null;
        var (shareOne, shareOther) = (Math.Min(1, (double)covered.One / prints[one].Letters), Math.Min(1, (double)covered.Other / prints[other].Letters));
        if (Math.Max(shareOne, shareOther) < rule.LeastCovered) return null;
        var kind = Math.Min(shareOne, shareOther) >= rule.Near ? DuplicateKind.Near : DuplicateKind.Excerpt;
        return new DuplicatePair(one, other, kind, shareOne, shareOther, covered.Longest);
    }

    private static List<DuplicatePair> WithCopies(List<DuplicatePair> pairs, int[] originals)
    {
        for (var i = 0; i < originals.Length; i++)
            if (originals[i] != i) pairs.Add(new DuplicatePair(originals[i], i, DuplicateKind.Exact, 1, 1, 0));
        pairs.Sort((one, other) => (one.First, one.Second).CompareTo((other.First, other.Second)));
        return pairs;
    }
}
