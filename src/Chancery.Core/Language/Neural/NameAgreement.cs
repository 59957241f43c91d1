using System.Runtime.InteropServices;
using Chancery.Core.Text;

namespace Chancery.Core.Language.Neural;

/// <summary>
/// A name is mostly a name of the same thing wherever a document uses it: how much a capitalised word looks like each kind of name is drawn to its mean over
/// the document, so that a place where it is plain helps one where it is not. Whether it begins a name or stands inside is each place's own.
/// </summary>
internal static class NameAgreement
{
    /// <summary>How far one use is drawn to the mean of all; chosen on the development parts of newswire, web texts and politics.</summary>
    private const float Pull = .65f;

    /// <param name="doc">The document.</param>
    /// <param name="window">The tokens that are decided now; what those before were like is in the scratch.</param>
    /// <param name="scores">Scores of each label for each of these tokens, in order; changed in place.</param>
    /// <param name="labels">Labels of a token.</param>
    /// <param name="scratch">Buffers.</param>
    public static void Share(Document doc, TokenRange window, Span<float> scores, NameLabel[] labels, Scratch scratch)
    {
        var groups = scratch.Groups;
        var width = (int)EntityKind.Misc + 1;
        Span<float> own = stackalloc float[width];
        for (var i = 0; i < window.Length; i++)
        {
            ref readonly var token = ref doc.Words[window.Start + i];
            if (!MayBeName(doc, token)) continue;
            Kinds(scores.Slice(i * labels.Length, labels.Length), labels, own);
            if (!groups.TryGetValue(token.Norm, out var group))
            {
                group = (groups.Count, 0);
                CollectionsMarshal.SetCount(scratch.GroupSums, (group.Row + 1) * width);
                CollectionsMarshal.AsSpan(scratch.GroupSums).Slice(group.Row * width, width).Clear();
            }
            groups[token.Norm] = (group.Row, group.Uses + 1);
            var sum = CollectionsMarshal.AsSpan(scratch.GroupSums).Slice(group.Row * width, width);
            for (var kind = 0; kind < width; kind++) sum[kind] += own[kind];
        }
        var sums = CollectionsMarshal.AsSpan(scratch.GroupSums);
        for (var i = 0; i < window.Length; i++)
        {
            ref readonly var token = ref doc.Words[window.Start + i];
            if (!MayBeName(doc, token) || groups[token.Norm] is not { Uses: > 1 } group) continue;
            var of = scores.Slice(i * labels.Length, labels.Length);
            Kinds(of, labels, own);
            for (var label = 0; label < labels.Length; label++)
            {
                var kind = (int)labels[label].Kind;
                of[label] += Pull * (sums[group.Row * width + kind] / group.Uses - own[kind]);
            }
        }
    }

    /// <summary>How much more it looks like a name of each kind, at its beginning or inside, than like no name.</summary>
    private static void Kinds(ReadOnlySpan<float> scores, NameLabel[] labels, Span<float> kinds)
    {
        var outside = 0f;
        kinds.Fill(float.NegativeInfinity);
        for (var label = 0; label < labels.Length; label++)
        {
            ref var kind = ref kinds[(int)labels[label].Kind];
            kind = Math.Max(kind, scores[label]);
            if (labels[label].Outside) outside = scores[label];
        }
        for (var kind = 0; kind < kinds.Length; kind++) kinds[kind] = kinds[kind] == float.NegativeInfinity ? 0 : kinds[kind] - outside;
    }

    private static bool MayBeName(Document doc, in Token token) => token.Span.Length > 1 && char.IsUpper(doc.Text[token.Span.Start]);
}
