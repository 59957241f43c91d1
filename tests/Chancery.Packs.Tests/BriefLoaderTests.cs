using Chancery.Core.Problems;
using Chancery.Tests;

namespace Chancery.Packs.Tests;

public sealed class BriefLoaderTests
{
    private static readonly string[] Types = ["AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN", "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT"];

    [Fact]
    public void Every_type_has_a_phrase_whatever_the_mode_and_the_words()
    {
        List<Problem> problems = [];
        var words = BriefLoader.Load(Repository.At("packs"), problems);
        Assert.Empty(problems);
        Assert.All(Types, type => Assert.NotNull(words.Phrase([type], [], [], false)));
        Assert.All(words.Phrases, phrase => Assert.Contains(phrase.Type, Types));
        Assert.All(words.Phrases, phrase => Assert.True(phrase.Past.Contains("{recipient}", StringComparison.Ordinal) && phrase.Base.Contains("{recipient}", StringComparison.Ordinal), phrase.Past));
        Assert.All(words.Phrases, phrase => Assert.DoesNotContain("{recipient}", phrase.Alone + phrase.AloneBase + phrase.Mutual + phrase.MutualBase, StringComparison.Ordinal));
        Assert.NotEmpty(words.NoOffice);
    }
}
