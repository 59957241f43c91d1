using Chancery.Core.Claims;
using Chancery.Tests;

namespace Chancery.Core.Tests.Evaluation;

public sealed class FactualityFeaturesTests
{
    private static readonly AuxLexicon Aux = new() { Negators = new HashSet<string> { "not" }, Conditions = new HashSet<string> { "if" } };

    private static readonly ToldLexicon Told = new([("factive", ["know"]), ("coming", ["tomorrow", "soon"]), ("usual", ["soon"])]);

    [Fact]
    public void What_stands_above_is_told_by_its_word_its_family_and_its_own_negation()
    {
        var facts = Read("He|he|PRON|4|nsubj; did|do|AUX|4|aux; not|not|PART|4|advmod; know|know|VERB|0|root; she|she|PRON|7|nsubj; had|have|AUX|7|aux; left|leave|VERB|4|ccomp", 6);
        Assert.Contains("out-factive0=Ccomp|N", facts);
        Assert.Contains("out0=know|he|N", facts);
        Assert.Contains("joint=>cN", facts);
        Assert.Contains("way=Ccomp", facts);
        Assert.DoesNotContain("modal=had", facts);
    }

    [Fact]
    public void Auxiliaries_are_told_in_their_order() =>
        Assert.Contains("chain=will+have|", Read("They|they|PRON|4|nsubj; will|will|AUX|4|aux; have|have|AUX|4|aux; met|meet|VERB|0|root", 3));

    [Fact]
    public void Who_has_no_subject_borrows_that_of_the_predicate_above()
    {
        var facts = Read("You|you|PRON|2|nsubj; want|want|VERB|0|root; to|to|PART|4|mark; leave|leave|VERB|2|xcomp; soon|soon|ADV|4|advmod", 3);
        Assert.Contains("subject-kind=you|to|", facts);
        Assert.Contains("beside-coming|to", facts);
        Assert.Contains("beside-usual", facts);
    }

    [Fact]
    public void A_word_of_no_family_tells_of_none() => Assert.Empty(ToldLexicon.Empty.Of("know").ToArray());

    private static List<string> Read(string rows, int token)
    {
        List<string> facts = [];
        new FactualityFeatures(Aux, CueLexicon.Empty, Told).Read(Doc.Of(rows), token, facts);
        return facts;
    }
}
