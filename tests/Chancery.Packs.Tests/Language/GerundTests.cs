using Chancery.Core;
using Chancery.Core.Language;
using Chancery.Core.Text;

namespace Chancery.Packs.Tests.Language;

public sealed class GerundTests
{
    [Fact]
    public void A_noun_that_opens_a_clause_is_the_gerund_of_its_verb_and_one_with_an_article_is_not()
    {
        var stages = LanguageLoader.Stages();
        var pipeline = Pipeline.Build([.. stages, new GerundStage(stages.OfType<LemmaStage>().Single())]);
        var doc = pipeline.Run(new Article { Id = "case", Text = "Joseph Osei made the comment after meeting with President Adjo Mensah in Lome. He left after a meeting with the king." });
        var told = new List<string>();
        foreach (ref readonly var word in doc.Words)
        {
            if (word.Norm is "meeting") told.Add($"{word.Upos} {word.Xpos} {word.Lemma}");
        }
        Assert.Equal(["Verb VBG meet", "Noun NN meeting"], told);
    }
}
