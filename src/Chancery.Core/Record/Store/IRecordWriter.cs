using Chancery.Core.Actors.Register;
using Chancery.Core.Merging;

namespace Chancery.Core.Record.Store;

/// <summary>A writer of a record.</summary>
public interface IRecordWriter : IDisposable
{
    /// <summary>The rule that its events were made by; null when nothing was merged yet.</summary>
    EventRule? Rule { get; }

    /// <summary>Of these texts those that were written before, by whatever source. It costs what is asked for, however much the record holds.</summary>
    IReadOnlySet<string> Held(IReadOnlyCollection<string> ids);

    /// <summary>Writes documents with what they tell, all or nothing.</summary>
    /// <param name="batch">No document twice.</param>
    /// <returns>What was written: without documents that are there, and with those whose text is there as copies.</returns>
    IReadOnlyList<CodedBatchItem> Write(IReadOnlyList<CodedBatchItem> batch);

    /// <summary>Merges what waits, and whatever it may be one event with; all tellings when the rule is another than before. All or nothing.</summary>
    /// <returns>Tellings that were merged anew.</returns>
    long Merge(EventRule rule, bool all);

    /// <summary>Merges everything anew and tells what is otherwise than before. All or nothing.</summary>
    MergeChange MergeAgain(EventRule rule);

    /// <summary>What was decided about the record's actors.</summary>
    IReadOnlyList<ActorDecision> Decisions() => [];

    /// <summary>Adds a decision about an actor and makes the events anew in whose texts that actor is named, and whatever they may be one event with. All or nothing.</summary>
    /// <returns>Events that were made anew.</returns>
    long Decide(ActorDecision decision, EventRule rule);

    void Write(RunRow run);

    RecordCounts Counts();
}
