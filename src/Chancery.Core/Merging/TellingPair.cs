namespace Chancery.Core.Merging;

/// <summary>Two tellings as numbers, for the trees. The order of the two does not matter.</summary>
internal static class TellingPair
{
    public const int Features = 38;

    private const int FarSentences = 20;

    /// <param name="one">A telling.</param>
    /// <param name="other">Another one.</param>
    /// <param name="counts">Of the story's tellings.</param>
    /// <param name="to"><see cref="Features"/> numbers.</param>
    public static void Describe(Telling one, Telling other, TellingCounts counts, Span<float> to)
    {
        var (a, b) = (one.Word, other.Word);
        var same = a.Text == b.Text;
        to[0] = same ? 1 : 0;
        to[1] = Lexemes.Similarity(a, b);
        to[2] = SharedPrefix(a.Text, b.Text);
        to[3] = one.Text == other.Text ? 1 : 0;
        to[4] = (one.Verbal ? 1 : 0) + (other.Verbal ? 1 : 0);
        to[5] = same ? a.Rarity : -1;
        to[6] = Math.Min(a.Rarity, b.Rarity);
        to[7] = Math.Max(a.Rarity, b.Rarity);
        to[8] = Best(one.Subjects, other.Subjects);
        to[9] = Best(one.Objects, other.Objects);
        to[10] = Math.Max(Best(one.Subjects, other.Objects), Best(one.Objects, other.Subjects));
        to[11] = one.Arguments.Overlap(other.Arguments);
        to[12] = one.Arguments.Jaccard(other.Arguments);
        to[13] = one.Names.Overlap(other.Names);
        to[14] = one.Names.Jaccard(other.Names);
        to[15] = one.Numbers.Overlap(other.Numbers);
        to[16] = one.Times.Overlap(other.Times);
        to[17] = one.Context.Overlap(other.Context);
        to[18] = one.Context.Jaccard(other.Context);
        to[19] = one.Modifiers.Overlap(other.Modifiers);
        to[20] = one.Story.Jaccard(other.Story);
        to[21] = one.Doc == other.Doc ? Math.Min(FarSentences, Math.Abs(one.Sentence - other.Sentence)) : -1;
        to[22] = one.Governor is { } up && other.Governor is { } otherUp ? Lexemes.Similarity(up, otherUp) : -1;
        to[23] = (one.Sentence == 0 ? 1 : 0) + (other.Sentence == 0 ? 1 : 0);
        to[24] = Math.Min(counts.OfStory(one), counts.OfStory(other));
        to[25] = Math.Max(counts.OfStory(one), counts.OfStory(other));
        to[26] = (one.Context.Has(b.Text) ? 1 : 0) + (other.Context.Has(a.Text) ? 1 : 0);
        to[27] = (one.Story.Has(b.Text) ? 1 : 0) + (other.Story.Has(a.Text) ? 1 : 0);
        to[28] = BestAcross(one, other);
        to[29] = Math.Min(one.Arguments.Count, other.Arguments.Count);
        to[30] = one.Governor?.Text == b.Text || other.Governor?.Text == a.Text ? 1 : 0;
        to[31] = one.Subjects.Count + other.Subjects.Count == 0 ? 0 : 1;
        to[32] = one.Arguments.Likeness(other.Arguments);
        to[33] = one.Context.Likeness(other.Context);
        to[34] = one.Story.Likeness(other.Story);
        to[35] = Math.Min(counts.OfDocument(one), counts.OfDocument(other));
        to[36] = Math.Max(counts.OfDocument(one), counts.OfDocument(other));
        to[37] = counts.Tellings;
    }

    /// <summary>A word of one that is an argument of the other ("the murder of", "killed in the murder").</summary>
    private static float BestAcross(Telling one, Telling other) => Math.Max(Best([one.Word], other.Objects), Best([other.Word], one.Objects));

    private static float Best(IReadOnlyList<Lexeme> ones, IReadOnlyList<Lexeme> others)
    {
        var best = -1f;
        foreach (var one in ones)
            foreach (var other in others) best = Math.Max(best, Lexemes.Similarity(one, other));
        return best;
    }

    private static float SharedPrefix(string one, string other) => (float)one.AsSpan().CommonPrefixLength(other) / Math.Max(1, Math.Max(one.Length, other.Length));
}
