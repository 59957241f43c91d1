namespace Chancery.Core.Language;

/// <summary>What the name recogniser looks at, for each word apart from the labels around it.</summary>
internal static class NameFeatures
{
    public const int Count = 47;

    public static void Fill(SentenceFacts words, int i, Span<uint> to)
    {
        ref var w = ref words[i];
        ref var l = ref words[i - 1];
        ref var r = ref words[i + 1];
        ref var l2 = ref words[i - 2];
        ref var r2 = ref words[i + 2];
        to[0] = 77777;
        to[1] = Hash.Mix(1, w.Norm);
        to[2] = Hash.Mix(2, w.Form);
        to[3] = Hash.Mix(3, l.Norm);
        to[4] = Hash.Mix(4, r.Norm);
        to[5] = Hash.Mix(5, l2.Norm);
        to[6] = Hash.Mix(6, r2.Norm);
        to[7] = Hash.Mix(7, l.Norm, w.Norm);
        to[8] = Hash.Mix(8, w.Norm, r.Norm);
        to[9] = Hash.Mix(9, w.Shape, i == 0 ? 1u : 0u);
        to[10] = Hash.Mix(10, l.Shape, w.Shape);
        to[11] = Hash.Mix(11, w.Shape, r.Shape);
        to[12] = Hash.Mix(12, l.Shape, w.Shape, r.Shape);
        to[13] = Hash.Mix(13, w.Prefix2);
        to[14] = Hash.Mix(14, w.Prefix3);
        to[15] = Hash.Mix(15, w.Suffix2);
        to[16] = Hash.Mix(16, w.Suffix3);
        to[17] = Hash.Mix(17, w.Suffix4);
        to[18] = Hash.Mix(18, w.Suffix3, w.Shape);
        to[19] = Hash.Mix(19, w.Xpos);
        to[20] = Hash.Mix(20, l.Xpos, w.Xpos);
        to[21] = Hash.Mix(21, w.Xpos, r.Xpos);
        to[22] = Hash.Mix(22, l.Xpos, w.Xpos, r.Xpos);
        to[23] = Hash.Mix(23, w.Cluster12);
        to[24] = Hash.Mix(24, w.Cluster10, w.Shape);
        to[25] = Hash.Mix(25, w.Cluster7, w.Shape);
        to[26] = Hash.Mix(26, w.Cluster4, w.Xpos);
        to[27] = Hash.Mix(27, l.Cluster12);
        to[28] = Hash.Mix(28, r.Cluster12);
        to[29] = Hash.Mix(29, l.Cluster7, w.Shape);
        to[30] = Hash.Mix(30, r.Cluster7, w.Shape);
        to[31] = Hash.Mix(31, l.Cluster7, w.Cluster7);
        to[32] = Hash.Mix(32, w.Cluster7, r.Cluster7);
        to[33] = Hash.Mix(33, l2.Cluster10);
        to[34] = Hash.Mix(34, r2.Cluster10);
        to[35] = Hash.Mix(35, l.Norm, w.Shape);
        to[36] = Hash.Mix(36, r.Norm, w.Shape);
        to[37] = Hash.Mix(37, l2.Norm, l.Norm);
        to[38] = Hash.Mix(38, r.Norm, r2.Norm);
        to[39] = Hash.Mix(39, l.Norm, r.Norm, w.Shape);
        to[40] = Hash.Mix(40, l.Form, w.Form, r.Form);
        to[41] = Hash.Mix(41, l2.Shape, l.Shape, w.Shape);
        to[42] = Hash.Mix(42, w.Shape, r.Shape, r2.Shape);
        to[43] = Hash.Mix(43, l.Cluster10, w.Cluster10);
        to[44] = Hash.Mix(44, w.Cluster10, r.Cluster10);
        to[45] = Hash.Mix(45, words[i - 3].Norm);
        to[46] = Hash.Mix(46, words[i + 3].Norm, w.Shape);
    }
}
