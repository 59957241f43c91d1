using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Chancery.Core.Record.Store;

namespace Chancery.Sources.Watching;

/// <summary>Visits feeds, several at once, and gives back what each brought. What it has seen it is told; what it should remember it says.</summary>
public sealed class FeedWatcher : IDisposable
{
    private const int AtOnce = 8, Ahead = 4;

    private readonly FeedList _list;
    private readonly Fetcher _fetcher;
    private readonly FeedCall _call;

    public FeedWatcher(FeedList list, TimeProvider clock)
    {
        (_list, _fetcher) = (list, new Fetcher(list, clock));
        _call = new FeedCall(list, _fetcher, new RobotsBook(_fetcher, list, clock), clock);
    }

    /// <summary>One round over all feeds. Trouble with one is its own.</summary>
    /// <param name="known">What the record holds of feeds and of their items.</param>
    /// <param name="ct">Ends the round.</param>
    public async IAsyncEnumerable<FeedVisit> VisitAsync(FeedMemory known, [EnumeratorCancellation] CancellationToken ct = default)
    {
        var visits = Channel.CreateBounded<FeedVisit>(Ahead);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(ct);
        var work = Task.Run(() => WorkAsync(known, visits.Writer, stop.Token), stop.Token);
        try
        {
            await foreach (var visit in visits.Reader.ReadAllAsync(ct).ConfigureAwait(false)) yield return visit;
        }
        finally
        {
            // whoever stops listening stops the round
            await stop.CancelAsync().ConfigureAwait(false);
            await work.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    public void Dispose() => _fetcher.Dispose();

    private async Task WorkAsync(FeedMemory known, ChannelWriter<FeedVisit> visits, CancellationToken ct)
    {
        Exception? fault = null;
        try
        {
            var options = new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct };
            await Parallel.ForEachAsync(_list.Feeds, options, async (feed, token) =>
                await visits.WriteAsync(await _call.VisitAsync(feed, known, token).ConfigureAwait(false), token).ConfigureAwait(false)).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // it is thrown where it is read
        catch (Exception e)
#pragma warning restore CA1031
        {
            fault = e;
        }
        visits.Complete(fault);
    }
}
