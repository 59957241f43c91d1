using System.Runtime.ExceptionServices;

namespace Chancery.Sources;

/// <summary>A stream whose first bytes can be looked at before it is read.</summary>
internal sealed class HeadStream(Stream inner) : Stream
{
    private byte[] _head = [];
    private int _length, _at;
    private ExceptionDispatchInfo? _fault;

    public ReadOnlyMemory<byte> Head => _head.AsMemory(0, _length);

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public async ValueTask FillAsync(int count, CancellationToken ct)
    {
        _head = new byte[count];
        try
        {
            while (_length < count && await inner.ReadAsync(_head.AsMemory(_length), ct).ConfigureAwait(false) is > 0 and var read) _length += read;
        }
        catch (Exception e) when (_length > 0 && (e is IOException or InvalidDataException))
        {
            // what came before is read; whoever comes to its end meets the fault
            _fault = ExceptionDispatchInfo.Capture(e);
        }
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer) => FromHead(buffer) is > 0 and var read ? read : inner.Read(buffer);

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        FromHead(buffer.Span) is > 0 and var read ? read : await inner.ReadAsync(buffer, cancellationToken).ConfigureAwait(false);

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override void Flush() => throw new NotSupportedException();

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    private int FromHead(Span<byte> buffer)
    {
        var count = Math.Min(buffer.Length, _length - _at);
        if (count == 0 && buffer.Length > 0) _fault?.Throw();
        _head.AsSpan(_at, count).CopyTo(buffer);
        _at += count;
        return count;
    }
}
