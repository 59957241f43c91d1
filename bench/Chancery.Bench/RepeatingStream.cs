namespace Chancery.Bench;

/// <summary>Pieces, over and over, until so many bytes are reached; the last piece is whole.</summary>
internal sealed class RepeatingStream(List<byte[]> pieces, long length) : Stream
{
    private long _given;
    private int _piece, _at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        if (_at == pieces[_piece].Length) (_piece, _at) = ((_piece + 1) % pieces.Count, 0);
        if (_at == 0 && _given >= length) return 0;
        var count = Math.Min(buffer.Length, pieces[_piece].Length - _at);
        pieces[_piece].AsSpan(_at, count).CopyTo(buffer);
        _at += count;
        _given += count;
        return count;
    }

    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) => new(Read(buffer.Span));

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => Task.FromResult(Read(buffer.AsSpan(offset, count)));

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
