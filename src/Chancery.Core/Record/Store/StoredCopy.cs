using Chancery.Core.Duplicates;

namespace Chancery.Core.Record.Store;

/// <summary>Two documents of which the later repeats the earlier, wholly or in part.</summary>
/// <param name="Document">Hash of the later document.</param>
/// <param name="DocumentId">Its identifier.</param>
/// <param name="Published">Its day.</param>
/// <param name="Publisher">Who published it.</param>
/// <param name="Original">Hash of the earlier document; what came on the same day is in the order of the hashes.</param>
/// <param name="OriginalId">Its identifier.</param>
/// <param name="OriginalPublished">Its day.</param>
/// <param name="OriginalPublisher">Who published it.</param>
/// <param name="Kind">How they repeat one another.</param>
/// <param name="Covered">Share of the later one's letters that stand in the earlier, 0 to 1.</param>
/// <param name="OriginalCovered">Share of the earlier one's letters that stand in the later.</param>
public sealed record StoredCopy(
    string Document, string DocumentId, DateOnly? Published, string? Publisher, string Original, string OriginalId, DateOnly? OriginalPublished, string? OriginalPublisher, DuplicateKind Kind, double Covered, double OriginalCovered)
{
    /// <summary>The larger of the two shares.</summary>
    public double Score => Math.Max(Covered, OriginalCovered);
}
