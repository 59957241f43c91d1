using System.Collections.Frozen;
using Chancery.Core.Text;

namespace Chancery.Core.Language;

/// <summary>Words of a language pack that tell what a name is a name of, whatever the network makes of it. All but the signs are matched without regard to case.</summary>
public sealed class NameWords
{
    private readonly FrozenDictionary<string, EntityKind>.AlternateLookup<ReadOnlySpan<char>> _heads;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>>[] _lists = new FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>>[Enum.GetValues<NameList>().Length];

    /// <param name="heads">"airport": the last word of longer names of that kind.</param>
    /// <param name="lists">The words of each list; one that is not given has none.</param>
    public NameWords(IEnumerable<(string Word, EntityKind Kind)> heads, IReadOnlyDictionary<NameList, IReadOnlyCollection<string>> lists)
    {
        _heads = heads.ToFrozenDictionary(head => head.Word, head => head.Kind, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var list in Enum.GetValues<NameList>())
            _lists[(int)list] = lists.GetValueOrDefault(list, []).ToFrozenSet(list is NameList.CommonSigns ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>None for a word that says nothing.</summary>
    public EntityKind Head(ReadOnlySpan<char> word) => _heads.TryGetValue(word, out var kind) ? kind : EntityKind.None;

    public bool Is(NameList list, ReadOnlySpan<char> word) => _lists[(int)list].Contains(word);
}
