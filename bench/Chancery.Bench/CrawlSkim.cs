using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Chancery.Sources.Crawls;

namespace Chancery.Bench;

/// <summary>Skims a crawl that is made while it is read: every record is found and passed over, as those are that are no pages. One thread; nothing is on the disk.</summary>
public static class CrawlSkim
{
    private const int Pages = 200, Seed = 7, Megabyte = 1 << 20, FewestWords = 1500, MoreWords = 3000, Words = 4000, WordLetters = 9, Links = 250;

    /// <summary>Records that were found and bytes that they had, unpacked.</summary>
    public static async Task<(long Records, long Bytes)> RunAsync(long megabytes)
    {
        using var crawl = new RepeatingStream(Members(), megabytes * Megabyte);
        await using var unpacked = new GZipStream(crawl, CompressionMode.Decompress);
        var records = new WarcRecords(unpacked);
        var (found, bytes) = (0L, 0L);
        while (await records.NextAsync(CancellationToken.None).ConfigureAwait(false) is { Damaged: false } record)
        {
            found++;
            bytes += await records.SkipAsync(record.Length, CancellationToken.None).ConfigureAwait(false);
        }
        return (found, bytes);
    }

    /// <summary>One line: how fast, and how much memory the process had at most.</summary>
    public static async Task<string> MeasureAsync(long megabytes)
    {
        await RunAsync(1).ConfigureAwait(false);
        var watch = Stopwatch.StartNew();
        var (found, bytes) = await RunAsync(megabytes).ConfigureAwait(false);
        var seconds = watch.Elapsed.TotalSeconds;
        using var process = Process.GetCurrentProcess();
        return string.Create(CultureInfo.InvariantCulture,
            $"{megabytes} MB of gzip, {found} records, {bytes / Megabyte} MB unpacked: {seconds:0.0} s, {megabytes / seconds:0} MB/s of gzip, {bytes / Megabyte / seconds:0} MB/s unpacked; at most {process.PeakWorkingSet64 / Megabyte} MB of memory");
    }

    /// <summary>Records, each a gzip member of its own as in Common Crawl's files: a request and a page of drawn words, so that they pack about as well as pages do.</summary>
    private static List<byte[]> Members()
    {
        var random = new Random(Seed);
        var words = Enumerable.Range(0, Words).Select(_ => new string([.. Enumerable.Range(0, 2 + random.Next(WordLetters)).Select(_ => (char)('a' + random.Next(26)))])).ToArray();
        List<byte[]> members = [];
        for (var i = 0; i < Pages; i++)
        {
            members.Add(Pack(Record("request", "application/http; msgtype=request", "GET / HTTP/1.1\r\n\r\n")));
            var page = new StringBuilder("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<html><body>");
            for (var link = 0; link < Links; link++) page.Append(CultureInfo.InvariantCulture, $"<li class=\"site-navigation__item site-navigation__item--level-2\"><a class=\"site-navigation__link\" href=\"https://page.example/section/{link}\">{words[link + i]}</a></li>\n");
            // the square makes some words common and most rare, as in a language
            for (var left = FewestWords + random.Next(MoreWords); left > 0; left--) page.Append(left % 40 == 0 ? "</p>\n<p class=\"story-body__text paragraph\">" : " ").Append(words[(int)(Words * Math.Pow(random.NextDouble(), 3))]);
            members.Add(Pack(Record("response", "application/http; msgtype=response", page.ToString())));
        }
        return members;
    }

    private static string Record(string type, string kind, string body) => $"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: https://page.example/\r\nWARC-Date: 2026-03-11T04:00:00Z\r\nContent-Type: {kind}\r\nContent-Length: {body.Length}\r\n\r\n{body}\r\n\r\n";

    private static byte[] Pack(string text)
    {
        using var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Optimal)) gzip.Write(Encoding.ASCII.GetBytes(text));
        return packed.ToArray();
    }
}
