using Chancery.Core.Problems;

namespace Chancery.Core.Sources;

/// <summary>A stream with a growing window on it: the caller says how much it is ready to hold.</summary>
internal sealed class SourceBytes(Stream stream, string file)
{
    private const int FirstSize = 64 * 1024;

    private byte[] _bytes = new byte[FirstSize];
    private int _start;
    private int _end;

    public string File { get; } = file;

    public bool AtEnd { get; private set; }

    /// <summary>Why the stream ended before its time; what was read until then is there.</summary>
    public Problem? Failure { get; private set; }

    /// <summary>What was read and not yet consumed.</summary>
    public ReadOnlyMemory<byte> Buffered => _bytes.AsMemory(_start, _end - _start);

    /// <summary>Reads until so many bytes are buffered or the stream ends.</summary>
    public async ValueTask FillAsync(int count, CancellationToken ct)
    {
        while (!AtEnd && _end - _start < count)
        {
            if (_end == _bytes.Length) MakeRoom();
            try
            {
                var read = await stream.ReadAsync(_bytes.AsMemory(_end), ct).ConfigureAwait(false);
                _end += read;
                AtEnd = read == 0;
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException or InvalidDataException)
            {
                AtEnd = true;
                Failure = e is InvalidDataException ? SourceProblems.Broken(File, "file", e.Message) : SourceProblems.Unreadable(File, e.Message);
            }
        }
    }

    public void Consume(int count) => _start += count;

    private void MakeRoom()
    {
        if (_start > 0)
        {
            Buffer.BlockCopy(_bytes, _start, _bytes, 0, _end - _start);
            _end -= _start;
            _start = 0;
            if (_end < _bytes.Length) return;
        }
        Array.Resize(ref _bytes, _bytes.Length * 2);
    }
}
