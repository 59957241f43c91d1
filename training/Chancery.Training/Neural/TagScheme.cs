using Chancery.Core.Evaluation;
using Chancery.Core.Text;

namespace Chancery.Training.Neural;

/// <summary>
/// What the tags of a treebank say about names that it does not mark: a proper noun belongs to one, a verb begins none. Which kind it is stays open,
/// so that a network that knows kinds can read them into the treebank without taking a common word for a name.
/// </summary>
internal sealed class TagScheme
{
    private readonly HashSet<string> _titles;
    private readonly ulong _all, _outside, _inside, _time, _sum, _people;

    /// <param name="labels">Our labels, in ordinal order.</param>
    /// <param name="titles">Proper nouns that stand before a name and are no part of it.</param>
    public TagScheme(string[] labels, IEnumerable<string> titles)
    {
        _titles = new HashSet<string>(titles, StringComparer.OrdinalIgnoreCase);
        _all = ulong.MaxValue >> (64 - labels.Length);
        for (var bit = 0; bit < labels.Length; bit++)
        {
            if (labels[bit] == "O") _outside |= 1UL << bit;
            if (labels[bit][0] == 'I') _inside |= 1UL << bit;
            if (labels[bit] == $"B-{EntityKind.Date}") _time |= 1UL << bit;
            if (labels[bit] == $"B-{EntityKind.Money}") _sum |= 1UL << bit;
            if (labels[bit] == $"B-{EntityKind.Norp}") _people |= 1UL << bit;
        }
    }

    /// <summary>Bit i is set where label i may be right.</summary>
    public ulong[] Read(IReadOnlyList<ConlluWord> words) => [.. words.Select(Read)];

    private ulong Read(ConlluWord word) => IsAddress(word.Form) ? _outside : word.Upos switch
    {
        "PROPN" => _titles.Contains(word.Form) ? _all : _all & ~_outside,
        "X" => _all,
        "ADJ" => _outside | _inside | _time | _people,
        "NOUN" or "ADP" or "DET" or "ADV" or "NUM" or "SYM" => _outside | _inside | _time | _sum,
        _ => _outside | _inside,
    };

    /// <summary>Addresses of pages and mail are no names, though the corpora that mark names hardly hold any.</summary>
    private static bool IsAddress(string form) => form.Contains("://", StringComparison.Ordinal) || form.Contains("www.", StringComparison.OrdinalIgnoreCase) || form.Contains('@', StringComparison.Ordinal);
}
