using System.Globalization;
using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Diagnosers;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Running;
using BenchmarkDotNet.Toolchains.InProcess.Emit;
using Chancery.Bench;
using Chancery.Bench.Scale;

if (args is ["crawl", var megabytes])
{
    Console.WriteLine(await CrawlSkim.MeasureAsync(long.Parse(megabytes, CultureInfo.InvariantCulture)));
    return;
}

if (args is ["record", var documents, var file])
{
    RecordScale.Run(int.Parse(documents, CultureInfo.InvariantCulture), file);
    return;
}

if (args is ["grow", var there, var grown])
{
    RecordScale.Grow(int.Parse(there, CultureInfo.InvariantCulture), grown);
    return;
}

if (args is ["write", var written, var fresh])
{
    RecordScale.Write(int.Parse(written, CultureInfo.InvariantCulture), fresh);
    return;
}

if (args is ["serve", var served, var program])
{
    await ServeLoad.RunAsync(served, program);
    return;
}

if (args is ["stores", var many, var duckFile, var server])
{
    StoreScale.Run(int.Parse(many, CultureInfo.InvariantCulture), duckFile, server);
    return;
}

if (args is ["code", var what, var count, var threads])
{
    var wanted = int.Parse(count, CultureInfo.InvariantCulture);
    await CodingScale.RunAsync(what == "drawn" ? CodingScale.Drawn(wanted) : CodingScale.OfFolder(what, wanted), wanted, int.Parse(threads, CultureInfo.InvariantCulture), Console.WriteLine);
    return;
}

if (args is ["stages", var which, var much])
{
    var number = int.Parse(much, CultureInfo.InvariantCulture);
    StageTimes.Run(which == "drawn" ? CodingScale.Drawn(number) : which == "long" ? [CodingScale.OneReport(number)] : CodingScale.OfFolder(which, number), Console.WriteLine);
    return;
}

if (args is ["soak", var minutes, var chancery, var folder])
{
    await Soak.RunAsync(chancery, double.Parse(minutes, CultureInfo.InvariantCulture), folder, Console.WriteLine);
    return;
}

if (args is ["load"])
{
    LoadTimes.Run(Console.WriteLine);
    return;
}

if (args is ["long", _] or ["long", _, "whole"])
{
    CodingScale.OneLong(int.Parse(args[1], CultureInfo.InvariantCulture), args.Length > 2, Console.WriteLine);
    return;
}

if (args is ["held", var letters])
{
    CodingScale.Held(int.Parse(letters, CultureInfo.InvariantCulture), Console.WriteLine);
    return;
}

// in this process: the models are loaded once, and nothing is compiled while the clock runs
var config = ManualConfig.Create(DefaultConfig.Instance)
    .AddJob(Job.Default.WithToolchain(InProcessEmitToolchain.Instance).WithWarmupCount(3).WithIterationCount(10))
    .AddDiagnoser(MemoryDiagnoser.Default)
    .AddColumn(new WordsPerSecondColumn());
BenchmarkSwitcher.FromAssembly(typeof(PipelineBenchmarks).Assembly).Run(args, config);
