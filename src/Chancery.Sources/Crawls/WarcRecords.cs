using System.Globalization;
using System.Text;

namespace Chancery.Sources.Crawls;

/// <summary>Records of a WARC file (ISO 28500), one after the other, without holding more than a head; their bodies are read or passed over by the caller.</summary>
internal sealed class WarcRecords(Stream stream)
{
    private const int MostLines = 200;

    private readonly ByteWindow _window = new(stream);

    /// <summary>The next head, or null at the end. What is no record is passed over until something begins like one.</summary>
    public async ValueTask<WarcRecord?> NextAsync(CancellationToken ct)
    {
        var damaged = false;
        while (true)
        {
            var line = await _window.LineAsync(ct).ConfigureAwait(false);
            if (line.IsEmpty) return damaged ? new WarcRecord("", null, null, null, 0, true) : null;
            if (line.Span.StartsWith("WARC/"u8)) return await HeadAsync(damaged, ct).ConfigureAwait(false);
            damaged |= line.Span.ContainsAnyExcept((byte)'\r', (byte)'\n');
        }
    }

    public ValueTask<long> SkipAsync(long count, CancellationToken ct) => _window.SkipAsync(count, ct);

    /// <summary>The body, shorter than asked where the file ends before it.</summary>
    public async ValueTask<byte[]> BodyAsync(int length, CancellationToken ct)
    {
        var body = new byte[length];
        var read = await _window.ReadAsync(body, ct).ConfigureAwait(false);
        return read == length ? body : body[..read];
    }

    private async ValueTask<WarcRecord> HeadAsync(bool damaged, CancellationToken ct)
    {
        string type = "", target = "", date = "", content = "";
        var length = -1L;
        for (var i = 0; i < MostLines; i++)
        {
            var line = await _window.LineAsync(ct).ConfigureAwait(false);
            var text = line.Span.TrimEnd("\r\n"u8);
            if (text.IsEmpty) break;
            var colon = text.IndexOf((byte)':');
            if (colon < 0) continue;
            var name = text[..colon];
            var value = text[(colon + 1)..].Trim(" \t"u8);
            if (Ascii.EqualsIgnoreCase(name, "WARC-Type"u8)) type = Encoding.UTF8.GetString(value);
            else if (Ascii.EqualsIgnoreCase(name, "WARC-Target-URI"u8)) target = Encoding.UTF8.GetString(value.Trim("<>"u8));
            else if (Ascii.EqualsIgnoreCase(name, "WARC-Date"u8)) date = Encoding.UTF8.GetString(value);
            else if (Ascii.EqualsIgnoreCase(name, "Content-Type"u8)) content = Encoding.UTF8.GetString(value);
            else if (Ascii.EqualsIgnoreCase(name, "Content-Length"u8) && long.TryParse(value, NumberStyles.None, CultureInfo.InvariantCulture, out var bytes)) length = bytes;
        }
        return new WarcRecord(type, NullIfEmpty(target), NullIfEmpty(date), NullIfEmpty(content), length, damaged);
    }

    private static string? NullIfEmpty(string text) => text.Length == 0 ? null : text;
}
