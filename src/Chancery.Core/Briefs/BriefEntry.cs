using Chancery.Core.Record.Store;

namespace Chancery.Core.Briefs;

/// <summary>One event of a brief.</summary>
public sealed record BriefEntry
{
    /// <summary>The event's identifier in the record.</summary>
    public required string Event { get; init; }

    public required BriefKind Kind { get; init; }

    /// <summary>The month, or the year of what has no month: entries of one heading follow each other.</summary>
    public required string Heading { get; init; }

    /// <summary>As exact as it is known: "16 January 2026", "the week of 6 January 2026", "2025".</summary>
    public required string When { get; init; }

    /// <summary>No report tells a day: it is that of the report.</summary>
    public required bool DayOfReport { get; init; }

    /// <summary>Our own sentence.</summary>
    public required string Text { get; init; }

    /// <summary>What reports contradict each other in; null when in nothing.</summary>
    public string? Dispute { get; init; }

    /// <summary>Both sides, where one says that it happened and another that it did not.</summary>
    public DisputeSides? Sides { get; init; }

    /// <summary>The party that alone tells it; null where others do too.</summary>
    public string? OneSided { get; init; }

    /// <summary>The sentence that tells it best, as it was printed.</summary>
    public required string Quote { get; init; }

    /// <summary>Numbers of its sources.</summary>
    public required IReadOnlyList<int> Sources { get; init; }

    /// <summary>Reports that are not among them.</summary>
    public required int MoreSources { get; init; }
}
