using Chancery.Core.Text;
using Chancery.Training.Neural;

namespace Chancery.Training.Tests.Neural;

public sealed class NameSchemeTests
{
    private static readonly string[] Labels = NameScheme.Labels([EntityKind.Person, EntityKind.Location, EntityKind.Event, EntityKind.Misc, EntityKind.Date]);

    private static readonly SchemeConfig Config = new()
    {
        Classes = new Dictionary<string, EntityKind[]> { ["per"] = [EntityKind.Person], ["gpe"] = [EntityKind.Location, EntityKind.Misc], ["misc"] = [EntityKind.Misc], ["tim"] = [EntityKind.Date] },
        MayBeOutside = ["tim"], Outside = [EntityKind.Event], Titles = ["President"], EventHeads = ["Cup"],
    };

    [Theory]
    [InlineData("President per, Dora per+, spoke -", "O | B-Person | O B-Event I-Event")]
    [InlineData("Kessa gpe, River gpe+", "B-Location B-Misc | I-Location I-Misc")]
    [InlineData("Harbour misc, Cup misc+", "B-Event | I-Event")]
    [InlineData("today tim", "B-Date O")]
    public void A_class_of_a_corpus_stands_for_the_labels_that_it_may_be(string marked, string expected)
    {
        var pairs = marked.Split(", ").Select(pair => pair.Split(' ')).ToList();
        List<string> words = [.. pairs.Select(pair => pair[0])], labels = [.. pairs.Select(pair => pair[1] is "-" ? "O" : pair[1].EndsWith('+') ? "I-" + pair[1][..^1] : "B-" + pair[1])];
        var allowed = new NameScheme(Config, Labels).Read(words, labels);
        var expectedSets = expected.Split(" | ").Select(set => set.Split(' ').Order(StringComparer.Ordinal));
        Assert.Equal(expectedSets, allowed.Select(set => Labels.Where((_, i) => (set >> i & 1) != 0)));
    }

    [Fact]
    public void A_class_that_nobody_explained_allows_everything()
    {
        var allowed = new NameScheme(Config, Labels).Read(["Moss"], ["B-plant"]);
        Assert.Equal(Labels.Length, System.Numerics.BitOperations.PopCount(allowed[0]));
    }
}
