using BenchmarkDotNet.Attributes;
using Chancery.Core.Text;
using Chancery.Packs;

namespace Chancery.Bench;

/// <summary>From text to events with everything in between. Each run checks what it found.</summary>
public class PipelineBenchmarks
{
    /// <summary>Reports in samples/.</summary>
    public const int SampleReports = 3;

    private Coder? _coder;
    private IReadOnlyList<Article> _samples = [];
    private Article? _long;

    [GlobalSetup]
    public void Setup()
    {
        _coder = Coder.Load(AppContext.BaseDirectory);
        _samples = BenchText.Samples();
        _long = BenchText.LongReport();
        if (_samples.Count != SampleReports) throw new InvalidOperationException($"{_samples.Count} samples where {SampleReports} were expected");
    }

    /// <summary>Three short reports; time and bytes are of one report.</summary>
    [Benchmark(OperationsPerInvoke = SampleReports)]
    public int ShortReports()
    {
        var events = 0;
        foreach (var article in _samples) events += Count(article);
        return events;
    }

    /// <summary>One report of 399 sentences.</summary>
    [Benchmark]
    public int LongReport() => Count(_long!);

    private int Count(Article article)
    {
        var events = _coder!.Code(article).Events.Count;
        if (events == 0) throw new InvalidOperationException($"no event was found in {article.Id}");
        return events;
    }
}
