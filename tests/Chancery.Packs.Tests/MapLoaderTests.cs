using Chancery.Core.Pictures;
using Chancery.Core.Problems;
using Chancery.Tests;

namespace Chancery.Packs.Tests;

public sealed class MapLoaderTests
{
    private static readonly Lazy<IReadOnlyList<Outline>> World = new(() =>
    {
        List<Problem> problems = [];
        var outlines = MapLoader.Load(Repository.At("packs"), problems);
        Assert.Empty(problems);
        return outlines;
    });

    [Theory]
    [InlineData("RUS")]
    [InlineData("FJI")]
    public void A_country_across_the_edge_of_the_map_has_a_piece_on_either_side(string code)
    {
        var rings = World.Value.Single(outline => outline.Code == code).Rings;
        Assert.Contains(rings, ring => ring.Max(point => point.Longitude) > 179);
        Assert.Contains(rings, ring => ring.Min(point => point.Longitude) < -178);
        Assert.All(rings, ring => Assert.True(ring.Max(point => point.Longitude) - ring.Min(point => point.Longitude) < 200));
    }

    [Theory]
    [InlineData("VEN")]
    [InlineData("KOS")]
    [InlineData("SGP")]
    [InlineData("MLT")]
    [InlineData("TUV")]
    [InlineData("ATA")]
    [InlineData("PSE")]
    public void Small_and_disputed_countries_are_there(string code) => Assert.Contains(World.Value, outline => outline.Code == code);

    [Fact]
    public void Nearly_every_country_that_the_packs_know_can_be_drawn()
    {
        var drawn = World.Value.Select(outline => outline.Code).ToHashSet(StringComparer.Ordinal);
        Assert.Empty(MapLoader.Names(Repository.At("packs"), []).Keys.Where(code => !drawn.Contains(code)).Except(["GIB", "GLP", "GUF", "MTQ", "REU", "MYT"]));
    }

    [Fact]
    public void A_bad_row_is_told_and_the_rest_is_read()
    {
        var root = Directory.CreateTempSubdirectory();
        try
        {
            var folder = Directory.CreateDirectory(Path.Combine(root.FullName, MapLoader.Folder));
            File.WriteAllText(Path.Combine(folder.FullName, "pack.toml"), "name = \"map\"\nversion = \"1\"\nfiles = []\ndata = [\"outlines.tsv\"]\n");
            File.WriteAllText(Path.Combine(folder.FullName, "outlines.tsv"), "AAA\t0 0 100 0 100 100\nBBB\tnonsense\n");
            List<Problem> problems = [];
            Assert.Equal(["AAA"], MapLoader.Load(root.FullName, problems).Select(outline => outline.Code));
            Assert.Contains(problems, problem => problem.ToString().Contains("rings", StringComparison.Ordinal));
        }
        finally
        {
            root.Delete(true);
        }
    }
}
