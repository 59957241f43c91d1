using System.Diagnostics;
using System.Globalization;
using Chancery.Core;
using Chancery.Packs;

namespace Chancery.Bench.Scale;

/// <summary>What the parts of the packs cost to load, each alone: the first time, the median of the next, and the memory that stays; then how fast times and places are read.</summary>
public static class LoadTimes
{
    private const int Again = 9, Rounds = 20;
    private const double Mega = 1e6;

    public static void Run(Action<string> say)
    {
        var packs = Path.Combine(AppContext.BaseDirectory, "packs");
        Part("world", () => WorldLoader.Load(Path.Combine(packs, "world")), say);
        Part("places", () => PlaceLoader.Load(packs, []), say);
        Part("times", () => TimeLoader.Load(packs, []), say);
        Times(say);
    }

    private static void Part(string name, Func<object> load, Action<string> say)
    {
        var before = GC.GetTotalMemory(true);
        var clock = Stopwatch.StartNew();
        var processor = Environment.CpuUsage.TotalTime;
        var kept = load();
        var (first, worked) = (clock.Elapsed.TotalMilliseconds, (Environment.CpuUsage.TotalTime - processor).TotalMilliseconds);
        var stays = GC.GetTotalMemory(true) - before;
        var next = new List<double>();
        for (var i = 0; i < Again; i++)
        {
            clock.Restart();
            var other = load();
            next.Add(clock.Elapsed.TotalMilliseconds);
            GC.KeepAlive(other);
        }
        next.Sort();
        GC.KeepAlive(kept);
        say(string.Create(CultureInfo.InvariantCulture, $"{name,-8} first {first,6:0} ms ({worked:0} of the processor)   again {next[Again / 2],6:0} ms   stays {stays / Mega,6:0.0} MB"));
    }

    // the language layer is part of it: who asks for times has only a text
    private static void Times(Action<string> say)
    {
        var stages = Coder.Load(AppContext.BaseDirectory).Pipeline.Stages;
        var way = Pipeline.Build([.. stages.TakeWhile(stage => !stage.Gives.HasFlag(Layers.Actors)), stages.Single(stage => stage.Gives.HasFlag(Layers.Times))]);
        var report = BenchText.LongReport();
        var (clock, characters, found) = (new Stopwatch(), 0L, 0);
        for (var i = 0; i <= Rounds; i++)
        {
            // the first round warms up
            if (i == 1) clock.Start();
            var doc = way.Run(report);
            if (i == 0) continue;
            characters += doc.Text.Length;
            found += doc.Times.Count;
        }
        if (found == 0) throw new InvalidOperationException("no time was found");
        say(string.Create(CultureInfo.InvariantCulture, $"times from text: {characters / clock.Elapsed.TotalSeconds / 1000:0} kB a second on one thread, {found / Rounds} expressions in {characters / Rounds / 1000} kB"));
    }
}
