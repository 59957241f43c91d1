using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Chancery.Core.Text;

namespace Chancery.Core.Language.Neural;

/// <summary>Buffers of one thread, grown to the largest batch and used again.</summary>
internal sealed class Scratch
{
    private readonly Dictionary<string, float[]> _buffers = new(StringComparer.Ordinal);

    private byte[] _back = new byte[4096];
    private uint[] _marks = new uint[256];
    private nint[] _forwards = new nint[256], _backwards = new nint[256];

    /// <summary>Words of a document with the row of their sum and how often they were met.</summary>
    public Dictionary<string, (int Row, int Uses)> Groups { get; } = new(StringComparer.Ordinal);

    /// <summary>The sums of <see cref="Groups"/>, row after row.</summary>
    public List<float> GroupSums { get; } = [];

    /// <summary>Words of a batch whose form is not remembered: the word and its row.</summary>
    public List<(int Word, int Row)> NewForms { get; } = [];

    /// <summary>Names of a document before they are settled.</summary>
    public List<EntityMention> Entities { get; } = [];

    /// <summary>What longer names tell of shorter ones, and the names as they were: <see cref="NameKin"/>.</summary>
    public Dictionary<string, EntityKind> Kin { get; } = new(StringComparer.Ordinal);

    public List<EntityMention> Found { get; } = [];

    /// <summary>Names that stand in the place of what was found: <see cref="NameChains"/>, <see cref="NamePremises"/>, <see cref="NameLetters"/>.</summary>
    public List<EntityMention> Chains { get; } = [];

    public List<EntityMention> Houses { get; } = [];

    public List<EntityMention> Persons { get; } = [];

    /// <summary>Of each sentence of a batch, what its words tell of its tree: how long its dateline is, and who says so at its end.</summary>
    public List<(int Dateline, TrailingSource Source)> Ends { get; } = [];

    private readonly List<Sentence> _sentences = [];

    public SentenceBatch Batch { get; } = new();

    /// <summary>The rows that several matrices read, one set at a time.</summary>
    public ByteRows Bytes { get; } = new();

    public Span<float> Cells(int length) => Of("cells", length);

    /// <summary>Back pointers of a decoder, cleared.</summary>
    public Span<byte> Back(int length)
    {
        if (_back.Length < length) _back = new byte[length * 2];
        _back.AsSpan(0, length).Clear();
        return _back.AsSpan(0, length);
    }

    /// <summary>Marks of the words of a sentence; their content is whatever was left there.</summary>
    public Span<uint> Marks(int length)
    {
        if (_marks.Length < length) _marks = new uint[length * 2];
        return _marks.AsSpan(0, length);
    }

    /// <summary>Sentences of a document, to be put into another order.</summary>
    public Span<Sentence> Ordered(ReadOnlySpan<Sentence> sentences)
    {
        _sentences.Clear();
        _sentences.AddRange(sentences);
        return CollectionsMarshal.AsSpan(_sentences);
    }

    /// <summary>Lets go of what grows with a document, after a long one; what grows with a batch stays.</summary>
    /// <param name="window">The buffer that is as long as a window.</param>
    public void Trim(string window)
    {
        _buffers.Remove(window);
        Empty(Groups);
        Empty(Kin);
        Empty(GroupSums);
        Empty(NewForms);
        Empty(_sentences);
        foreach (var names in (ReadOnlySpan<List<EntityMention>>)[Entities, Found, Chains, Houses, Persons]) Empty(names);
    }

    private static void Empty<TKey, T>(Dictionary<TKey, T> some) where TKey : notnull
    {
        some.Clear();
        some.TrimExcess();
    }

    private static void Empty<T>(List<T> some)
    {
        some.Clear();
        some.TrimExcess();
    }

    /// <summary>A buffer by name, which stays where it is until a longer one is asked for; its content is whatever was left there.</summary>
    public Span<float> Of(string name, int length)
    {
        if (!_buffers.TryGetValue(name, out var buffer) || buffer.Length < length) _buffers[name] = buffer = GC.AllocateUninitializedArray<float>(length + length / 4, pinned: true);
        return buffer.AsSpan(0, length);
    }

    /// <summary>Where numbers of a buffer lie.</summary>
    public static unsafe nint AddressOf(Span<float> numbers) => (nint)Unsafe.AsPointer(ref MemoryMarshal.GetReference(numbers));

    /// <summary>Room for where the gates of each row lie.</summary>
    public Span<nint> Rows(bool backwards, int count)
    {
        ref var rows = ref backwards ? ref _backwards : ref _forwards;
        if (rows.Length < count) rows = new nint[count + count / 4];
        return rows.AsSpan(0, count);
    }

    /// <summary>Where rows that lie one behind the other lie.</summary>
    public Span<nint> Rows(bool backwards, int count, Span<float> numbers, int width)
    {
        var rows = Rows(backwards, count);
        var at = AddressOf(numbers[..(count * width)]);
        for (var row = 0; row < count; row++) rows[row] = at + (nint)row * width * sizeof(float);
        return rows;
    }
}
