using Chancery.Core.Actors;
using Chancery.Core.Problems;
using Chancery.Packs.Import;
using Chancery.Packs.Tests.Actors;

namespace Chancery.Packs.Tests;

/// <summary>Dictionaries of the older coders: what can be read becomes a world pack, what cannot is named.</summary>
public sealed class ImportTests
{
    private const string Actors = """
        # a comment
        LINA_BERGHOLT_  [DEUELI <051121][DEUGOV 051122-20091027]  # with a comment
        +CHANCELLOR_BERGHOLT_
        	[DEUELI]
        RED_MOUNTAIN_FRONT_  [PERREB]
        GHOST_  [---]
        FOREST_COUNCIL_  [QQQGOV]
        EUROPEAN_HARBOUR_UNION_  [IGOEUREEC 820701-871231]
        """;

    private const string Agents = """
        !PERSON! = MAN, WOMAN
        HARBOURMASTER {HARBOURMASTERS} [~GOV]
        POLICE {} [~COP]
        LAKE!PERSON! [~AGR]
        TIDE_WATCH_GROUP [NGO~]
        BROKEN {FORM [~GOV]
        """;

    private static readonly HashSet<string> Countries = ["DEU", "PER"];

    [Fact]
    public void Codes_by_date_become_terms_and_the_default_fills_the_rest()
    {
        var world = Imported(out _);
        Assert.Equal(
            [(null, new DateOnly(2005, 11, 22), "ELI"), (new DateOnly(2005, 11, 22), new DateOnly(2009, 10, 28), "GOV"), (new DateOnly(2009, 10, 28), null, "ELI")],
            Sense(world, "chancellor", "bergholt").Terms.Select(term => (term.From, term.Until, term.Sector!)));
        Assert.Equal(("PER", "REB"), (Sense(world, "red", "mountain", "front").Code, Sense(world, "red", "mountain", "front").Sector));
        Assert.Equal("EUR", Sense(world, "european", "harbour", "union").Code);
    }

    [Fact]
    public void Agents_have_their_plurals_their_marked_words_and_their_place()
    {
        var world = Imported(out _);
        Assert.True(Sense(world, "harbourmasters").Plural);
        Assert.Equal("COP", Sense(world, "police").Sector);
        Assert.Equal("AGR", Sense(world, "lakewoman").Sector);
        Assert.Equal(("NGO", "SOC"), (Sense(world, "tide", "watch", "groups").Code, Sense(world, "tide", "watch", "group").Sector));
    }

    [Fact]
    public void Every_line_that_is_left_out_is_named()
    {
        Imported(out var problems);
        Assert.Equal(["IMP001 a.actors:7", "IMP005 b.agents:6"], problems.Select(problem => $"{problem.Code} {problem.File}:{problem.Line}"));
    }

    [Theory]
    [InlineData("991201-010114", "1999-12-01", "2001-01-15")]
    [InlineData("18970101-450703", "1897-01-01", null)]
    [InlineData("970101-970231", "1997-01-01", "1997-03-01")]
    public void Days_are_inclusive_and_two_digits_pivot_at_thirty(string written, string from, string? until)
    {
        // 450703 is 1945, which is after 1897; a month may be closed with a day that it does not have
        Assert.True(DictionaryRange.TryRead(written, out var range));
        Assert.Equal(from, $"{range.From:yyyy-MM-dd}");
        Assert.Equal(until ?? "1945-07-04", $"{range.Until:yyyy-MM-dd}");
    }

    [Theory]
    [InlineData("2005")]
    [InlineData("991301-991401")]
    [InlineData("<soon")]
    [InlineData("20050101-20040101")]
    public void What_is_no_day_is_refused(string written) => Assert.False(DictionaryRange.TryRead(written, out _));

    private static World Imported(out IReadOnlyList<Problem> problems)
    {
        var importer = new DictionaryImporter(Countries);
        using (var actors = new StringReader(Actors)) importer.Read(actors, "a.actors");
        using (var agents = new StringReader(Agents)) importer.Read(agents, "b.agents");
        problems = importer.Problems;
        var folder = Directory.CreateTempSubdirectory("imported");
        try
        {
            using (var toml = new StreamWriter(Path.Combine(folder.FullName, "t.toml")))
            {
                foreach (var code in Countries) toml.Write($"[[country]]\ncode = \"{code}\"\nname = \"{code} land\"\n");
                importer.Write(toml);
            }
            File.WriteAllText(Path.Combine(folder.FullName, "pack.toml"), "name = \"t\"\nfiles = [\"t.toml\"]\n");
            Assert.Empty(WorldLoader.Check(folder.FullName));
            return WorldLoader.Load(folder.FullName);
        }
        finally
        {
            folder.Delete(true);
        }
    }

    private static Sense Sense(World world, params string[] words) => Phrases.Single(world, words);
}
