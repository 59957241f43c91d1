using Chancery.Core.Actors.Register;
using Chancery.Core.Merging;
using Chancery.Core.Record.Store;

namespace Chancery.Cli.Commands;

/// <summary>The record of a dry run: it remembers names of what came in, and nothing else.</summary>
internal sealed class NoRecord : IRecordWriter
{
    private readonly HashSet<(string, string)> _documents = [];
    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);

    public EventRule? Rule => null;

    public IReadOnlySet<string> Held(IReadOnlyCollection<string> ids) => ids.Where(_texts.Contains).ToHashSet(StringComparer.Ordinal);

    public IReadOnlyList<CodedBatchItem> Write(IReadOnlyList<CodedBatchItem> batch)
    {
        List<CodedBatchItem> written = [.. batch.Where(item => _documents.Add((item.Document.Id, item.Document.DocumentId))).Select(item => !_texts.Add(item.Document.Id) && !item.Document.Copy ? item.AsCopy() : item)];
        // what is coded while it is written is coded all the same
        foreach (var item in written) _ = item.Parts?.Count();
        return written;
    }

    public long Merge(EventRule rule, bool all) => 0;

    public long Decide(ActorDecision decision, EventRule rule) => 0;

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
