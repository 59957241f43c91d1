using Chancery.Core.Problems;

namespace Chancery.Packs.Tests;

public sealed class OntologyTests
{
    private static readonly string Packs = Path.Combine(AppContext.BaseDirectory, "packs", "plover");

    [Fact]
    public void The_ontology_has_every_type_context_and_sector_of_PLOVER_2()
    {
        var problems = new List<Problem>();
        var ontology = OntologyLoader.Load(PackFolder.Open(Packs, problems), problems);
        Assert.Empty(problems);
        Assert.Equal("plover-2.0", ontology.Codebook);
        Assert.Equal((16, 37, 25, 7), (ontology.Types.Count, ontology.Contexts.Count, ontology.Sectors.Count, ontology.NonStateCodes.Count));
        Assert.Equal(67, ontology.Types.Values.Sum(type => type.Modes.Count));
    }

    [Theory]
    [InlineData("CONSULT", "", 2.5)]
    [InlineData("CONSULT", "visit", 4)]
    [InlineData("ASSAULT", "beat,drone", -9.5)]
    [InlineData("PROTEST", "vandalize", -5)]
    [InlineData("NONE", "", 0)]
    public void The_strongest_mode_gives_the_score(string type, string modes, double score)
    {
        var ontology = OntologyLoader.Load(PackFolder.Open(Packs, []), []);
        Assert.Equal(score, ontology.ScaleOf(type, modes.Split(',', StringSplitOptions.RemoveEmptyEntries)));
    }

    [Theory]
    [InlineData("CONSULT", "visit", "04", 1)]
    [InlineData("RETREAT", "release", "08", 2)]
    [InlineData("ACCUSE", "disapprove", "11", 3)]
    [InlineData("ACCUSE", "investigate", "09", 3)]
    [InlineData("ASSAULT", "beat,drone", "19", 4)]
    [InlineData("ASSAULT", "crowd-control", "17", 4)]
    [InlineData("NONE", "", "", 0)]
    public void Every_event_has_its_cameo_root_and_quad(string type, string modes, string root, int quad)
    {
        var ontology = OntologyLoader.Load(PackFolder.Open(Packs, []), []);
        var found = ontology.CameoOf(type, modes.Split(',', StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal((root, quad), (found, Core.Events.Ontology.CameoQuadOf(found)));
    }

    [Fact]
    public void Names_of_earlier_versions_are_known()
    {
        var ontology = OntologyLoader.Load(PackFolder.Open(Packs, []), []);
        Assert.Equal(["REQUEST"], ontology.Named("Demand"));
        Assert.Equal(["CONCEDE", "RETREAT"], ontology.Named("YIELD"));
        Assert.Empty(ontology.Named("WEATHER"));
    }
}
