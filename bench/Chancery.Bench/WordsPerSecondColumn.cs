using System.Globalization;
using BenchmarkDotNet.Columns;
using BenchmarkDotNet.Reports;
using BenchmarkDotNet.Running;

namespace Chancery.Bench;

/// <summary>Words of the benchmark's text divided by the mean time of one operation.</summary>
internal sealed class WordsPerSecondColumn : IColumn
{
    public string Id => nameof(WordsPerSecondColumn);

    public string ColumnName => "Words/s";

    public bool AlwaysShow => true;

    public ColumnCategory Category => ColumnCategory.Custom;

    public int PriorityInCategory => 0;

    public bool IsNumeric => true;

    public UnitType UnitType => UnitType.Dimensionless;

    public string Legend => "Words between white space per second";

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase) => GetValue(summary, benchmarkCase, SummaryStyle.Default);

    public string GetValue(Summary summary, BenchmarkCase benchmarkCase, SummaryStyle style)
    {
        var words = benchmarkCase.Descriptor.WorkloadMethod.Name != nameof(PipelineBenchmarks.ShortReports) ? BenchText.Words([BenchText.LongReport()]) : BenchText.Words(BenchText.Samples());
        var nanoseconds = summary[benchmarkCase]?.ResultStatistics?.Mean * benchmarkCase.Descriptor.OperationsPerInvoke;
        return nanoseconds is > 0 ? (words / (nanoseconds.Value / 1e9)).ToString("N0", CultureInfo.InvariantCulture) : "-";
    }

    public bool IsAvailable(Summary summary) => true;

    public bool IsDefault(Summary summary, BenchmarkCase benchmarkCase) => false;
}
