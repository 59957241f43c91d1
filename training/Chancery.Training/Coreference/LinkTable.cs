using System.Globalization;
using System.Text;
using Chancery.Core.Actors.Coreference;

namespace Chancery.Training.Coreference;

/// <summary>Counts, by the form of a phrase and by what it shares with its chain, the links that were found, missed and made wrongly.</summary>
internal sealed class LinkTable
{
    private readonly SortedDictionary<string, int[]> _rows = new(StringComparer.Ordinal);

    public void Add(CorefSample sample, int[] found)
    {
        for (var i = 0; i < found.Length; i++)
        {
            var gold = Last(i, j => sample.Chains[j] == sample.Chains[i]);
            var ours = Last(i, j => found[j] == found[i]);
            var right = gold >= 0 && ours >= 0 && sample.Chains[ours] == sample.Chains[i];
            if (gold >= 0) Row(i, j => sample.Chains[j] == sample.Chains[i])[right ? 0 : ours < 0 ? 1 : 2]++;
            else Row(i, j => found[j] == found[i])[ours >= 0 ? 3 : 4]++;
        }

        int[] Row(int i, Func<int, bool> same)
        {
            var key = $"{sample.Phrases[i].Form,-14} {Shared(sample.Phrases, i, same)}";
            return _rows.TryGetValue(key, out var row) ? row : _rows[key] = new int[5];
        }
    }

    public override string ToString()
    {
        var text = new StringBuilder("form and what it shares: right, missed, other chain, should be new, new\n");
        foreach (var (key, row) in _rows) text.AppendLine(CultureInfo.InvariantCulture, $"{key,-26} {row[0],5} {row[1],5} {row[2],5} {row[3],5} {row[4],5}");
        return text.ToString();
    }

    private static int Last(int before, Func<int, bool> same)
    {
        for (var j = before - 1; j >= 0; j--) if (same(j)) return j;
        return -1;
    }

    private static string Shared(Phrase[] phrases, int i, Func<int, bool> same)
    {
        var members = Enumerable.Range(0, i).Where(same).Select(j => phrases[j]).ToList();
        return members.Count == 0 ? "nobody"
            : members.Exists(other => other.Bare == phrases[i].Bare) ? "text"
            : members.Exists(other => other.HeadWord == phrases[i].HeadWord) ? "head"
            : members.Exists(other => other.Words.Intersect(phrases[i].Words).Any()) ? "word"
            : members.Exists(static other => other.IsName) ? "name" : "noun";
    }
}
