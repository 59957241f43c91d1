using Chancery.Core.Text;

namespace Chancery.Core.Places;

/// <summary>The names of one document while they are resolved: one group of mentions has one sense.</summary>
internal sealed class PlaceReading
{
    private readonly Dictionary<string, List<PlaceGroup>> _byName = new(StringComparer.Ordinal);

    private PlaceReading(string text, IReadOnlyList<TextSpan> spans, int home)
    {
        (Text, Spans, Home) = (text, spans, home);
        GroupOf = new PlaceGroup[spans.Count];
    }

    public string Text { get; }

    public IReadOnlyList<TextSpan> Spans { get; }

    /// <summary>Row of the publisher's home, or negative.</summary>
    public int Home { get; }

    public List<PlaceGroup> Groups { get; } = [];

    /// <summary>The group of each name.</summary>
    public PlaceGroup[] GroupOf { get; }

    /// <summary>Groups the names: equal names are one place, unless the text puts them into different ones ("Paris, Texas" beside "Paris, France").</summary>
    public static PlaceReading Of(PlaceLexicon lexicon, Article article, IReadOnlyList<TextSpan> spans)
    {
        var reading = new PlaceReading(article.Text, spans, lexicon.Homes.Of(article));
        var containers = new ContainerReader(lexicon.Gazetteer);
        for (var i = 0; i < spans.Count; i++) reading.Place(i, containers, lexicon.DivisionWords);
        var names = new NameReader(lexicon);
        foreach (var group in reading.Groups) names.Read(NameReader.Head(spans[group.Mentions[0]].In(article.Text)), group.Candidates);
        NamesakeReader.Join(lexicon.Gazetteer, reading, reading._byName.Values);
        return reading;
    }

    /// <summary>What two groups name is one place.</summary>
    public void Merge(PlaceGroup from, PlaceGroup into)
    {
        foreach (var mention in from.Mentions) GroupOf[mention] = into;
        into.Mentions.AddRange(from.Mentions);
        into.Mentions.Sort();
        foreach (var country in from.Adjectives)
        {
            if (!into.Adjectives.Contains(country)) into.Adjectives.Add(country);
        }
        into.HasNoun |= from.HasNoun;
        Groups.Remove(from);
    }

    private void Place(int mention, ContainerReader containers, HashSet<string> nouns)
    {
        Span<char> buffer = stackalloc char[PlaceFold.Longest];
        var span = Spans[mention];
        var folded = buffer[..PlaceFold.Fold(NameReader.WithoutPossessive(NameReader.Head(span.In(Text))), buffer)];
        List<int> holders = [];
        containers.Read(Text, span, holders);
        var noun = HasNoun(span, nouns.GetAlternateLookup<ReadOnlySpan<char>>());
        var state = IsCountry(containers.Gazetteer, folded);
        PlaceGroup? group = null;
        var byName = _byName.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!byName.TryGetValue(folded, out var others)) byName[folded] = others = [];
        foreach (var other in others)
        {
            // "Niger" and "Niger state" are two
            if (state && other.HasNoun != noun) continue;
            // a bare name that stood before waits: the text may mean its famous namesake ("Paris", then "Paris, Texas")
            if (holders.Count == 0 || holders.Exists(other.Containers.Contains))
            {
                group = other;
                break;
            }
        }
        if (group is null)
        {
            Groups.Add(group = new PlaceGroup(folded.ToString()));
            others.Add(group);
        }
        foreach (var holder in holders)
        {
            if (!group.Containers.Contains(holder)) group.Containers.Add(holder);
        }
        containers.ReadAdjective(Text, span, group.Adjectives);
        group.HasNoun |= noun;
        group.Mentions.Add(mention);
        GroupOf[mention] = group;
    }

    private static bool IsCountry(Gazetteer gazetteer, ReadOnlySpan<char> folded)
    {
        var found = gazetteer.Find(folded);
        while (found.MoveNext())
        {
            if (found.Name is not (NameKind.Demonym or NameKind.Abbreviation) && gazetteer.Row(found.Row).Kind is PlaceKind.Country) return true;
        }
        return false;
    }

    // "Idlib province", "the state of Georgia"
    private bool HasNoun(TextSpan span, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> nouns)
    {
        Span<char> lower = stackalloc char[PlaceFold.Longest];
        var after = Text.AsSpan(span.End);
        if (after.Length > 1 && after[0] is ' ')
        {
            after = after[1..];
            var end = 0;
            while (end < after.Length && end < lower.Length && char.IsLetter(after[end])) end++;
            if (after[..end].ToLowerInvariant(lower) > 0 && nouns.Contains(lower[..end])) return true;
        }
        var before = Text.AsSpan(0, span.Start);
        if (!before.EndsWith(" of ", StringComparison.Ordinal)) return false;
        before = before[..^4];
        var word = before[(before.LastIndexOf(' ') + 1)..];
        return word.Length is > 0 and < PlaceFold.Longest && nouns.Contains(lower[..word.ToLowerInvariant(lower)]);
    }
}
