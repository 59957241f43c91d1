using System.Runtime.InteropServices;
using System.Text.Unicode;
using Chancery.Sql;

namespace Chancery.DuckDb;

/// <summary>Texts of one chunk in UTF-8, at places that do not move until it is handed over.</summary>
internal sealed unsafe class DuckTexts : IDisposable
{
    private const int Block = 1 << 20, KeptBlocks = 4, MostBytesOfALetter = 3;

    private readonly List<(nint Start, int Length)> _blocks = [];
    private int _block = -1, _used;

    /// <summary>Writes a text; what is not <see cref="Keep">kept</see> is written over by the next.</summary>
    /// <returns>Where it stands.</returns>
    public byte* Write(string text, out int length)
    {
        var room = Room(text.Length * MostBytesOfALetter);
        // halves of letters become a mark, one for one
        Utf8.FromUtf16(text, room, out _, out length);
        return room[..length].Contains((byte)0) ? Write(StoredText.Of(text), out length) : At;
    }

    /// <param name="text">Well-formed UTF-8 without zero letters.</param>
    public byte* Write(ReadOnlySpan<byte> text)
    {
        text.CopyTo(Room(text.Length));
        return At;
    }

    public void Keep(int length) => _used += length;

    public void Clear()
    {
        for (var i = _blocks.Count - 1; i >= 0; i--)
            if (i >= KeptBlocks || _blocks[i].Length > Block)
            {
                NativeMemory.Free((void*)_blocks[i].Start);
                _blocks.RemoveAt(i);
            }
        (_block, _used) = (-1, 0);
    }

    public void Dispose()
    {
        foreach (var (start, _) in _blocks) NativeMemory.Free((void*)start);
        _blocks.Clear();
        GC.SuppressFinalize(this);
    }

    ~DuckTexts() => Dispose();

    private byte* At => (byte*)_blocks[_block].Start + _used;

    private Span<byte> Room(int length)
    {
        while (_block < 0 || _blocks[_block].Length - _used < length)
        {
            if (_block + 1 == _blocks.Count)
            {
                var size = Math.Max(Block, length);
                _blocks.Add(((nint)NativeMemory.Alloc((nuint)size), size));
            }
            (_block, _used) = (_block + 1, 0);
        }
        return new Span<byte>(At, _blocks[_block].Length - _used);
    }
}
