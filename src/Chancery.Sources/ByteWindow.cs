namespace Chancery.Sources;

/// <summary>A forward window on a stream: lines and counted bytes, never more of them in memory than its own size.</summary>
internal sealed class ByteWindow(Stream stream)
{
    /// <summary>A longer line comes in pieces.</summary>
    public const int Size = 256 * 1024;

    private readonly byte[] _bytes = new byte[Size];
    private int _start, _end;

    /// <summary>The next line with its line feed; without one at the end of the stream or where the line is longer than the window; empty at the end. Valid until the next call.</summary>
    public async ValueTask<ReadOnlyMemory<byte>> LineAsync(CancellationToken ct)
    {
        var searched = 0;
        while (true)
        {
            var at = _bytes.AsSpan(_start + searched, _end - _start - searched).IndexOf((byte)'\n');
            if (at >= 0) return Take(searched + at + 1);
            searched = _end - _start;
            if (searched == Size || !await FillAsync(ct).ConfigureAwait(false)) return Take(searched);
        }
    }

    /// <summary>Passes over bytes; the answer is how many there were.</summary>
    public async ValueTask<long> SkipAsync(long count, CancellationToken ct)
    {
        var left = count;
        while (left > 0 && (_end > _start || await FillAsync(ct).ConfigureAwait(false))) left -= Take((int)Math.Min(left, _end - _start)).Length;
        return count - left;
    }

    /// <summary>Fills the buffer, or as much of it as the stream still has.</summary>
    public async ValueTask<int> ReadAsync(Memory<byte> into, CancellationToken ct)
    {
        var held = Take(Math.Min(into.Length, _end - _start));
        held.CopyTo(into);
        return held.Length + await stream.ReadAtLeastAsync(into[held.Length..], into.Length - held.Length, throwOnEndOfStream: false, ct).ConfigureAwait(false);
    }

    private ReadOnlyMemory<byte> Take(int count)
    {
        var taken = _bytes.AsMemory(_start, count);
        _start += count;
        return taken;
    }

    private async ValueTask<bool> FillAsync(CancellationToken ct)
    {
        if (_start > 0)
        {
            Buffer.BlockCopy(_bytes, _start, _bytes, 0, _end - _start);
            (_start, _end) = (0, _end - _start);
        }
        var read = await stream.ReadAsync(_bytes.AsMemory(_end), ct).ConfigureAwait(false);
        _end += read;
        return read > 0;
    }
}
