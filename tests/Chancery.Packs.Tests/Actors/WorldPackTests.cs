using Chancery.Core.Actors;
using Chancery.Core.Problems;

namespace Chancery.Packs.Tests.Actors;

public sealed class WorldPackTests
{
    internal static string Folder => Path.Combine(AppContext.BaseDirectory, "packs", "world");

    [Fact]
    public void The_pack_is_clean() => Assert.Empty(WorldLoader.Check(Folder));

    [Theory]
    [InlineData("[[country]]\ncode = \"KEN\"\nname = \"Kenya\"\n\n[[organisation]]\nname = \"Guard\"\ncode = \"KEM\"\n", "PCK006")]
    [InlineData("[[role]]\nsector = \"GOF\"\nwords = [\"minister\"]\n", "PCK006")]
    [InlineData("[[role]]\nuse = \"someone\"\nwords = [\"minister\"]\n", "PCK006")]
    [InlineData("[[role]]\nsektor = \"GOV\"\nwords = [\"minister\"]\n", "PCK002")]
    [InlineData("[[role]]\nsector = \"GOV\"\nwords = [\"minister\", \"minister\"]\n", "PCK005")]
    [InlineData("[[country]]\ncode = \"KEN\"\nname = \"Kenya\"\n[[person]]\nname = \"A B\"\nterms = [{ code = \"KEN\", office = \"President\", from = 2001-01-01, until = 2003-01-01 }, { code = \"KEN\", office = \"President\", from = 2002-01-01 }]\n", "WLD001")]
    public void A_mistake_is_a_problem_with_its_line(string toml, string code)
    {
        var folder = Directory.CreateTempSubdirectory("world");
        try
        {
            File.WriteAllText(Path.Combine(folder.FullName, "pack.toml"), "name = \"t\"\nfiles = [\"a.toml\"]\n");
            File.WriteAllText(Path.Combine(folder.FullName, "a.toml"), toml);
            var problem = Assert.IsType<Problem>(WorldLoader.Check(folder.FullName)[0]);
            Assert.Equal(code, problem.Code);
            Assert.True(problem.Line > 0);
        }
        finally
        {
            folder.Delete(true);
        }
    }

    [Fact]
    public void The_pack_is_as_wide_as_it_says()
    {
        var world = WorldLoader.Load(Folder);
        Assert.True(world.Phrases.Count > 5000, $"{world.Phrases.Count} phrases");
        Assert.All(ActorWords.Names, static name => Assert.NotEmpty(name));
        Assert.NotEmpty(world.Words.Former);
    }
}
