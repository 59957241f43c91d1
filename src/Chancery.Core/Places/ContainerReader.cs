using System.Buffers;
using Chancery.Core.Text;

namespace Chancery.Core.Places;

/// <summary>Reads what stands beside a name and may hold it: "Paris, Texas", "Texas' Lamar County", "the Syrian city of Idlib".</summary>
internal sealed class ContainerReader(Gazetteer gazetteer)
{
    private static readonly SearchValues<char> Breaks = SearchValues.Create(" \n\t(\"“");

    private const int MostWords = 4, LongestLook = 48, FewestPeople = 200_000, MostContainers = 6, MostBetween = 3;

    public Gazetteer Gazetteer => gazetteer;

    /// <summary>Rows that hold the name by what follows or precedes it.</summary>
    public void Read(string text, TextSpan span, List<int> into)
    {
        var after = text.AsSpan(span.End, Math.Min(LongestLook, text.Length - span.End));
        if (After(after) is var start and >= 0) Longest(after[start..], into);
        // "Paris, Texas" marked as one name
        var inside = span.In(text);
        if (inside.IndexOf(',') is var comma and > 1) Longest(inside[(comma + 1)..].TrimStart(), into);
        if (into.Count == 0) Owner(text.AsSpan(0, span.Start), into);
    }

    /// <summary>Numbers of the countries whose adjective stands up to a few words before the name.</summary>
    public void ReadAdjective(string text, TextSpan span, List<int> into)
    {
        var before = text.AsSpan(0, span.Start).TrimEnd(' ');
        for (var i = 0; i <= MostBetween && before.Length > 0; i++)
        {
            var start = before.LastIndexOfAny(Breaks) + 1;
            var word = before[start..];
            if (word.Length == 0 || word[^1] is ',' or '.' or ';' or ':' or ')' || start == 0) return;
            if (char.IsUpper(word[0]))
            {
                Demonym(word, into);
                return;
            }
            before = before[..start].TrimEnd(' ');
        }
    }

    private void Demonym(ReadOnlySpan<char> word, List<int> into)
    {
        Span<char> buffer = stackalloc char[PlaceFold.Longest];
        var found = gazetteer.Find(buffer[..PlaceFold.Fold(NameReader.WithoutPossessive(word), buffer)]);
        while (found.MoveNext())
        {
            ref readonly var row = ref gazetteer.Row(found.Row);
            if (found.Name is NameKind.Demonym && row.Kind is PlaceKind.Country && !into.Contains(row.Country)) into.Add(row.Country);
        }
    }

    // where the container's name starts: behind a comma or an opening bracket
    private static int After(ReadOnlySpan<char> after)
    {
        var i = 0;
        if (i < after.Length && after[i] is '\'' or '’') return -1;
        while (i < after.Length && after[i] is ' ') i++;
        if (i >= after.Length || after[i] is not (',' or '(')) return -1;
        i++;
        while (i < after.Length && after[i] is ' ') i++;
        return i < after.Length && char.IsUpper(after[i]) ? i : -1;
    }

    private void Longest(ReadOnlySpan<char> text, List<int> into)
    {
        Span<int> ends = stackalloc int[MostWords];
        var count = 0;
        for (var i = 0; i <= text.Length && count < MostWords; i++)
        {
            if (i == text.Length || text[i] is ' ' or ',' or ')' or ';' or ':' or '\n' or '"' or '”' or '\'' or '’')
            {
                if (i > 0 && (count == 0 || i > ends[count - 1])) ends[count++] = i;
                if (i < text.Length && text[i] is not ' ') break;
            }
        }
        for (var i = count - 1; i >= 0 && into.Count == 0; i--) Add(text[..ends[i]].TrimEnd('.') is var bare && i == 0 ? text[..ends[i]] : bare, into);
    }

    // "Ontario's Durham Region"
    private void Owner(ReadOnlySpan<char> before, List<int> into)
    {
        before = before.TrimEnd(' ');
        if (before.Length < 4 || !(before.EndsWith("'s", StringComparison.Ordinal) || before.EndsWith("’s", StringComparison.Ordinal) || before[^1] is '\'' or '’')) return;
        before = NameReader.WithoutPossessive(before).TrimEnd(' ');
        for (var words = 3; words > 0 && into.Count == 0; words--)
        {
            var start = before.Length;
            for (var i = 0; i < words && start > 0; i++) start = before[..(start - 1)].LastIndexOfAny(Breaks) + 1;
            if (start < before.Length && char.IsUpper(before[start])) Add(before[start..], into);
        }
    }

    private void Add(ReadOnlySpan<char> name, List<int> into)
    {
        Span<char> buffer = stackalloc char[PlaceFold.Longest];
        var found = gazetteer.Find(buffer[..PlaceFold.Fold(name, buffer)]);
        while (found.MoveNext() && into.Count < MostContainers)
        {
            if (MayHold(found, name) && !into.Contains(found.Row)) into.Add(found.Row);
        }
    }

    private bool MayHold(Gazetteer.Candidates found, ReadOnlySpan<char> name)
    {
        ref readonly var row = ref gazetteer.Row(found.Row);
        // "In", "Me" and "Or" are words; "IN", "Me." and "Ore." are states
        if (found.Name is NameKind.Abbreviation) return name[^1] is '.' || name.IndexOfAnyInRange('a', 'z') < 0 || name.Length > 3;
        return found.Name is not NameKind.Demonym && row.Kind switch
        {
            PlaceKind.Country or PlaceKind.Division or PlaceKind.Region => true,
            PlaceKind.District => found.Name is NameKind.Main,
            PlaceKind.Town or PlaceKind.Seat or PlaceKind.Capital => found.Name is NameKind.Main && row.Population >= FewestPeople,
            _ => false,
        };
    }
}
