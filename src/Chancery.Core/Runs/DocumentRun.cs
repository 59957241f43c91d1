using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Chancery.Core.Problems;
using Chancery.Core.Sources;
using Chancery.Core.Text;

namespace Chancery.Core.Runs;

/// <summary>
/// Works on many documents at once and gives the results back in the order of the documents. One bad document never ends a run.
/// A long document may have several results: they are handed on while it is read, and it waits while nobody takes them.
/// </summary>
/// <param name="work">What is done with a document; called from several threads.</param>
/// <param name="workers">Documents in work at a time.</param>
public sealed class DocumentRun<T>(Func<Article, IEnumerable<T>> work, int workers) where T : class
{
    /// <summary>Results that may wait for an earlier one: a long document must not leave the other workers without work.</summary>
    private const int WaitingPerWorker = 8;

    /// <summary>One result a document.</summary>
    public DocumentRun(Func<Article, T> work, int workers)
        : this(article => Once(work, article), workers)
    {
    }

    /// <summary>Results in order. What was not read comes back as the problem it was.</summary>
    public async IAsyncEnumerable<RunResult<T>> RunAsync(IAsyncEnumerable<ReadResult> documents, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var most = workers == 1 ? 1 : workers * WaitingPerWorker;
        var waiting = new Queue<Channel<RunResult<T>>>(most);
        // never disposed: whoever stops listening leaves work behind that still waits for it
        var free = new SemaphoreSlim(workers);
        // what nobody listens to any more ends at its next result
        using var left = CancellationTokenSource.CreateLinkedTokenSource(ct);
        try
        {
            await foreach (var read in documents.WithCancellation(ct).ConfigureAwait(false))
            {
                if (waiting.Count == most)
                {
                    await foreach (var result in waiting.Dequeue().Reader.ReadAllAsync(ct).ConfigureAwait(false)) yield return result;
                }
                var results = Channel.CreateBounded<RunResult<T>>(1);
                waiting.Enqueue(results);
                if (read.Article is { } article) _ = Task.Run(() => WorkAsync(article, results.Writer, free, left.Token), CancellationToken.None);
                else
                {
                    results.Writer.TryWrite(new RunResult<T>(null, read.Problem));
                    results.Writer.Complete();
                }
            }
            while (waiting.TryDequeue(out var next))
            {
                // what is done already would be handed out without a look at it
                ct.ThrowIfCancellationRequested();
                await foreach (var result in next.Reader.ReadAllAsync(ct).ConfigureAwait(false)) yield return result;
            }
        }
        finally
        {
            await left.CancelAsync().ConfigureAwait(false);
        }
    }

    private static IEnumerable<T> Once(Func<Article, T> work, Article article)
    {
        yield return work(article);
    }

    private async Task WorkAsync(Article article, ChannelWriter<RunResult<T>> to, SemaphoreSlim free, CancellationToken ct)
    {
        var working = false;
        try
        {
            await free.WaitAsync(ct).ConfigureAwait(false);
            working = true;
            foreach (var result in Work(article))
            {
                if (to.TryWrite(result)) continue;
                // whoever waits to be heard leaves his place to others: those before him may not have begun
                free.Release();
                working = false;
                await to.WriteAsync(result, ct).ConfigureAwait(false);
                await free.WaitAsync(ct).ConfigureAwait(false);
                working = true;
            }
            to.Complete();
        }
#pragma warning disable CA1031 // whoever takes the results is told
        catch (Exception e)
#pragma warning restore CA1031
        {
            to.Complete(e);
        }
        finally
        {
            if (working) free.Release();
        }
    }

    private IEnumerable<RunResult<T>> Work(Article article)
    {
        using var results = Begun(article).GetEnumerator();
        while (Next(article, results) is { } result)
        {
            yield return result;
            if (result.Problem is not null) yield break;
        }
    }

    /// <summary>Work that is done when it is asked for, and not at its first result, fails like any other.</summary>
    private IEnumerable<T> Begun(Article article)
    {
        foreach (var result in work(article)) yield return result;
    }

    private static RunResult<T>? Next(Article article, IEnumerator<T> results)
    {
        try
        {
            return results.MoveNext() ? new RunResult<T>(results.Current, null) : null;
        }
#pragma warning disable CA1031 // the one place where a fault of ours must not take the other documents with it
        catch (Exception e) when (e is not OutOfMemoryException)
#pragma warning restore CA1031
        {
            return new(null, RunProblems.Failed(article.Id, e));
        }
    }
}
