using BenchmarkDotNet.Attributes;
using Chancery.Core;
using Chancery.Core.Events;
using Chancery.Core.Text;
using Chancery.Packs;

namespace Chancery.Bench;

/// <summary>From trees, names and actors to coded sentences: the frames alone. Each run checks what it found.</summary>
public class EventBenchmarks
{
    private EventStage? _stage;
    private Document? _doc;
    private int _told;

    [GlobalSetup]
    public void Setup()
    {
        var stages = Coder.Load(AppContext.BaseDirectory).Pipeline.Stages;
        _stage = stages.OfType<EventStage>().Single();
        _doc = new Document(BenchText.LongReport());
        Pipeline.Build([.. stages.TakeWhile(stage => stage is not EventStage)]).Run(_doc);
        _stage.Run(_doc);
        _told = _doc.Events.Count;
    }

    /// <summary>One report of 399 sentences; time and bytes are of one sentence.</summary>
    [Benchmark(OperationsPerInvoke = BenchText.LongReportSentences)]
    public int Frames()
    {
        _doc!.Events.Clear();
        _stage!.Run(_doc);
        if (_doc.Events.Count != _told || _told == 0) throw new InvalidOperationException($"{_doc.Events.Count} events where {_told} were found before");
        return _told;
    }
}
