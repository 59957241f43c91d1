using System.Diagnostics;
using System.Globalization;
using Chancery.Core.Runs;
using Chancery.Core.Sources;
using Chancery.Core.Text;
using Chancery.Packs;

namespace Chancery.Bench.Scale;

/// <summary>Many documents through the whole way on some threads: whether the cost of one and the memory stay the same however many there are.</summary>
public static class CodingScale
{
    private const int Seed = 20261126, Quarters = 4, FewestSentences = 8, MoreSentences = 24, SentencesPerParagraph = 3, LettersPerWord = 6, Megabyte = 1 << 20;
    private static readonly DateOnly Published = new(2026, 5, 4);

    /// <summary>So many reports whose sentences are drawn from the samples with a fixed seed.</summary>
    public static IEnumerable<Article> Drawn(int documents, int seed = Seed)
    {
        var sentences = BenchText.Sentences();
        var random = new Random(seed);
        for (var i = 0; i < documents; i++) yield return Report(i, FewestSentences + random.Next(MoreSentences), sentences, random);
    }

    /// <summary>The texts of a folder, again and again until there are so many.</summary>
    public static IEnumerable<Article> OfFolder(string folder, int documents)
    {
        var texts = Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal).Select(File.ReadAllText).ToList();
        for (var i = 0; i < documents; i++) yield return new Article { Id = i.ToString(CultureInfo.InvariantCulture), Text = texts[i % texts.Count], Published = Published };
    }

    /// <summary>One report of so many megabytes.</summary>
    public static Article OneReport(int megabytes) =>
        Report(0, megabytes * Megabyte / (BenchText.Sentences().Sum(sentence => sentence.Length + 2) / BenchText.Sentences().Length), BenchText.Sentences(), new Random(Seed));

    /// <summary>Codes documents and says after each quarter how fast that was and what the process held at most.</summary>
    public static async Task<int> RunAsync(IEnumerable<Article> articles, int documents, int threads, Action<string> say)
    {
        var coder = Coder.Load(AppContext.BaseDirectory);
        var run = new DocumentRun<Coded>(article => new Coded(BenchText.Words([article]), coder.Code(article).Events.Count), threads);
        var (done, events, words, all, watch) = (0, 0, 0L, 0L, Stopwatch.StartNew());
        await foreach (var (coded, problem) in run.RunAsync(Given(articles), CancellationToken.None).ConfigureAwait(false))
        {
            if (coded is null) throw new InvalidOperationException($"a document was not coded: {problem}");
            (done, events, words, all) = (done + 1, events + coded.Events, words + coded.Words, all + coded.Words);
            if (done % Math.Max(1, documents / Quarters) != 0) continue;
            using var process = Process.GetCurrentProcess();
            say(string.Create(CultureInfo.InvariantCulture,
                $"{done} documents, {all} words, {events} events; {words / watch.Elapsed.TotalSeconds:0} words a second on {threads} threads; {process.WorkingSet64 / Megabyte} MB, at most {process.PeakWorkingSet64 / Megabyte} MB"));
            (words, watch) = (0, Stopwatch.StartNew());
        }
        return events;
    }

    /// <summary>Codes one report of so many megabytes in parts, as the commands do, and says what a megabyte cost.</summary>
    /// <param name="megabytes">Of its text in UTF-8.</param>
    /// <param name="whole">Codes it as a whole.</param>
    /// <param name="say">Told the line.</param>
    public static int OneLong(int megabytes, bool whole, Action<string> say)
    {
        var coder = Coder.Load(AppContext.BaseDirectory);
        coder.Code(OneReport(1) with { Text = BenchText.LongReport().Text });
        var (article, from) = (OneReport(megabytes), StageTimes.Now());
        var events = whole ? coder.Code(article).Events.Count : coder.CodeInParts(article).Sum(part => part.Events.Count);
        var seconds = (StageTimes.Now() - from) / 1e9;
        using var process = Process.GetCurrentProcess();
        say(string.Create(CultureInfo.InvariantCulture,
            $"{megabytes} MB, {BenchText.Words([article])} words, {events} events; {seconds:0.0} s of the processor, {seconds / megabytes:0.00} s a megabyte; at most {process.PeakWorkingSet64 / Megabyte} MB"));
        return events;
    }

    /// <summary>What stays in memory behind each part of one report of so many megabytes, beside what the coder itself has.</summary>
    public static void Held(int megabytes, Action<string> say)
    {
        var coder = Coder.Load(AppContext.BaseDirectory);
        coder.Code(OneReport(1) with { Text = BenchText.LongReport().Text });
        var (article, part) = (OneReport(megabytes), 0);
        var before = GC.GetTotalMemory(true);
        say(string.Create(CultureInfo.InvariantCulture, $"coder and text {before / Megabyte} MB"));
        foreach (var coded in coder.CodeInParts(article))
        {
            var allocated = GC.GetTotalMemory(false) - before;
            using var process = Process.GetCurrentProcess();
            say(string.Create(CultureInfo.InvariantCulture,
                $"part {++part}: {coded.Events.Count} events; {allocated / Megabyte} MB beside them, {(GC.GetTotalMemory(true) - before) / Megabyte} MB held; the process {process.WorkingSet64 / Megabyte} MB, at most {process.PeakWorkingSet64 / Megabyte} MB"));
        }
        say(string.Create(CultureInfo.InvariantCulture, $"behind the last part: {(GC.GetTotalMemory(true) - before) / Megabyte} MB held"));
    }

    private sealed record Coded(int Words, int Events);

    private static async IAsyncEnumerable<ReadResult> Given(IEnumerable<Article> articles)
    {
        foreach (var article in articles) yield return ReadResult.Ok(article);
        await Task.CompletedTask.ConfigureAwait(false);
    }

    private static Article Report(int number, int length, string[] sentences, Random random)
    {
        var text = new System.Text.StringBuilder(length * LettersPerWord);
        for (var i = 0; i < length; i++) text.Append(sentences[random.Next(sentences.Length)]).Append(i % SentencesPerParagraph == SentencesPerParagraph - 1 ? ".\n\n" : ". ");
        return new Article { Id = number.ToString(CultureInfo.InvariantCulture), Text = text.ToString(), Published = Published };
    }
}
