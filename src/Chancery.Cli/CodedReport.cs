using Chancery.Core.Merging;
using Chancery.Core.Text;

namespace Chancery.Cli;

/// <summary>One document and the events in it.</summary>
internal sealed record CodedReport(Document Document, IReadOnlyList<CodedEvent> Events);
