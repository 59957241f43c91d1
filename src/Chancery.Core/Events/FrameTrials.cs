using Chancery.Core.Text;

namespace Chancery.Core.Events;

/// <summary>Says of every frame that the words of a sentence can trigger how far it came: why something is not coded. Not for use by several threads at once.</summary>
/// <param name="lexicon">The frames.</param>
public sealed class FrameTrials(FrameLexicon lexicon)
{
    private readonly FrameMatcher _matcher = new(lexicon);

    /// <summary>The trials of one sentence in the order of its words.</summary>
    /// <param name="doc">A document whose tree, entities and actors are read.</param>
    /// <param name="sentence">Its number, from 0.</param>
    public IReadOnlyList<FrameTrial> Of(Document doc, int sentence) => _matcher.Try(doc, doc.Sentences[sentence]);
}
