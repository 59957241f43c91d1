using Chancery.Core.Merging;
using Chancery.Core.Text;

namespace Chancery.Packs;

/// <summary>A document and the events that it tells.</summary>
public sealed record CodedDocument(Document Document, IReadOnlyList<CodedEvent> Events);
