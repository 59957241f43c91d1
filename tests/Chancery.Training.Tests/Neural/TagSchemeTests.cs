using Chancery.Core.Evaluation;
using Chancery.Core.Text;
using Chancery.Training.Neural;

namespace Chancery.Training.Tests.Neural;

public sealed class TagSchemeTests
{
    private static readonly string[] Labels = NameScheme.Labels([EntityKind.Person, EntityKind.Norp, EntityKind.Date]);

    [Theory]
    [InlineData("Wanjiru", "PROPN", "B-Date B-Norp B-Person I-Date I-Norp I-Person")]
    [InlineData("Minister", "PROPN", "B-Date B-Norp B-Person I-Date I-Norp I-Person O")]
    [InlineData("met", "VERB", "I-Date I-Norp I-Person O")]
    [InlineData("Kenyan", "ADJ", "B-Date B-Norp I-Date I-Norp I-Person O")]
    [InlineData("http://example.org/Nairobi.html", "X", "O")]
    public void TagsSayWhatMayBeAName(string form, string upos, string allowed)
    {
        var read = new TagScheme(Labels, ["minister"]).Read([new ConlluWord(form, "_", upos, "_", -1, "root", "_")]);
        Assert.Equal(allowed, string.Join(' ', Labels.Where((_, bit) => (read[0] >> bit & 1) != 0)));
    }
}
