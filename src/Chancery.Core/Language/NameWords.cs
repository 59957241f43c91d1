using System.Collections.Frozen;
using Chancery.Core.Text;

namespace Chancery.Core.Language;

/// <summary>Words of a language pack that tell what a name is a name of, whatever the network makes of it. All but the signs are matched without regard to case.</summary>
public sealed class NameWords
{
    private readonly FrozenDictionary<string, EntityKind>.AlternateLookup<ReadOnlySpan<char>> _heads;
    private readonly FrozenDictionary<string, EntityKind>.AlternateLookup<ReadOnlySpan<char>> _chains;
    private readonly FrozenSet<string> _chainBeginnings;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>>[] _lists = new FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>>[Enum.GetValues<NameList>().Length];

    /// <param name="heads">"airport": the last word of longer names of that kind.</param>
    /// <param name="lists">The words of each list; one that is not given has none.</param>
    /// <param name="chains">"Taco Bell": names that everybody knows.</param>
    public NameWords(
        IEnumerable<(string Word, EntityKind Kind)> heads, IReadOnlyDictionary<NameList, IReadOnlyCollection<string>> lists, IReadOnlyCollection<(string Name, EntityKind Kind)> chains)
    {
        _chains = chains.DistinctBy(chain => Letters(chain.Name)).ToFrozenDictionary(chain => Letters(chain.Name), chain => chain.Kind, StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _chainBeginnings = chains.SelectMany(chain => Beginnings(chain.Name)).ToFrozenSet(StringComparer.Ordinal);
        _heads = heads.ToFrozenDictionary(head => head.Word, head => head.Kind, StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var list in Enum.GetValues<NameList>())
            _lists[(int)list] = lists.GetValueOrDefault(list, []).ToFrozenSet(list is NameList.CommonSigns ? StringComparer.Ordinal : StringComparer.OrdinalIgnoreCase).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>None for a word that says nothing.</summary>
    public EntityKind Head(ReadOnlySpan<char> word) => _heads.TryGetValue(word, out var kind) ? kind : EntityKind.None;

    public bool Has(NameList list, ReadOnlySpan<char> word) => _lists[(int)list].Contains(word);

    /// <summary>The lower-cased word may be the first of such a name.</summary>
    public bool BeginsChain(string norm) => _chainBeginnings.Contains(norm);

    /// <summary>The kind of the name with these letters and digits, in lower case; None where there is none.</summary>
    public EntityKind Chain(ReadOnlySpan<char> letters) => _chains.TryGetValue(letters, out var kind) ? kind : EntityKind.None;

    private static string Letters(string name) => new([.. name.Where(char.IsLetterOrDigit).Select(char.ToLowerInvariant)]);

    /// <summary>"McDonald's" begins with "mcdonald", "mcdonalds" or "mcdonald's", as writers and tokens cut it.</summary>
    private static IEnumerable<string> Beginnings(string name)
    {
        var first = name.Split(' ')[0].ToLowerInvariant();
        yield return first;
        yield return Letters(first);
        yield return first.Split('\'')[0];
        yield return first.Split('-')[0];
        yield return Letters(name);
    }
}
