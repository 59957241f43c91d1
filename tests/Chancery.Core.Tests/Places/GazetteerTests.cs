using Chancery.Core.Places;

namespace Chancery.Core.Tests.Places;

public sealed class GazetteerTests
{
    private static readonly Atlas Atlas = new();

    private static List<(int Id, NameKind Name)> Find(Gazetteer gazetteer, string name)
    {
        List<(int, NameKind)> found = [];
        var candidates = gazetteer.Find(PlaceFold.Fold(name));
        while (candidates.MoveNext()) found.Add((gazetteer.PlaceOf(candidates.Row).GeonameId ?? 0, candidates.Name));
        return found;
    }

    [Fact]
    public void Namesakes_come_largest_first() => Assert.Equal([(Atlas.ParisOfFrance, NameKind.Main), (Atlas.ParisOfTexas, NameKind.Main)], Find(Atlas.Gazetteer, "Paris"));

    [Fact]
    public void An_unknown_name_has_no_candidates() => Assert.Empty(Find(Atlas.Gazetteer, "Atlantis"));

    [Fact]
    public void Own_rows_come_before_those_of_the_file_and_know_its_divisions()
    {
        var builder = new GazetteerBuilder(Atlas.Gazetteer);
        builder.Add(new Place { Name = "Paris", Country = "USA", Resolution = 5, Latitude = 33, Longitude = -95, GeonameId = 77 }, PlaceKind.Site, Atlas.Texas);
        var both = builder.Build();
        Assert.Equal([77, Atlas.ParisOfFrance, Atlas.ParisOfTexas], Find(both, "Paris").Select(row => row.Id));
        var first = both.Find("paris");
        first.MoveNext();
        Assert.Equal("Texas", both.NameOf(both.DivisionOf(first.Row)));
        Assert.Equal("USA", both.PlaceOf(first.Row).Country);
        Assert.Equal("France", both.CountryOf("FRA")!.Name);
    }

    [Fact]
    public void A_look_up_allocates_nothing()
    {
        var (name, sum) = (PlaceFold.Fold("Paris"), 0);
        Look(name, ref sum);
        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++) Look(name, ref sum);
        Assert.Equal(0, GC.GetAllocatedBytesForCurrentThread() - before);
        Assert.True(sum > 0);
    }

    [Theory]
    [InlineData("Zürich", "zurich")]
    [InlineData("  Port-au-Prince ", "port au prince")]
    [InlineData("Sana’a", "sanaa")]
    [InlineData("St. Louis", "st louis")]
    [InlineData("Saint Louis", "st louis")]
    [InlineData("Mount Vernon", "mt vernon")]
    [InlineData("Fort Worth", "ft worth")]
    [InlineData("Fortaleza", "fortaleza")]
    [InlineData("W.Va.", "wva")]
    public void Names_are_compared_folded(string written, string folded) => Assert.Equal(folded, PlaceFold.Fold(written));

    private static void Look(string name, ref int sum)
    {
        Span<char> buffer = stackalloc char[PlaceFold.Longest];
        var candidates = Atlas.Gazetteer.Find(buffer[..PlaceFold.Fold(name, buffer)]);
        while (candidates.MoveNext()) sum += candidates.Row + 1;
    }
}
