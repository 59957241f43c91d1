namespace Chancery.Core.Language;

/// <summary>What the tagger looks at to tag one word.</summary>
internal static class TagFeatures
{
    public const int Count = 34;

    /// <param name="words">The sentence.</param>
    /// <param name="i">The word.</param>
    /// <param name="last">Tag of the word before.</param>
    /// <param name="beforeLast">Tag of the word before that.</param>
    /// <param name="to">Where the features go.</param>
    public static void Fill(SentenceFacts words, int i, uint last, uint beforeLast, Span<uint> to)
    {
        ref var word = ref words[i];
        ref var left = ref words[i - 1];
        ref var right = ref words[i + 1];
        to[0] = 12345;
        to[1] = Hash.Mix(1, word.Norm);
        to[2] = Hash.Mix(2, word.Suffix1);
        to[3] = Hash.Mix(3, word.Suffix2);
        to[4] = Hash.Mix(4, word.Suffix3);
        to[5] = Hash.Mix(5, word.Suffix4);
        to[6] = Hash.Mix(6, word.Prefix1);
        to[7] = Hash.Mix(7, word.Prefix3);
        to[8] = Hash.Mix(8, word.Shape, i == 0 ? 1u : 0u);
        to[9] = Hash.Mix(9, last);
        to[10] = Hash.Mix(10, last, beforeLast);
        to[11] = Hash.Mix(11, last, word.Norm);
        to[12] = Hash.Mix(12, left.Norm);
        to[13] = Hash.Mix(13, right.Norm);
        to[14] = Hash.Mix(14, words[i - 2].Norm);
        to[15] = Hash.Mix(15, words[i + 2].Norm);
        to[16] = Hash.Mix(16, left.Suffix3);
        to[17] = Hash.Mix(17, right.Suffix3);
        to[18] = Hash.Mix(18, right.Suffix2, last);
        to[19] = Hash.Mix(19, left.Norm, word.Norm);
        to[20] = Hash.Mix(20, word.Norm, right.Norm);
        to[21] = Hash.Mix(21, word.Cluster12);
        to[22] = Hash.Mix(22, word.Cluster7, last);
        to[23] = Hash.Mix(23, left.Cluster12);
        to[24] = Hash.Mix(24, right.Cluster12);
        to[25] = Hash.Mix(25, right.Cluster7, last);
        to[26] = Hash.Mix(26, word.Form);
        to[27] = Hash.Mix(27, right.Shape, word.Shape);
        to[28] = Hash.Mix(28, left.Shape, word.Shape);
        to[29] = Hash.Mix(29, word.Shape, word.Cluster10);
        to[30] = Hash.Mix(30, word.Suffix2, last);
        to[31] = Hash.Mix(31, word.Cluster4, right.Cluster4, last);
        to[32] = Hash.Mix(32, beforeLast, word.Suffix3);
        to[33] = Hash.Mix(33, words[i + 2].Cluster7, right.Cluster7);
    }
}
