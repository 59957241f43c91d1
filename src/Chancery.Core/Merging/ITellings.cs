namespace Chancery.Core.Merging;

/// <summary>The tellings of one type in a record, as <see cref="RecordMerger"/> asks for them.</summary>
public interface ITellings
{
    /// <summary>Those that wait to be merged, in the order of their identifiers.</summary>
    IReadOnlyList<EventFacts> Fresh();

    /// <summary>Those of the waiting ones that are as they were, with what they hung together with: one that did so with them has changed, and all of them are placed anew.</summary>
    IReadOnlyDictionary<string, string> Loosened { get; }

    /// <summary>Those merged before that may lie in one of some spans of days, each once; one that waits again is not among them.</summary>
    IEnumerable<MergedTelling> Between(IReadOnlyList<(DateOnly From, DateOnly Until)> spans);

    /// <summary>What is known of some tellings.</summary>
    IReadOnlyList<EventFacts> Facts(IReadOnlyCollection<string> ids);

    /// <summary>All tellings of some components.</summary>
    IReadOnlyList<PlacedTelling> Members(IReadOnlyCollection<string> components);
}
