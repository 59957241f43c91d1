using System.Numerics;

namespace Chancery.Core.Language;

/// <summary>
/// Words that are used alike share the first bits of a code, so that a model knows what to do with a word that its treebank never had.
/// </summary>
internal sealed class WordClusters
{
    /// <summary>Bits of a full code; shorter prefixes are coarser clusters.</summary>
    public const int Bits = 12;

    private readonly uint[] _keys;
    private readonly ushort[] _codes;

    private WordClusters(int words)
    {
        var size = (int)BitOperations.RoundUpToPowerOf2((uint)Math.Max(16, words * 2));
        _keys = new uint[size];
        _codes = new ushort[size];
    }

    public static WordClusters Empty { get; } = new(0);

    /// <summary>Layout: int32 words, then uint32 hash and uint16 code of each.</summary>
    public static WordClusters Read(BinaryReader reader)
    {
        var words = reader.ReadInt32();
        if (words < 0 || words > (reader.BaseStream.Length - reader.BaseStream.Position) / 6) throw new ModelException("its number of words makes no sense");
        var clusters = new WordClusters(words);
        for (var i = 0; i < words; i++) clusters.Add(reader.ReadUInt32(), reader.ReadUInt16());
        return clusters;
    }

    /// <summary>From 1; 0 for an unknown word.</summary>
    public ushort CodeOf(uint word)
    {
        var mask = _keys.Length - 1;
        for (var slot = (int)word & mask; _codes[slot] != 0; slot = (slot + 1) & mask)
            if (_keys[slot] == word) return _codes[slot];
        return 0;
    }

    private void Add(uint word, ushort code)
    {
        var mask = _keys.Length - 1;
        var slot = (int)word & mask;
        while (_codes[slot] != 0) slot = (slot + 1) & mask;
        _keys[slot] = word;
        _codes[slot] = (ushort)(code + 1);
    }
}
