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
    /// <summary>Results that may wait for an earlier one: a long document must not leave the other workers without work.</summary>
    private const int WaitingPerWorker = 8;

    /// <summary>Results in order. What was not read comes back as the problem it was.</summary>
    public async IAsyncEnumerable<RunResult<T>> RunAsync(IAsyncEnumerable<ReadResult> documents, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var most = workers == 1 ? 1 : workers * WaitingPerWorker;
        var waiting = new Queue<Task<RunResult<T>>>(most);
        // never disposed: whoever stops listening leaves work behind that still waits for it
        var free = new SemaphoreSlim(workers);
        await foreach (var read in documents.WithCancellation(ct).ConfigureAwait(false))
        {
            if (waiting.Count == most) yield return await waiting.Dequeue().WaitAsync(ct).ConfigureAwait(false);
            waiting.Enqueue(read.Article is { } article
                ? Task.Run(() => WorkAsync(article, free, ct), ct)
                : Task.FromResult(new RunResult<T>(null, read.Problem)));
        }
        while (waiting.TryDequeue(out var next))
        {
            // what is done already would be handed out without a look at it
            ct.ThrowIfCancellationRequested();
            yield return await next.WaitAsync(ct).ConfigureAwait(false);
        }
    }

    private async Task<RunResult<T>> WorkAsync(Article article, SemaphoreSlim free, CancellationToken ct)
    {
        await free.WaitAsync(ct).ConfigureAwait(false);
        try
        {
            return Work(article);
        }
        finally
        {
            free.Release();
        }
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
