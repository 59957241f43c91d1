using Chancery.Core.Events;
using Chancery.Core.Text;

namespace Chancery.Core.Merging;

/// <summary>The thing that happened: the best-told mention, and every mention that tells it.</summary>
public sealed class CodedEvent
{
    /// <summary>"e_" and 16 hexadecimal digits of a hash of the content: the same on every machine.</summary>
    public required string Id { get; init; }

    /// <summary>The document that tells it.</summary>
    public required Document Document { get; init; }

    /// <summary>The merged reading: the most specific value of each slot. Its sentence is the best-told mention's.</summary>
    public required EventMention Best { get; init; }

    /// <summary>All coded sentences that tell it, in text order; at least one.</summary>
    public required IReadOnlyList<EventMention> Mentions { get; init; }

    /// <summary>Both sides, where one source says that it happened and another that it did not.</summary>
    public Dispute? Dispute { get; internal set; }

    /// <summary>The one source, where the event is known from nobody but one of its own parties.</summary>
    public Attribution? SoleSource { get; internal set; }
}
