using Chancery.Core.Merging;

namespace Chancery.Core.Record.Store;

/// <summary>A writer of a record.</summary>
public interface IRecordWriter : IDisposable
{
    /// <summary>The rule that its events were made by; null when nothing was merged yet.</summary>
    EventRule? Rule { get; }

    /// <summary>The document was written by this source before.</summary>
    bool Holds(string id, string documentId);

    /// <summary>A document of this text was written before, by whatever source.</summary>
    bool HoldsText(string id);

    /// <summary>Writes documents with what they tell, all or nothing.</summary>
    /// <returns>What was written: without documents that another writer has written meanwhile, and with those of whose text another was quicker as copies.</returns>
    IReadOnlyList<CodedBatchItem> Write(IReadOnlyList<CodedBatchItem> batch);

    /// <summary>Merges what waits, and whatever it may be one event with; all tellings when the rule is another than before. All or nothing.</summary>
    /// <returns>Tellings that were merged anew.</returns>
    long Merge(EventRule rule, bool all);

    /// <summary>Merges everything anew and tells what is otherwise than before. All or nothing.</summary>
    MergeChange MergeAgain(EventRule rule);

    void Write(RunRow run);

    RecordCounts Counts();
}
