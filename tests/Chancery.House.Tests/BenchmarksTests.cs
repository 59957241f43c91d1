using Chancery.Bench;
using Chancery.Bench.Scale;
using Chancery.Core.Text;
using Chancery.Packs;

namespace Chancery.House.Tests;

/// <summary>A benchmark that does not run measures nothing. Each is executed once; how long it takes is nobody's test.</summary>
public sealed class BenchmarksTests
{
    [Fact]
    public async Task A_crawl_is_skimmed_to_its_end()
    {
        var (records, bytes) = await CrawlSkim.RunAsync(1);
        Assert.True(records > 100 && bytes > 1 << 20);
    }

    [Fact]
    public async Task Many_documents_are_coded_on_two_threads_as_on_one()
    {
        List<string> said = [];
        var alone = await CodingScale.RunAsync(CodingScale.Drawn(8), 8, 1, said.Add);
        Assert.Equal((alone, true, 4), (await CodingScale.RunAsync(CodingScale.Drawn(8), 8, 2, _ => { }), alone > 8, said.Count));
    }

    [Fact]
    public void A_long_document_is_as_long_as_was_asked() => Assert.InRange(CodingScale.OneReport(1).Text.Length, 900_000, 1_300_000);

    /// <summary>Four times the text may take little more than four times the memory of its way: bytes, unlike times, are the same at every run.</summary>
    [Fact]
    public void What_a_report_takes_grows_in_a_straight_line_with_its_length()
    {
        var coder = Coder.Load(AppContext.BaseDirectory);
        coder.Code(Part(30_000));
        var (one, four) = (Bytes(coder, Part(120_000)), Bytes(coder, Part(480_000)));
        Assert.InRange((double)four / one, 2, 4.8);
    }

    [Fact]
    public void The_time_of_every_stage_is_told()
    {
        List<string> said = [];
        Assert.True(StageTimes.Run(CodingScale.Drawn(4), said.Add) > 4);
        Assert.Contains(said, line => line.StartsWith("reading", StringComparison.Ordinal));
        Assert.Contains(said, line => line.StartsWith("merging", StringComparison.Ordinal));
    }

    [Fact]
    public void The_short_reports_give_events()
    {
        var bench = new PipelineBenchmarks();
        bench.Setup();
        Assert.True(bench.ShortReports() >= PipelineBenchmarks.SampleReports);
    }

    [Fact]
    public void The_long_report_gives_events()
    {
        var bench = new PipelineBenchmarks();
        bench.Setup();
        Assert.True(bench.LongReport() > 0);
    }

    [Fact]
    public void Frames_alone_find_the_same_events_each_time()
    {
        var bench = new EventBenchmarks();
        bench.Setup();
        Assert.Equal(bench.Frames(), bench.Frames());
    }

    [Fact]
    public void Times_are_the_same_from_text_and_alone()
    {
        var bench = new TimesBenchmarks();
        bench.Setup();
        Assert.Equal(bench.TimesFromText(), bench.TimesAlone());
    }

    [Fact]
    public void Names_of_places_are_found_and_resolved()
    {
        var bench = new PlaceBenchmarks();
        bench.Setup();
        Assert.True(bench.LookUp() >= PlaceBenchmarks.Names);
        Assert.True(bench.Resolve() > 0);
    }

    [Fact]
    public void The_long_report_is_the_same_text_every_time() => Assert.Equal(BenchText.LongReport().Text, BenchText.LongReport().Text);

    [Fact]
    public void Sentences_are_read()
    {
        var bench = new LanguageBenchmarks();
        bench.Setup();
        Assert.True(bench.Sentences() > 0);
    }

    private static Article Part(int letters)
    {
        var article = CodingScale.OneReport(1);
        return article with { Text = article.Text[..article.Text.LastIndexOf("\n\n", letters, StringComparison.Ordinal)] };
    }

    private static long Bytes(Coder coder, Article article)
    {
        var before = GC.GetAllocatedBytesForCurrentThread();
        Assert.NotEmpty(coder.Code(article).Events);
        return GC.GetAllocatedBytesForCurrentThread() - before;
    }
}
