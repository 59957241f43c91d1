namespace Chancery.Core.Places;

/// <summary>Finds the candidates of a written name: as it stands, then without what is not its own.</summary>
internal sealed class NameReader(PlaceLexicon lexicon)
{
    /// <summary>More namesakes than this are never told apart; the rest are the smallest.</summary>
    private const int MostCandidates = 60;

    private const int LongestPart = 4, ShortestEmbedded = 4;

    public void Read(ReadOnlySpan<char> written, List<PlaceCandidate> into)
    {
        var text = WithoutPossessive(WithoutArticle(written.Trim()));
        if (Add(text, NameFit.Whole, into)) return;
        if (written.Length != text.Length && Add(written, NameFit.Whole, into)) return;
        Strip(text, into);
        if (into.Count > 0) return;
        var hyphen = text.IndexOf('-');
        if (hyphen > 1 && Add(text[..hyphen], NameFit.Stripped, into)) return;
        Embedded(text, into);
    }

    /// <summary>"Paris, Texas" as one mention: the name before the comma, or everything.</summary>
    public static ReadOnlySpan<char> Head(ReadOnlySpan<char> written) => written.IndexOf(',') is var comma and > 1 ? written[..comma] : written;

    public static ReadOnlySpan<char> WithoutPossessive(ReadOnlySpan<char> text)
    {
        if (text.Length > 3 && text[^1] is 's' or 'S' && text[^2] is '\'' or '’') return text[..^2];
        return text.Length > 2 && text[^1] is '\'' or '’' ? text[..^1] : text;
    }

    private static ReadOnlySpan<char> WithoutArticle(ReadOnlySpan<char> text) => text.StartsWith("the ", StringComparison.OrdinalIgnoreCase) ? text[4..] : text;

    // "northern Syria", "downtown Cairo", "Tripoli area", "City of Leeds"
    private void Strip(ReadOnlySpan<char> text, List<PlaceCandidate> into)
    {
        while (into.Count == 0)
        {
            var (first, last) = (text.IndexOf(' '), text.LastIndexOf(' '));
            if (first < 0) return;
            var of = text.IndexOf(" of ", StringComparison.OrdinalIgnoreCase);
            if (of > 0 && IsNoun(text[..of])) text = WithoutArticle(text[(of + 4)..]);
            else if (IsSide(text[..first])) text = text[(first + 1)..];
            else if (IsNoun(text[(last + 1)..])) text = WithoutPossessive(text[..last]);
            else if (IsNoun(text[..first])) text = text[(first + 1)..];
            else return;
            Add(text, NameFit.Stripped, into);
        }
    }

    // the longest known name within, the first of equals: "Dublin Fire Station"
    private void Embedded(ReadOnlySpan<char> text, List<PlaceCandidate> into)
    {
        Span<Range> words = stackalloc Range[16];
        var count = text.Split(words, ' ', StringSplitOptions.RemoveEmptyEntries);
        for (var length = Math.Min(LongestPart, count - 1); length > 0; length--)
        {
            for (var i = 0; i + length <= count; i++)
            {
                var part = text[words[i].Start.Value..words[i + length - 1].End.Value];
                if (part.Length >= ShortestEmbedded && char.IsUpper(part[0]) && !IsNoun(part) && !IsSide(part) && Add(WithoutPossessive(part.TrimEnd(",;:")), NameFit.Embedded, into)) return;
            }
        }
    }

    private bool IsNoun(ReadOnlySpan<char> word)
    {
        Span<char> buffer = stackalloc char[PlaceFold.Longest];
        var folded = buffer[..PlaceFold.Fold(word, buffer)];
        return Contains(lexicon.DivisionWords, folded) || Contains(lexicon.TownWords, folded) || Contains(lexicon.AreaWords, folded);
    }

    private bool IsSide(ReadOnlySpan<char> word)
    {
        Span<char> buffer = stackalloc char[PlaceFold.Longest];
        return Contains(lexicon.SideWords, buffer[..PlaceFold.Fold(word, buffer)]);
    }

    private static bool Contains(HashSet<string> words, ReadOnlySpan<char> word) => words.GetAlternateLookup<ReadOnlySpan<char>>().Contains(word);

    private bool Add(ReadOnlySpan<char> text, NameFit fit, List<PlaceCandidate> into)
    {
        Span<char> buffer = stackalloc char[PlaceFold.Longest];
        var found = lexicon.Gazetteer.Find(buffer[..PlaceFold.Fold(text, buffer)]);
        while (into.Count < MostCandidates && found.MoveNext())
        {
            if (fit is NameFit.Embedded && found.Name is NameKind.Abbreviation) continue;
            into.Add(new PlaceCandidate(found.Row, found.Name, fit));
        }
        return into.Count > 0;
    }
}
