using Chancery.Core.Actors;
using CsCheck;

namespace Chancery.Core.Tests.Actors;

public sealed class ClusterNamesTests
{
    private static readonly Gen<string[]> Name = Gen.Int[0, 5].Select(word => "abcdef"[word].ToString()).Array[0, 3];

    [Fact]
    public void Whoever_has_the_same_name_is_the_last_that_a_look_at_all_finds() =>
        Gen.Select(Gen.Select(Name, Gen.Int[0, 9]).List[0, 20], Name, Gen.Bool).Sample((names, asked, person) =>
        {
            var clusters = Enumerable.Range(0, 10).Select(id => new ActorCluster { Id = id }).ToList();
            var index = new ClusterNames();
            foreach (var (name, cluster) in names)
            {
                clusters[cluster].Names.Add(name);
                index.Add(name, clusters[cluster]);
            }
            bool Same(ActorCluster cluster) => cluster.Names.Exists(name => NameKeys.Same(asked, name, person));
            return index.Last(asked, Same) == clusters.FindLast(Same);
        });

    [Fact]
    public void However_many_share_a_word_only_some_are_looked_at()
    {
        var (index, looked) = (new ClusterNames(), 0);
        for (var i = 0; i < 50_000; i++) index.Add(["john", "smith"], new ActorCluster { Id = i });
        Assert.Null(index.Last(["john", "smith"], _ => ++looked < 0));
        Assert.InRange(looked, 1, 1000);
    }
}
