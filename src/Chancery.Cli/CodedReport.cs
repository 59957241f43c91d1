using Chancery.Core.Merging;
using Chancery.Core.Text;

namespace Chancery.Cli;

/// <summary>One document, or one part of a long one, and the events in it.</summary>
internal sealed record CodedReport(Document Document, IReadOnlyList<CodedEvent> Events)
{
    /// <summary>The document, or the first part of one.</summary>
    public bool Begins => Document.Part is null or { Number: 1 };
}
