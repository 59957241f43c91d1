using System.Numerics;
using Chancery.Core.Text;

namespace Chancery.Training.Neural;

/// <summary>
/// Names that sentences lend each other: a sentence whose names are put in the place of others of their kind is one more to learn from, and one that the
/// network beside has never read.
/// </summary>
internal sealed class NamePool(string[] labels, EntityKind[] kinds, Random random)
{
    private readonly Dictionary<(string Kind, bool Long), (List<string[]> Names, HashSet<string> Known)> _names = [];
    private readonly HashSet<string> _lent = [.. kinds.Select(kind => kind.ToString())];

    /// <summary>Takes what is surely a name, each once.</summary>
    public void Take(IReadOnlyList<string> forms, ulong[] names)
    {
        foreach (var (from, to, kind) in Names(names))
        {
            string[] words = [.. forms.Skip(from).Take(to - from)];
            if (!char.IsUpper(words[0][0]) || !_lent.Contains(kind)) continue;
            if (!_names.TryGetValue((kind, to - from > 1), out var pool)) _names[(kind, to - from > 1)] = pool = ([], new HashSet<string>(StringComparer.OrdinalIgnoreCase));
            if (pool.Known.Add(string.Join(' ', words))) pool.Names.Add(words);
        }
    }

    /// <summary>The sentence with some of its names exchanged: one word for one word, more for more, in small letters where they were.</summary>
    /// <param name="forms">The words.</param>
    /// <param name="names">What each may be.</param>
    /// <param name="share">How many of its names, of one.</param>
    /// <param name="small">How many of those are written in small letters, of one, as in hasty mail.</param>
    public (List<string> Forms, ulong[] Names) Exchange(IReadOnlyList<string> forms, ulong[] names, double share, double small = 0)
    {
        List<string> words = [];
        List<ulong> allowed = [];
        var at = 0;
        foreach (var (from, to, kind) in Names(names))
        {
            if (random.NextDouble() >= share || !_names.TryGetValue((kind, to - from > 1), out var pool)) continue;
            Copy(from);
            var other = pool.Names[random.Next(pool.Names.Count)];
            var hasty = random.NextDouble() < small;
            for (var i = 0; i < other.Length; i++)
            {
                words.Add(hasty ? other[i].ToLowerInvariant() : Written(other[i], forms[from]));
                allowed.Add(Bit($"{(i == 0 ? 'B' : 'I')}-{kind}"));
            }
            at = to;
        }
        Copy(forms.Count);
        return (words, [.. allowed]);

        void Copy(int end)
        {
            for (; at < end; at++)
            {
                words.Add(forms[at]);
                allowed.Add(names[at]);
            }
        }
    }

    private static string Written(string word, string like) =>
        !like.Any(char.IsUpper) && like.Any(char.IsLetter) ? word.ToLowerInvariant() : like.Length > 3 && like.All(c => !char.IsLower(c)) && like.Any(char.IsLetter) ? word.ToUpperInvariant() : word;

    private IEnumerable<(int From, int To, string Kind)> Names(ulong[] names)
    {
        for (var at = 0; at < names.Length;)
        {
            if (Label(names[at]) is not ['B', '-', .. var kind])
            {
                at++;
                continue;
            }
            var (from, inside) = (at++, Bit($"I-{kind}"));
            while (at < names.Length && names[at] == inside) at++;
            yield return (from, at, kind);
        }
    }

    private string Label(ulong allowed) => BitOperations.IsPow2(allowed) ? labels[BitOperations.TrailingZeroCount(allowed)] : "";

    private ulong Bit(string label) => 1UL << Array.BinarySearch(labels, label, StringComparer.Ordinal);
}
