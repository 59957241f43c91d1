using Chancery.Core.Text;

namespace Chancery.Core.Places;

/// <summary>Which countries a document is about, told by its unambiguous names: countries, and capitals in their own name.</summary>
internal sealed class PlaceContext
{
    private readonly Dictionary<string, int> _countries = new(StringComparer.Ordinal);

    public int Of(string? country) => country is null ? 0 : _countries.GetValueOrDefault(country);

    public static PlaceContext Of(Document doc, Gazetteer gazetteer, IReadOnlyList<TokenRange> found)
    {
        var context = new PlaceContext();
        Span<char> buffer = stackalloc char[PlaceFold.Longest];
        foreach (var range in found)
        {
            var length = PlaceFold.Fold(doc.SpanOf(range).In(doc.Text), buffer);
            var candidates = gazetteer.Find(buffer[..length]);
            while (candidates.MoveNext())
            {
                if (candidates.Current.Kind is PlaceKind.Country or PlaceKind.Capital && candidates.IsMain) context.Count(candidates.Current.Place.Country);
            }
        }
        foreach (var actor in doc.Actors) context.Count(actor.Code);
        return context;
    }

    private void Count(string? country)
    {
        if (country is not null) _countries[country] = _countries.GetValueOrDefault(country) + 1;
    }
}
