using System.Runtime.CompilerServices;
using Chancery.Core.Problems;
using Chancery.Core.Sources;
using Chancery.Core.Text;

namespace Chancery.Core.Runs;

/// <summary>Works on many documents at once and gives the results back in the order of the documents. One bad document never ends a run.</summary>
/// <param name="work">What is done with a document; called from several threads.</param>
/// <param name="workers">Documents in work at a time.</param>
public sealed class DocumentRun<T>(Func<Article, T> work, int workers) where T : class
{
    /// <summary>Results in order. What was not read comes back as the problem it was.</summary>
    public async IAsyncEnumerable<RunResult<T>> RunAsync(IAsyncEnumerable<ReadResult> documents, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var waiting = new Queue<Task<RunResult<T>>>(workers);
        await foreach (var read in documents.WithCancellation(ct).ConfigureAwait(false))
        {
            if (waiting.Count == workers) yield return await waiting.Dequeue().WaitAsync(ct).ConfigureAwait(false);
            waiting.Enqueue(read.Article is { } article
                ? Task.Run(() => Work(article), ct)
                : Task.FromResult(new RunResult<T>(null, read.Problem)));
        }
        while (waiting.TryDequeue(out var next)) yield return await next.WaitAsync(ct).ConfigureAwait(false);
    }

    private RunResult<T> Work(Article article)
    {
        try
        {
            return new(work(article), null);
        }
#pragma warning disable CA1031 // the one place where a fault of ours must not take the other documents with it
        catch (Exception e) when (e is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            return new(null, RunProblems.Failed(article.Id, e));
        }
    }
}
