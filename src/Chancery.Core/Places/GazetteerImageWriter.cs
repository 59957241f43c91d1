using System.Runtime.InteropServices;

namespace Chancery.Core.Places;

/// <summary>Puts the sections of an image behind its table of lengths, each from a multiple of four.</summary>
internal sealed class GazetteerImageWriter
{
    private readonly List<byte> _body = [];
    private readonly int[] _lengths = new int[GazetteerImage.Sections];
    private int _count;

    public void Add(ReadOnlySpan<byte> section)
    {
        _lengths[_count++] = section.Length;
        _body.AddRange(section);
        while (_body.Count % sizeof(int) != 0) _body.Add(0);
    }

    public byte[] ToArray() => [.. MemoryMarshal.AsBytes(_lengths.AsSpan()), .. _body];
}
