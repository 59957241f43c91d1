using Chancery.Core.Places;
using Chancery.Core.Text;

namespace Chancery.Core.Tests.Places;

/// <summary>A small gazetteer built by hand: two countries, two states, and towns that share their names.</summary>
internal sealed class Atlas
{
    public const int ParisOfFrance = 1, ParisOfTexas = 2, Bonham = 3, Clarksville = 4;

    private readonly GazetteerBuilder _builder = new();

    public Atlas()
    {
        var usa = _builder.Add(Of("United States", "USA", 1, 39.8, -98.5), PlaceKind.Country);
        _builder.Name(usa, "American", NameKind.Demonym);
        France = _builder.Add(Of("France", "FRA", 1, 46, 2), PlaceKind.Country);
        Texas = _builder.Add(Of("Texas", "USA", 2, 31.25, -99.25), PlaceKind.Division);
        _builder.Name(Texas, "Tex.", NameKind.Abbreviation);
        Tennessee = _builder.Add(Of("Tennessee", "USA", 2, 35.75, -86.25), PlaceKind.Division);
        Lamar = _builder.Add(Of("Lamar County", "USA", 3, 33.6, -95.6), PlaceKind.District, Texas);
        Town("Paris", "FRA", 48.85, 2.35, 2_100_000, ParisOfFrance, PlaceKind.Capital);
        Town("Paris", "USA", 33.66, -95.56, 25_000, ParisOfTexas, PlaceKind.Town, Texas, Lamar);
        Town("Bonham", "USA", 33.58, -96.18, 10_000, Bonham, PlaceKind.Town, Texas);
        Town("Clarksville", "USA", 36.53, -87.36, 150_000, 5, PlaceKind.Town, Tennessee);
        Town("Clarksville", "USA", 33.61, -95.05, 3_000, Clarksville, PlaceKind.Town, Texas);
        Gazetteer = _builder.Build();
    }

    public Gazetteer Gazetteer { get; }

    public int Texas { get; }

    public int Tennessee { get; }

    public int Lamar { get; }

    public int France { get; }

    /// <summary>GeoNames ids of what the marked names mean; marks are square brackets.</summary>
    public IReadOnlyList<PlaceGroup> Read(string marked, string? home = null)
    {
        var (text, spans) = Marks(marked);
        var homes = new Dictionary<string, int> { ["bonham.example"] = Gazetteer.RowsById()[Bonham] };
        var lexicon = new PlaceLexicon { Gazetteer = Gazetteer, Model = Model(), Homes = new PublisherHomes(Gazetteer, homes), DivisionWords = ["county", "state"], SideWords = ["northern"] };
        var reading = new PlaceResolver(lexicon).Resolve(new Article { Id = "test", Text = text, Url = home }, spans);
        return [.. spans.Select((_, i) => reading.GroupOf[i])];
    }

    public int IdOf(PlaceGroup group) => group.BestRow < 0 ? -1 : Gazetteer.Row(group.BestRow).Id;

    private static PlaceModel Model()
    {
        var model = new PlaceModel();
        foreach (var (name, first, second) in new[]
                 {
                     ("Population", 4f, 3f), ("Country", 9, 8), ("Division", 2, 2), ("Capital", 1, 1), ("Abbreviation", -1, -1), ("InContainer", 5, 5), ("OutOfContainer", -1, -1),
                     ("HomeCountry", 1, 1), ("HomeDivision", 1, 1), ("NearHome", 2, 2), ("DivisionShare", 0, 3), ("CountryShare", 0, 2), ("NearAll", 0, 2), ("Nearby", 1, 1),
                 })
        {
            Assert.True(model.TrySet(name, first, second));
        }
        return model;
    }

    private static (string Text, IReadOnlyList<TextSpan> Spans) Marks(string marked)
    {
        var text = new System.Text.StringBuilder();
        List<TextSpan> spans = [];
        var start = 0;
        foreach (var c in marked)
        {
            if (c is '[') start = text.Length;
            else if (c is ']') spans.Add(new TextSpan(start, text.Length));
            else text.Append(c);
        }
        return (text.ToString(), spans);
    }

    private static Place Of(string name, string country, int level, double lat, double lon) => new() { Name = name, Country = country, Resolution = level, Latitude = lat, Longitude = lon };

    private void Town(string name, string country, double lat, double lon, long people, int id, PlaceKind kind, int division = -1, int district = -1) =>
        _builder.Add(Of(name, country, 4, lat, lon) with { GeonameId = id, Population = people }, kind, division, district);
}
