using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Chancery.Core.Merging;
using Chancery.Core.Text;
using Chancery.Packs;

namespace Chancery.Bench.Scale;

/// <summary>Where the time of a document goes: each stage of the way on one thread, in microseconds of the processor a word.</summary>
public static class StageTimes
{
    private const int Warming = 60, ClockOfThread = 3;
    // who says so, and whether it happened
    private static readonly string[] Claims = ["claims", "aux", "denials", "factuality"];
    private const long Billion = 1_000_000_000;

    /// <summary>Codes the documents and prints the time of each stage, the longest first; the first documents only warm up.</summary>
    public static int Run(IEnumerable<Article> articles, Action<string> say)
    {
        var coder = Coder.Load(AppContext.BaseDirectory);
        var times = coder.Pipeline.Stages.Select(stage => stage.Name).Append("merging").Select(name => new StageTime(name)).ToArray();
        var (events, words, done) = (0, 0L, 0);
        foreach (var article in articles)
        {
            if (++done == Warming)
            {
                foreach (var time in times) (time.Nanoseconds, time.Bytes) = (0, 0);
                words = 0;
            }
            words += BenchText.Words([article]);
            events += Code(coder, article, times);
        }
        if (done == 1) Kept(coder, articles.First(), say);
        var all = times.Sum(time => time.Nanoseconds) / 1e3;
        foreach (var time in times.OrderByDescending(time => time.Nanoseconds))
            say(string.Create(CultureInfo.InvariantCulture, $"{time.Name,-24} {time.Nanoseconds / 1e3 / words,8:0.000} us a word {time.Nanoseconds / 1e3 / all,7:0.0%} {(double)time.Bytes / words,7:0.0} bytes a word"));
        var claims = times.Where(time => Claims.Contains(time.Name)).Sum(time => time.Nanoseconds) / 1e3;
        say(string.Create(CultureInfo.InvariantCulture, $"who says so, and whether it happened: {all / words:0.00} us a word with it, {(all - claims) / words:0.00} without, {all / (all - claims) - 1:+0.0%} (at most +15%)"));
        say(string.Create(CultureInfo.InvariantCulture, $"{words} words, {events} events, {words / all * 1e6:0} words a second"));
        return events;
    }

    /// <summary>What stays in memory of one document behind each stage.</summary>
    private static void Kept(Coder coder, Article article, Action<string> say)
    {
        var (doc, before) = (new Document(article), GC.GetTotalMemory(true));
        foreach (var stage in coder.Pipeline.Stages)
        {
            stage.Run(doc);
            Say(stage.Name);
        }
        var events = DocumentMerger.Merge(doc);
        Say("merging");
        say($"{doc.Tokens.Count} tokens, {doc.Actors.Count} actors, {doc.Claims.Count} claims, {doc.Events.Count} coded sentences, {events.Count} events");

        void Say(string name)
        {
            var now = GC.GetTotalMemory(true);
            say(string.Create(CultureInfo.InvariantCulture, $"{name,-24} {(now - before) / 1e6,8:0.0} MB kept"));
            before = now;
        }
    }

    private static int Code(Coder coder, Article article, StageTime[] times)
    {
        var (doc, from, bytes) = (new Document(article), Now(), GC.GetAllocatedBytesForCurrentThread());
        for (var i = 0; i < coder.Pipeline.Stages.Count; i++)
        {
            coder.Pipeline.Stages[i].Run(doc);
            Add(times[i]);
        }
        var merged = DocumentMerger.Merge(doc).Count;
        Add(times[^1]);
        return merged;

        void Add(StageTime time)
        {
            var (now, allocated) = (Now(), GC.GetAllocatedBytesForCurrentThread());
            time.Nanoseconds += now - from;
            time.Bytes += allocated - bytes;
            (from, bytes) = (now, allocated);
        }
    }

    /// <summary>What this thread had of a processor, so that others on the machine do not count; the clock where the system does not say.</summary>
    internal static long Now() => OperatingSystem.IsLinux() && ClockGetTime(ClockOfThread, out var time) == 0 ? time.Seconds * Billion + time.Nanoseconds : Stopwatch.GetElapsedTime(0).Ticks * 100;

    [DllImport("libc", EntryPoint = "clock_gettime")]
    [DefaultDllImportSearchPaths(DllImportSearchPath.SafeDirectories)]
    private static extern int ClockGetTime(int clock, out TimeSpec time);

    private readonly record struct TimeSpec(long Seconds, long Nanoseconds);

    private sealed class StageTime(string name)
    {
        public string Name => name;

        public long Nanoseconds { get; set; }

        public long Bytes { get; set; }
    }
}
