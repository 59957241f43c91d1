using BenchmarkDotNet.Attributes;
using Chancery.Core;
using Chancery.Core.Text;
using Chancery.Packs;

namespace Chancery.Bench;

/// <summary>From raw text to tokens, tags, lemmas, trees and names. Each run checks what it found.</summary>
public class LanguageBenchmarks
{
    private Pipeline? _pipeline;
    private Article? _long;

    [GlobalSetup]
    public void Setup()
    {
        _pipeline = Pipeline.Build([.. LanguageLoader.Stages(AppContext.BaseDirectory)]);
        _long = BenchText.LongReport();
    }

    /// <summary>One report of 399 sentences; time and bytes are of one sentence.</summary>
    [Benchmark(OperationsPerInvoke = BenchText.LongReportSentences)]
    public int Sentences()
    {
        var doc = new Document(_long!);
        _pipeline!.Run(doc);
        if (doc.Entities.Count == 0) throw new InvalidOperationException("no name was found");
        return doc.Entities.Count;
    }
}
