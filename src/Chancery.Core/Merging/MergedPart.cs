using Chancery.Core.Text;

namespace Chancery.Core.Merging;

/// <summary>A part of a long text with the events that it is the first to tell.</summary>
/// <param name="Document">The part; an event that the next part tells too is of a document of both.</param>
/// <param name="Events">In the order of the text.</param>
public sealed record MergedPart(Document Document, IReadOnlyList<CodedEvent> Events);
