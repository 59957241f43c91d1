using Chancery.Core.Merging;
using Chancery.Core.Record.Store;

namespace Chancery.Cli.Commands;

/// <summary>The record of a dry run: it holds nothing and forgets what is written.</summary>
internal sealed class NoRecord : IRecordWriter
{
    public EventRule? Rule => null;

    public bool Holds(string id, string documentId) => false;

    public bool HoldsText(string id) => false;

    public void Write(IReadOnlyList<CodedBatchItem> batch)
    {
        // a dry run
    }

    public long Merge(EventRule rule, bool all) => 0;

    public MergeChange MergeAgain(EventRule rule) => new(0, 0, 0, 0, 0);

    public void Write(RunRow run)
    {
        // a dry run
    }

    public IReadOnlyList<StoredEvent> Events(EventQuery query) => [];

    public StoredEvent? Find(string id) => null;

    public IReadOnlyList<StoredReport> Reports(EventQuery query) => [];

    public IReadOnlyList<DyadMonth> Dyads(EventQuery query) => [];

    public IReadOnlyList<string> Claims(EventQuery query) => [];

    public IReadOnlyList<StoredActor> Actors(EventQuery query) => [];

    public IReadOnlyList<StoredCopy> Copies(EventQuery query) => [];

    public IReadOnlyList<RunRow> Runs() => [];

    public StoredDocument? Document(string id) => null;

    public RecordCounts Counts() => new(0, 0, 0, 0, 0, 0, 0, 0);

    public void Dispose()
    {
        // nothing is open
    }
}
