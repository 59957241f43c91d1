using System.Diagnostics;
using System.Globalization;
using Chancery.Core.Record.Store;

namespace Chancery.Bench.Scale;

/// <summary>Rows of coded documents that were written, and what that took without inventing them.</summary>
internal sealed class Written
{
    private readonly Stopwatch _clock = new();
    private long _rows;
    private TimeSpan _processor, _collected, _elsewhere;

    private TimeSpan Clock => _clock.Elapsed + _elsewhere;

    public void Add(IRecordWriter writer, CodedReports reports, IEnumerable<int> numbers, int documents)
    {
        CodedBatchItem[] batch = [.. numbers.Select(number => reports.Next(number, documents))];
        // the garbage of inventing is no part of writing
        GC.Collect(1);
        var (processor, collected) = (Environment.CpuUsage.TotalTime, GC.GetTotalPauseDuration());
        _clock.Start();
        writer.Write(batch);
        _clock.Stop();
        _processor += Environment.CpuUsage.TotalTime - processor;
        _collected += GC.GetTotalPauseDuration() - collected;
        _rows += batch.Sum(item => item.Told.Count);
    }

    public void Add(Written other) => (_rows, _processor, _collected, _elsewhere) = (_rows + other._rows, _processor + other._processor, _collected + other._collected, _elsewhere + other.Clock);

    public override string ToString() => string.Create(CultureInfo.InvariantCulture,
        $"{_rows} rows in {Clock.TotalSeconds:0.0} s, {_rows / Clock.TotalSeconds:0} a second; {_processor.TotalSeconds:0.0} s of the processor, {_rows / _processor.TotalSeconds:0} rows a second of it; {_collected.TotalSeconds:0.0} s of collecting garbage");
}
