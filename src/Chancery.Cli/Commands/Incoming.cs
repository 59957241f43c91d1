using System.Runtime.CompilerServices;
using Chancery.Core.Record;
using Chancery.Core.Record.Store;
using Chancery.Core.Runs;
using Chancery.Core.Sources;
using Chancery.Core.Text;

namespace Chancery.Cli.Commands;

/// <summary>
/// Documents on their way into a record, whoever brings them. The record is asked for some at a time which texts it holds: those are not coded again. What comes twice in a batch is settled here, and
/// what the record has by the time of writing by the record, in the transaction that writes.
/// </summary>
/// <param name="engine">That codes them.</param>
/// <param name="held">Which of some texts the record holds.</param>
/// <param name="later">Long documents are coded while they are written: <see cref="CodedBatchItem.Parts"/>.</param>
internal sealed class Incoming(IEngine engine, Func<IReadOnlyCollection<string>, Task<IReadOnlySet<string>>> held, bool later = false)
{
    /// <summary>Documents that are asked for at once, or fewer where they are long.</summary>
    private const int Together = 100, MostLetters = 1_000_000;

    private readonly ConditionalWeakTable<Article, object> _held = [];

    /// <summary>In the order of the documents. The record is asked by whoever takes the results, and by nobody else.</summary>
    public IAsyncEnumerable<RunResult<CodedBatchItem>> CodeAsync(IAsyncEnumerable<ReadResult> documents, CancellationToken ct) =>
        new DocumentRun<CodedBatchItem>(article => DocumentCoding.Work(engine, article, _held.TryGetValue(article, out _), later), Environment.ProcessorCount).RunAsync(Asked(documents, ct), ct);

    /// <summary>Each document of a source once, and of a text that two sources bring the first as the original.</summary>
    public static List<CodedBatchItem> Once(IEnumerable<CodedBatchItem> batch)
    {
        var (seen, texts) = (new HashSet<(string, string)>(), new HashSet<string>(StringComparer.Ordinal));
        return [.. batch.Where(item => seen.Add((item.Document.Id, item.Document.DocumentId))).Select(item => texts.Add(item.Document.Id) ? item : item.AsCopy())];
    }

    private async IAsyncEnumerable<ReadResult> Asked(IAsyncEnumerable<ReadResult> documents, [EnumeratorCancellation] CancellationToken ct)
    {
        var (waiting, letters) = (new List<ReadResult>(Together), 0);
        await foreach (var read in documents.WithCancellation(ct))
        {
            waiting.Add(read);
            letters += read.Article?.Text.Length ?? 0;
            if (waiting.Count < Together && letters < MostLetters) continue;
            await AskAsync(waiting);
            foreach (var one in waiting) yield return one;
            waiting.Clear();
            letters = 0;
        }
        await AskAsync(waiting);
        foreach (var one in waiting) yield return one;
    }

    private async Task AskAsync(List<ReadResult> read)
    {
        var named = read.Where(one => one.Article is not null).Select(one => (Article: one.Article!, Id: RecordId.Of(new Document(one.Article!)))).ToList();
        if (named.Count == 0) return;
        var there = await held([.. named.Select(one => one.Id).Distinct()]);
        foreach (var (article, id) in named)
            if (there.Contains(id)) _held.AddOrUpdate(article, id);
    }
}
