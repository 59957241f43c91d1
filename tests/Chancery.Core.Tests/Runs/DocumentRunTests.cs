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

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    public async Task The_results_of_a_long_document_come_in_order_and_nobody_waits_for_ever(int workers)
    {
        var run = new DocumentRun<string>(Parts, workers);
        var seen = new List<string>();
        await foreach (var result in run.RunAsync(Documents())) seen.Add(result.Value ?? result.Problem!.Code);
        Assert.Equal(["0.0", "0.1", "0.2", "0.3", "1.0", "1.1", "1.2", "1.3", "SRC001", "3.0", "3.1", "RUN001", "4.0", "4.1", "4.2", "4.3"], seen.Take(16));
        Assert.Equal(28, seen.Count);

        static IEnumerable<string> Parts(Article article)
        {
            for (var part = 0; part < 4; part++) yield return article.Text == "3" && part == 2 ? throw new InvalidOperationException("no") : $"{article.Text}.{part}";
        }
    }

    [Fact]
    public async Task A_long_document_is_not_read_on_while_nobody_takes_its_results()
    {
        var made = 0;
        var run = new DocumentRun<string>(_ => Enumerable.Range(0, 100).Select(part =>
        {
            Interlocked.Increment(ref made);
            return $"{part}";
        }), 1);
        await foreach (var _ in run.RunAsync(Documents()))
        {
            // one is taken, one waits, one is made
            Assert.InRange(Volatile.Read(ref made), 1, 3);
            break;
        }
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
