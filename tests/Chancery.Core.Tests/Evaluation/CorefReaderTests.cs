using Chancery.Core.Evaluation;

namespace Chancery.Tests.Evaluation;

public sealed class CorefReaderTests
{
    [Fact]
    public void Brackets_open_close_nest_and_stand_alone()
    {
        var found = Read("1\tThe\tthe\tDET\tDT\t_\t2\tdet\t_\tEntity=(1-person-new-cf1-2-coref", "2\tmayor\tmayor\tNOUN\tNN\t_\t0\troot\t_\t_", "3\tof\tof\tADP\tIN\t_\t4\tcase\t_\t_",
            "4\tRiga\tRiga\tPROPN\tNNP\t_\t2\tnmod\t_\tEntity=(2-place-new-cf2-1-sgl)1)");
        Assert.Equal([(0, 4, "person", "1"), (3, 4, "place", "2")], found.Select(static mention => (mention.Tokens.Start, mention.Tokens.End, mention.Kind, mention.Chain)));
    }

    [Fact]
    public void A_mention_in_pieces_is_left_out() =>
        Assert.Empty(Read("1\tRiga\tRiga\tPROPN\tNNP\t_\t0\troot\t_\tEntity=(3[1/2]-place-new-cf2-1-sgl)"));

    [Fact]
    public void A_bracket_that_nobody_opened_is_named() =>
        Assert.Throws<FormatException>(() => Read("1\tRiga\tRiga\tPROPN\tNNP\t_\t0\troot\t_\tEntity=7)"));

    private static List<CorefMention> Read(params string[] rows)
    {
        using var text = new StringReader(string.Join('\n', rows) + "\n\n");
        return CorefReader.Read(Assert.Single(ConlluDocument.Split(ConlluReader.Read(text))));
    }
}
