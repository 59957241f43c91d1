namespace Chancery.Core.Merging;

/// <summary>The tellings of one type in a record, as <see cref="RecordMerger"/> asks for them.</summary>
public interface ITellings
{
    /// <summary>Those that wait to be merged, in the order of their identifiers.</summary>
    IReadOnlyList<EventFacts> Fresh();

    /// <summary>Those merged before that may lie in a span of days; one that waits again is not among them.</summary>
    IEnumerable<MergedTelling> Between(DateOnly from, DateOnly until);

    /// <summary>What is known of some tellings.</summary>
    IReadOnlyList<EventFacts> Facts(IReadOnlyCollection<string> ids);

    /// <summary>All tellings of some components.</summary>
    IReadOnlyList<PlacedTelling> Members(IReadOnlyCollection<string> components);
}
