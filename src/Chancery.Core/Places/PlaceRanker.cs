using Chancery.Core.Text;

namespace Chancery.Core.Places;

/// <summary>Chooses among namesakes: "City, Country", the noun beside the name, the countries of the document, kind and population.</summary>
internal sealed class PlaceRanker(PlaceLexicon lexicon)
{
    private const double Country = 30, Capital = 6, Seat = 1.5, Region = 12, NoDivisionWord = -3.5, DivisionWord = 12, OtherName = -3, Neighbour = 14, Document = 4, FewPeople = -1;

    public (GazetteerEntry Entry, string Reason)? Choose(Document doc, TokenRange range, PlaceContext context)
    {
        Span<char> buffer = stackalloc char[PlaceFold.Longest];
        var length = PlaceFold.Fold(doc.SpanOf(range).In(doc.Text), buffer);
        var candidates = lexicon.Gazetteer.Find(buffer[..length]);
        var division = IsDivision(doc, range);
        var neighbour = Neighbouring(doc, range);
        (GazetteerEntry? Entry, double Score, string Reason) best = (null, double.MinValue, "");
        var count = 0;
        while (candidates.MoveNext())
        {
            count++;
            var entry = candidates.Current;
            var (score, reason) = Score(entry, division, neighbour, context.Of(entry.Place.Country));
            if (!candidates.IsMain) score += OtherName;
            if (score > best.Score) best = (entry, score, reason);
        }
        return best.Entry is null ? null : (best.Entry, count == 1 ? "the only place of that name" : best.Reason);
    }

    private static (double Score, string Reason) Score(GazetteerEntry entry, bool division, TextualNeighbour neighbour, int mentions)
    {
        var score = Math.Log10(entry.Place.Population + 10) * 2 + entry.Kind switch
        {
            PlaceKind.Country => Country,
            PlaceKind.Region or PlaceKind.Water => Region,
            PlaceKind.Capital => Capital,
            PlaceKind.Seat => Seat,
            PlaceKind.Division => division ? DivisionWord : NoDivisionWord,
            _ => FewPeople,
        };
        var reason = entry.Kind is PlaceKind.Country ? "a country comes before its namesakes" : "the best known of that name";
        if (division && entry.Kind is PlaceKind.Division) reason = "the text calls it a division";
        if (mentions > 0)
        {
            score += Document * Math.Min(mentions, 3);
            reason = $"the text is about {entry.Place.Country}";
        }
        if (neighbour.Country is { } country && country == entry.Place.Country && (neighbour.Division is null || neighbour.Division == entry.Division))
        {
            score += Neighbour;
            reason = $"{neighbour.Name} stands beside it";
        }
        return (score, reason);
    }

    private bool IsDivision(Document doc, TokenRange range)
    {
        var words = doc.Words;
        if (range.End < words.Length && lexicon.DivisionWords.Contains(words[range.End].Norm)) return true;
        return range.Start >= 2 && words[range.Start - 1].Norm is "of" && lexicon.DivisionWords.Contains(words[range.Start - 2].Norm);
    }

    /// <summary>"Aleppo, Syria", "Springfield, Illinois", "Syria's Idlib province".</summary>
    private TextualNeighbour Neighbouring(Document doc, TokenRange range)
    {
        var words = doc.Words;
        var (start, end) = (doc.Sentences[words[range.Start].Sentence].Tokens.Start, doc.Sentences[words[range.Start].Sentence].Tokens.End);
        if (range.End + 1 < end && words[range.End].Norm is "," && Known(doc, range.End + 1, end) is { } behind) return behind;
        if (range.Start - 2 >= start && words[range.Start - 1].Norm is "'s" or "’s" or "'" && Known(doc, range.Start - 2, range.Start - 1) is { } before) return before;
        return default;
    }

    private TextualNeighbour? Known(Document doc, int start, int end)
    {
        Span<char> buffer = stackalloc char[PlaceFold.Longest];
        for (var length = Math.Min(3, end - start); length > 0; length--)
        {
            var range = new TokenRange(start, start + length);
            var candidates = lexicon.Gazetteer.Find(buffer[..PlaceFold.Fold(doc.SpanOf(range).In(doc.Text), buffer)]);
            GazetteerEntry? best = null;
            while (candidates.MoveNext())
            {
                if (candidates.Current.Kind is PlaceKind.Country or PlaceKind.Division && (best is null || best.Kind is not PlaceKind.Country)) best = candidates.Current;
            }
            if (best is not null) return new TextualNeighbour(best.Place.Name, best.Place.Country, best.Kind is PlaceKind.Division ? best.Division : null);
        }
        return null;
    }

    private readonly record struct TextualNeighbour(string Name, string? Country, string? Division);
}
