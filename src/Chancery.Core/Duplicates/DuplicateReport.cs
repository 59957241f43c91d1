namespace Chancery.Core.Duplicates;

/// <summary>What repeats what in a list of documents.</summary>
/// <param name="Pairs">In the order of their documents.</param>
/// <param name="Groups">For every document the place of the first document of its group; its own place when it stands alone.</param>
public sealed record DuplicateReport(IReadOnlyList<DuplicatePair> Pairs, IReadOnlyList<int> Groups);
