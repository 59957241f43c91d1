using System.Collections.Frozen;
using Chancery.Core.Text;

namespace Chancery.Core.Language;

/// <summary>Words of a language pack that tell what a name is a name of, whatever the network makes of it. All but the signs are matched without regard to case.</summary>
public sealed class NameWords
{
    private readonly FrozenDictionary<string, EntityKind>.AlternateLookup<ReadOnlySpan<char>> _heads;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _commonSigns, _parts, _divisions;

    /// <param name="heads">"airport": the last word of longer names of that kind.</param>
    /// <param name="commonSigns">"DVD": in capitals, but names nobody.</param>
    /// <param name="parts">"northern": beside the name of a place, a part of it or more of its name.</param>
    /// <param name="divisions">"CA": signs of first-level divisions that follow the name of a town.</param>
    public NameWords(IEnumerable<(string Word, EntityKind Kind)> heads, IEnumerable<string> commonSigns, IEnumerable<string> parts, IEnumerable<string> divisions)
    {
        _heads = heads.ToFrozenDictionary(head => head.Word, head => head.Kind, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _commonSigns = commonSigns.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _parts = parts.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        _divisions = divisions.ToFrozenSet(StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>None for a word that says nothing.</summary>
    public EntityKind Head(ReadOnlySpan<char> word) => _heads.TryGetValue(word, out var kind) ? kind : EntityKind.None;

    public bool IsCommonSign(ReadOnlySpan<char> word) => _commonSigns.Contains(word);

    public bool IsPart(ReadOnlySpan<char> word) => _parts.Contains(word);

    public bool IsDivision(ReadOnlySpan<char> word) => _divisions.Contains(word);
}
