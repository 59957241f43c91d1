using System.IO.Compression;
using System.Text;
using Chancery.Core.Sources;

namespace Chancery.Sources.Tests;

/// <summary>Reads bytes through the door.</summary>
internal static class Reading
{
    public static List<ReadResult> Of(byte[] bytes, string name)
    {
        var results = new List<ReadResult>();
        var reading = Documents.ReadAsync(new MemoryStream(bytes), name, SourceReader.FormatOf(name), new DateOnly(2026, 1, 1), TestContext.Current.CancellationToken).GetAsyncEnumerator(TestContext.Current.CancellationToken);
        while (reading.MoveNextAsync().AsTask().GetAwaiter().GetResult()) results.Add(reading.Current);
        return results;
    }

    public static List<ReadResult> Of(string text, string name) => Of(Encoding.UTF8.GetBytes(text), name);

    public static byte[] Gzip(byte[] bytes)
    {
        var packed = new MemoryStream();
        using (var gzip = new GZipStream(packed, CompressionLevel.Fastest)) gzip.Write(bytes);
        return packed.ToArray();
    }

    public static byte[] Zip(params (string Name, string Text)[] files)
    {
        var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create))
        {
            foreach (var (name, text) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return packed.ToArray();
    }
}
