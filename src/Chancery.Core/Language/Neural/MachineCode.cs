namespace Chancery.Core.Language.Neural;

/// <summary>
/// Writes the few instructions of x64 that <see cref="WideTiles"/> is made of. Whole registers of 512 bits (EVEX), addresses of a base, an index that is
/// scaled, and a step of so many bytes; general registers by their number (0 rax, 1 rcx, 2 rdx, 8 to 11 r8 to r11).
/// </summary>
internal sealed class MachineCode
{
    private const byte Evex = 0x62, RexW = 0x48, NoIndex = 4, MapSecond = 1, MapThird = 2, Plain = 0, Plain66 = 1, PlainF3 = 2, Wide512 = 0x40;

    private readonly List<byte> _bytes = [];

    public int Length => _bytes.Count;

    public byte[] ToArray() => [.. _bytes];

    /// <summary>Sixteen sums, each with the products of four unsigned bytes by four signed ones (VPDPBUSD).</summary>
    public void AddProducts(int sums, int unsigned, int signed)
    {
        Prefix(sums, signed >> 3 & 1, signed >> 4 & 1, unsigned, MapThird, Plain66);
        _bytes.AddRange([0x50, (byte)(0xC0 | (sums & 7) << 3 | signed & 7)]);
    }

    /// <summary>Sixteen times the four bytes there (VPBROADCASTD).</summary>
    public void Repeat(int to, Place place) => Vector(to, place, MapThird, Plain66, 0x58, sizeof(int));

    /// <summary>Sixteen whole numbers as those of single precision (VCVTDQ2PS).</summary>
    public void Convert(int numbers)
    {
        Prefix(numbers, numbers >> 3 & 1, numbers >> 4 & 1, 0, MapSecond, Plain);
        _bytes.AddRange([0x5B, (byte)(0xC0 | (numbers & 7) << 3 | numbers & 7)]);
    }

    /// <summary>Sixteen products with numbers of memory (VMULPS).</summary>
    public void Multiply(int to, int numbers, Place place) => Vector(to, place, MapSecond, Plain, 0x59, 64, numbers);

    /// <summary>Multiplies and adds what is in memory, with one rounding (VFMADD213PS).</summary>
    public void MultiplyAndAdd(int numbers, int factors, Place place) => Vector(numbers, place, MapThird, Plain66, 0xA8, 64, factors);

    /// <summary>VMOVDQU32 from memory.</summary>
    public void Load(int to, Place place) => Vector(to, place, MapSecond, PlainF3, 0x6F, 64);

    /// <summary>VMOVDQU32 to memory.</summary>
    public void Store(int from, Place place) => Vector(from, place, MapSecond, PlainF3, 0x7F, 64);

    /// <summary>A general register from memory.</summary>
    public void Load(int register, int at, int offset) => _bytes.AddRange([Rex(register, at), 0x8B, Address(register, at), (byte)offset]);

    public void Move(int to, int from) => _bytes.AddRange([Rex(from, to), 0x89, (byte)(0xC0 | (from & 7) << 3 | to & 7)]);

    /// <summary>Adds what lies in memory to a general register.</summary>
    public void Add(int register, int at, int offset) => _bytes.AddRange([Rex(register, at), 0x03, Address(register, at), (byte)offset]);

    public void Add(int register, byte number) => _bytes.AddRange([Rex(0, register), 0x83, (byte)(0xC0 | register & 7), number]);

    /// <summary>Back to a place while a register is below what lies in memory.</summary>
    public void WhileBelow(int register, int at, int offset, int back)
    {
        _bytes.AddRange([Rex(register, at), 0x3B, Address(register, at), (byte)offset, 0x0F, 0x82]);
        _bytes.AddRange(BitConverter.GetBytes(back - (_bytes.Count + sizeof(int))));
    }

    /// <summary>Leaves the wide registers clean and returns.</summary>
    public void Return() => _bytes.AddRange([0xC5, 0xF8, 0x77, 0xC3]);

    private static byte Rex(int register, int at) => (byte)(RexW | (register >> 3) << 2 | at >> 3);

    private static byte Address(int register, int at) => (byte)(0x40 | (register & 7) << 3 | at & 7);

    private void Vector(int register, Place place, int map, int prefix, byte code, int unit, int second = 0)
    {
        var index = place.Index ?? NoIndex;
        Prefix(register, place.Base >> 3, index >> 3, second, map, prefix);
        _bytes.AddRange([code, (byte)(0x44 | (register & 7) << 3), (byte)(place.Scale << 6 | (index & 7) << 3 | place.Base & 7), (byte)(place.Offset / unit)]);
    }

    /// <summary>Registers' high bits stand inverted in the prefix.</summary>
    private void Prefix(int register, int low, int high, int second, int map, int prefix) => _bytes.AddRange(
    [
        Evex,
        (byte)((~register >> 3 & 1) << 7 | (~high & 1) << 6 | (~low & 1) << 5 | (~register >> 4 & 1) << 4 | map),
        (byte)((~second & 15) << 3 | 4 | prefix),
        (byte)(Wide512 | (~second >> 4 & 1) << 3),
    ]);

    /// <param name="Base">The register with the address.</param>
    /// <param name="Index">What is added to it, or nothing.</param>
    /// <param name="Scale">By which power of two it is multiplied.</param>
    /// <param name="Offset">Bytes; a multiple of what is read.</param>
    public readonly record struct Place(int Base, int? Index = null, int Scale = 0, int Offset = 0);
}
