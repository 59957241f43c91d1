using Chancery.Core.Problems;
using Chancery.Core.Runs;
using Chancery.Core.Sources;
using Chancery.Core.Text;

namespace Chancery.Core.Tests.Runs;

public sealed class DocumentRunTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(4)]
    public async Task Results_keep_the_order_and_one_bad_document_ends_nothing(int workers)
    {
        var run = new DocumentRun<string>(article => article.Text == "3" ? throw new InvalidOperationException("no") : "done " + article.Text, workers);
        var seen = new List<string>();
        await foreach (var result in run.RunAsync(Documents())) seen.Add(result.Value ?? result.Problem!.Code);
        Assert.Equal(["done 0", "done 1", "SRC001", "RUN001", "done 4", "done 5", "done 6", "done 7"], seen);
    }

    [Fact]
    public async Task A_long_document_leaves_the_others_their_worker()
    {
        using var lastIsDone = new ManualResetEventSlim();
        var run = new DocumentRun<string>(article =>
        {
            if (article.Text == "7") lastIsDone.Set();
            return article.Text != "0" || lastIsDone.Wait(TimeSpan.FromSeconds(30)) ? article.Text : throw new TimeoutException();
        }, 2);
        var seen = new List<string>();
        await foreach (var result in run.RunAsync(Documents())) seen.Add(result.Value ?? result.Problem!.Code);
        Assert.Equal("0", seen[0]);
    }

    [Fact]
    public async Task A_cancelled_run_stops()
    {
        using var stop = new CancellationTokenSource();
        var run = new DocumentRun<string>(article => article.Text, 2);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var _ in run.RunAsync(Documents(), stop.Token)) await stop.CancelAsync();
        });
    }

    private static async IAsyncEnumerable<ReadResult> Documents()
    {
        for (var i = 0; i < 8; i++)
        {
            await Task.Yield();
            yield return i == 2
                ? ReadResult.Bad(SourceProblems.Missing("x"))
                : ReadResult.Ok(new Article { Id = $"{i}", Text = $"{i}" });
        }
    }
}
