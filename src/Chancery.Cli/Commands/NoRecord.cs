using Chancery.Core.Merging;
using Chancery.Core.Record.Store;

namespace Chancery.Cli.Commands;

/// <summary>The record of a dry run: it holds nothing and forgets what is written.</summary>
internal sealed class NoRecord : IRecordWriter
{
    public EventRule? Rule => null;

    public bool Holds(string id, string documentId) => false;

    public bool HoldsText(string id) => false;

    public IReadOnlyList<CodedBatchItem> Write(IReadOnlyList<CodedBatchItem> batch) => batch;

    public long Merge(EventRule rule, bool all) => 0;

    public MergeChange MergeAgain(EventRule rule) => new(0, 0, 0, 0, 0);

    public void Write(RunRow run)
    {
        // a dry run
    }

    public RecordCounts Counts() => new(0, 0, 0, 0, 0, 0, 0, 0);

    public void Dispose()
    {
        // nothing is open
    }
}
