using System.IO.Compression;
using System.Text;

namespace Chancery.Sources.Tests;

/// <summary>Crawls written by us, record by record.</summary>
internal static class Crawl
{
    public const string Address = "https://gazette.example/border";

    public static byte[] Record(string type, string contentType, byte[] body, string address = Address) =>
        [.. Encoding.UTF8.GetBytes($"WARC/1.0\r\nWARC-Type: {type}\r\nWARC-Target-URI: {address}\r\nWARC-Date: 2026-03-11T04:00:00Z\r\nContent-Type: {contentType}\r\nContent-Length: {body.Length}\r\n\r\n"), .. body, .. "\r\n\r\n"u8];

    public static byte[] Answer(string headers, byte[] body, string status = "200 OK") => [.. Encoding.UTF8.GetBytes($"HTTP/1.1 {status}\r\n{headers}\r\n\r\n"), .. body];

    public static byte[] Response(string headers, byte[] body, string status = "200 OK") => Record("response", "application/http; msgtype=response", Answer(headers, body, status));

    public static byte[] Page(string head = "") => Encoding.UTF8.GetBytes(Samples.Page(head, $"<article>{Samples.Body}</article>"));

    public static byte[] Chunked(byte[] body)
    {
        var all = new MemoryStream();
        foreach (var chunk in body.Chunk(300))
        {
            all.Write(Encoding.ASCII.GetBytes($"{chunk.Length:x};note=1\r\n"));
            all.Write(chunk);
            all.Write("\r\n"u8);
        }
        all.Write("0\r\n\r\n"u8);
        return all.ToArray();
    }

    public static byte[] Brotli(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var brotli = new BrotliStream(packed, CompressionLevel.Fastest)) brotli.Write(bytes);
        return packed.ToArray();
    }

    /// <summary>What a crawl holds besides reports, and two of these.</summary>
    public static byte[] Whole() =>
    [
        .. Record("warcinfo", "application/warc-fields", "software: ours\r\n"u8.ToArray()),
        .. Record("request", "application/http; msgtype=request", "GET /border HTTP/1.1\r\nHost: gazette.example\r\n\r\n"u8.ToArray()),
        .. Response("Content-Type: text/html; charset=utf-8", Page(Samples.LinkedData)),
        .. Response("Content-Type: image/png", [0x89, 1, 2, 3]),
        .. Response("Content-Type: text/html\r\nLocation: /elsewhere", Page(), "301 Moved Permanently"),
        .. Record("conversion", "text/plain", Encoding.UTF8.GetBytes(Samples.First)),
        .. Record("resource", "text/html", Page(), "https://gazette.example/second"),
    ];
}
