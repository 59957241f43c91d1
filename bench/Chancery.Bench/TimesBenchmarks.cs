using BenchmarkDotNet.Attributes;
using Chancery.Core;
using Chancery.Core.Text;
using Chancery.Packs;

namespace Chancery.Bench;

/// <summary>Time expressions, from text and alone. Each run checks what it found.</summary>
public class TimesBenchmarks
{
    private Pipeline? _language;
    private IStage? _times;
    private Article? _article;
    private Document? _read;

    [GlobalSetup]
    public void Setup()
    {
        var stages = Coder.Load(AppContext.BaseDirectory).Pipeline.Stages;
        _language = Pipeline.Build([.. stages.TakeWhile(stage => !stage.Gives.HasFlag(Layers.Actors))]);
        _times = stages.Single(stage => stage.Gives.HasFlag(Layers.Times));
        _article = BenchText.LongReport();
        _read = _language.Run(_article);
    }

    /// <summary>One report of 399 sentences whose words, tags and tree are there.</summary>
    [Benchmark]
    public int TimesAlone()
    {
        _read!.Times.Clear();
        return Count(_read);
    }

    /// <summary>The same from its text.</summary>
    [Benchmark]
    public int TimesFromText() => Count(_language!.Run(_article!));

    private int Count(Document doc)
    {
        _times!.Run(doc);
        if (doc.Times.Count == 0) throw new InvalidOperationException("no time was found");
        return doc.Times.Count;
    }
}
