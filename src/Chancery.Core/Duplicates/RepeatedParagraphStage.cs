using System.Runtime.InteropServices;
using Chancery.Core.Text;

namespace Chancery.Core.Duplicates;

/// <summary>
/// Marks the paragraphs that say the same as an earlier one: the same words, or nearly the same words and the same numbers.
/// One pass, with a bounded number of comparisons per paragraph, so that a hostile document costs no more than its length.
/// </summary>
public sealed class RepeatedParagraphStage : IStage
{
    /// <summary>Jaccard similarity of shingles from which two paragraphs say the same.</summary>
    public const double NearlyEqual = 0.9;

    /// <summary>Shorter paragraphs ("Read more", "She agreed.") repeat only when all words are equal.</summary>
    public const int ShortestNearDuplicate = 12;

    /// <summary>Earlier paragraphs remembered per shingle, and so compared per shingle.</summary>
    private const int CandidatesPerShingle = 4;

    /// <summary>Shingles that are remembered, of half a million words or more; then it begins anew, so that a text without an end needs no memory without an end.</summary>
    private const int MostShingles = 1 << 16;

    public string Name => "repeated-paragraphs";

    public Layers Needs => Layers.Paragraphs;

    public Layers Gives => Layers.None;

    public void Run(Document doc)
    {
        // those of a long text are compared with all of its paragraphs before it is read in parts
        if (doc.Paragraphs.Count < 2 || doc.Part is not null) return;
        var equal = new Dictionary<ulong, int>();
        var near = new Dictionary<ulong, List<ParagraphPrint>>();
        var paragraphs = CollectionsMarshal.AsSpan(doc.Paragraphs);
        for (var i = 0; i < paragraphs.Length; i++)
        {
            var print = ParagraphPrint.Of(paragraphs[i].Span.In(doc.Text), i);
            if (print.Words == 0) continue;
            var first = Same(print, equal, paragraphs, doc.Text) ?? Near(print, near);
            paragraphs[i] = paragraphs[i] with { DuplicateOf = first ?? -1 };
            if (first is null) Remember(print, equal, near);
        }
    }

    private static int? Same(ParagraphPrint print, Dictionary<ulong, int> equal, ReadOnlySpan<Paragraph> paragraphs, string text) =>
        equal.TryGetValue(print.Whole, out var first) && WordScanner.SameWords(paragraphs[first].Span.In(text), paragraphs[print.Index].Span.In(text))
            ? first
            : null;

    private static int? Near(ParagraphPrint print, Dictionary<ulong, List<ParagraphPrint>> near)
    {
        if (print.Words < ShortestNearDuplicate) return null;
        int? best = null;
        foreach (var shingle in print.Prefix(NearlyEqual))
        {
            if (!near.TryGetValue(shingle, out var earlier)) continue;
            foreach (var other in earlier)
                if (other.Numbers == print.Numbers && (best is null || other.Index < best) && print.Similarity(other) >= NearlyEqual)
                    best = other.Index;
        }
        return best;
    }

    private static void Remember(ParagraphPrint print, Dictionary<ulong, int> equal, Dictionary<ulong, List<ParagraphPrint>> near)
    {
        equal.TryAdd(print.Whole, print.Index);
        if (print.Words < ShortestNearDuplicate) return;
        if (near.Count > MostShingles) near.Clear();
        foreach (var shingle in print.Prefix(NearlyEqual))
        {
            if (!near.TryGetValue(shingle, out var list)) near[shingle] = list = new List<ParagraphPrint>(1);
            if (list.Count < CandidatesPerShingle) list.Add(print);
        }
    }
}
