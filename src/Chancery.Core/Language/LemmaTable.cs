using Chancery.Core.Text;

namespace Chancery.Core.Language;

/// <summary>
/// Lemmas by the longest known ending of a word under its tag: cut so many letters, add these. Whole words are endings too, marked by "^".
/// </summary>
internal sealed class LemmaTable
{
    /// <summary>Endings are looked up from this length down.</summary>
    public const int LongestEnding = 6;

    private const int MostEdits = 1_000_000, Slots = 1 << 14, TagStride = 977;
    private readonly Known?[] _known = new Known?[Slots];
    private readonly Dictionary<string, LemmaEdit>.AlternateLookup<ReadOnlySpan<char>> _edits;

    public LemmaTable(Dictionary<string, LemmaEdit> edits) => _edits = edits.GetAlternateLookup<ReadOnlySpan<char>>();

    public string Lemma(ReadOnlySpan<char> form, string norm, Upos upos, string xpos)
    {
        if (norm.Length > LongestWord) return IsProper(upos, xpos) ? form.ToString() : norm;
        // a name keeps its capitals, so that its form tells more than its norm
        var read = IsProper(upos, xpos) ? form : norm;
        ref var slot = ref _known[(Hash.Of(read) + (uint)upos * TagStride) & (Slots - 1)];
        var known = Volatile.Read(ref slot);
        if (known is not null && known.Norm == norm && known.Upos == upos && known.Xpos == xpos && read.SequenceEqual(known.Form)) return known.Lemma;
        var lemma = Look(read, norm, upos, xpos);
        if (known is null) Volatile.Write(ref slot, new Known(read.SequenceEqual(norm) ? norm : read.ToString(), norm, upos, xpos, lemma));
        return lemma;
    }

    private string Look(ReadOnlySpan<char> baseForm, string norm, Upos upos, string xpos)
    {
        Span<char> key = stackalloc char[LongestWord + LongestTag + 2];
        var tag = Tag(upos, xpos, key);
        key[tag] = '^';
        norm.CopyTo(key[(tag + 1)..]);
        if (_edits.TryGetValue(key[..(tag + 1 + norm.Length)], out var edit)) return edit.Apply(baseForm);
        for (var length = Math.Min(LongestEnding, norm.Length - 1); length >= 0; length--)
        {
            norm.AsSpan(norm.Length - length).CopyTo(key[tag..]);
            if (_edits.TryGetValue(key[..(tag + length)], out edit)) return edit.Apply(baseForm);
        }
        return Interner.Get(baseForm);
    }

    /// <summary>Names keep their capitals: also "United" in "United Kingdom", which is no proper noun by its universal tag.</summary>
    internal static bool IsProper(Upos upos, string xpos) => upos == Upos.Propn || xpos.StartsWith("NNP", StringComparison.Ordinal);

    /// <summary>Layout: int32 entries, then key, byte cut, text to add.</summary>
    public static LemmaTable Read(ContentReader reader)
    {
        var count = reader.Count(MostEdits);
        var edits = new Dictionary<string, LemmaEdit>(count, StringComparer.Ordinal);
        for (var left = count; left > 0; left--) edits[reader.Text()] = new LemmaEdit(reader.Byte(), Interner.Get(reader.Text()));
        return new LemmaTable(edits);
    }

    /// <summary>Proper nouns share the Penn tags of English, so the Penn tag alone is the key; without one the universal tag stands in.</summary>
    internal static int Tag(Upos upos, string xpos, Span<char> to)
    {
        var tag = xpos.Length is 0 or > LongestTag ? upos.Name() : xpos;
        tag.CopyTo(to);
        to[tag.Length] = '/';
        return tag.Length + 1;
    }

    /// <summary>A word with its tag that was looked up before; a slot is filled once, so no text makes them grow.</summary>
    private sealed record Known(string Form, string Norm, Upos Upos, string Xpos, string Lemma);

    private const int LongestTag = 8;
    private const int LongestWord = 40;
}
