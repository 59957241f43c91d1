using System.Numerics.Tensors;
using Chancery.Core.Text;

namespace Chancery.Core.Language.Neural;

/// <summary>
/// A name is mostly a name of the same thing wherever a document uses it: the scores of a capitalised word are drawn to their mean over the document,
/// so that a place where it is plain helps one where it is not.
/// </summary>
internal static class NameAgreement
{
    /// <summary>How far the scores of one use are drawn to the mean of all; chosen on the development part of the newswire names.</summary>
    private const float Pull = .4f;

    /// <param name="doc">The document.</param>
    /// <param name="scores">Scores of each label for each token of it, in order; changed in place.</param>
    /// <param name="labels">Labels of a token.</param>
    /// <param name="scratch">Buffers.</param>
    public static void Share(Document doc, Span<float> scores, int labels, Scratch scratch)
    {
        var groups = scratch.Groups;
        groups.Clear();
        var sums = scratch.Of("name sums", doc.Words.Length * labels);
        for (var i = 0; i < doc.Words.Length; i++)
        {
            ref readonly var token = ref doc.Words[i];
            if (!MayBeName(doc, token)) continue;
            var own = scores.Slice(i * labels, labels);
            if (groups.TryGetValue(token.Norm, out var group))
            {
                groups[token.Norm] = (group.Row, group.Uses + 1);
                var sum = sums.Slice(group.Row * labels, labels);
                TensorPrimitives.Add(sum, own, sum);
            }
            else
            {
                own.CopyTo(sums.Slice(groups.Count * labels, labels));
                groups.Add(token.Norm, (groups.Count, 1));
            }
        }
        for (var i = 0; i < doc.Words.Length; i++)
        {
            ref readonly var token = ref doc.Words[i];
            if (!MayBeName(doc, token) || groups[token.Norm] is not { Uses: > 1 } group) continue;
            var own = scores.Slice(i * labels, labels);
            TensorPrimitives.Multiply(own, 1 - Pull, own);
            TensorPrimitives.MultiplyAdd(sums.Slice(group.Row * labels, labels), Pull / group.Uses, own, own);
        }
    }

    private static bool MayBeName(Document doc, in Token token) => token.Span.Length > 1 && char.IsUpper(doc.Text[token.Span.Start]);
}
