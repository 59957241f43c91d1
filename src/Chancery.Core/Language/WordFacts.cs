namespace Chancery.Core.Language;

/// <summary>What the models see of a word, hashed once.</summary>
internal struct WordFacts
{
    public uint Norm, Form, Shape, Prefix1, Prefix2, Prefix3, Suffix1, Suffix2, Suffix3, Suffix4;

    /// <summary>Prefixes of the cluster code, from coarse to fine; 0 for an unknown word.</summary>
    public uint Cluster4, Cluster7, Cluster10, Cluster12;

    public uint Xpos, Upos;

    public bool Capital;

    /// <summary>Stands for what lies beyond the ends of a sentence.</summary>
    public static readonly WordFacts Outside = new() { Norm = 1, Form = 1, Shape = 1, Suffix3 = 1, Suffix2 = 1, Xpos = 1, Upos = 31, Cluster4 = 1, Cluster7 = 1, Cluster10 = 1, Cluster12 = 1 };

    public static void Fill(ref WordFacts facts, ReadOnlySpan<char> form, string norm, WordClusters clusters)
    {
        facts.Norm = Hash.Of(norm);
        facts.Form = Hash.Of(form);
        facts.Shape = WordShapes.Shape(form);
        facts.Prefix1 = Hash.Of(Head(norm, 1));
        facts.Prefix2 = Hash.Of(Head(norm, 2));
        facts.Prefix3 = Hash.Of(Head(norm, 3));
        facts.Suffix1 = Hash.Of(Tail(norm, 1));
        facts.Suffix2 = Hash.Of(Tail(norm, 2));
        facts.Suffix3 = Hash.Of(Tail(norm, 3));
        facts.Suffix4 = Hash.Of(Tail(norm, 4));
        facts.Capital = char.IsUpper(form[0]);
        uint code = clusters.CodeOf(facts.Norm);
        facts.Cluster4 = Prefix(code, 4);
        facts.Cluster7 = Prefix(code, 7);
        facts.Cluster10 = Prefix(code, 10);
        facts.Cluster12 = code == 0 ? 0 : code + 1;
    }

    private static uint Prefix(uint code, int bits) => code == 0 ? 0 : ((code - 1) >> (WordClusters.Bits - bits)) + 2;

    private static ReadOnlySpan<char> Head(string norm, int length) => norm.AsSpan(0, Math.Min(length, norm.Length));

    private static ReadOnlySpan<char> Tail(string norm, int length) => norm.AsSpan(Math.Max(0, norm.Length - length));
}
