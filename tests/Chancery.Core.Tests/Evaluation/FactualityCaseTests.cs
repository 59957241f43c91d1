using Chancery.Core.Claims;
using Chancery.Core.Evaluation;
using Chancery.Core.Events;
using Chancery.Core.Text;
using Chancery.Tests;

namespace Chancery.Core.Tests.Evaluation;

public sealed class FactualityCaseTests
{
    [Fact]
    public void A_table_names_sentence_word_and_class()
    {
        var item = Assert.Single(FactualityCase.Read(new StringReader("# ours\nThe army did not attack.\tattack\tnot\n"), "own.tsv"));
        Assert.Equal((new TextSpan(17, 23), -3.0), item.Targets[0]);
    }

    [Fact]
    public void A_line_of_json_counts_words()
    {
        var item = Assert.Single(FactualityCase.Read(new StringReader("""{"text":"They left early .","targets":[{"span1":[1,2],"label":2.5}]}"""), "dev.jsonl"));
        Assert.Equal((new TextSpan(5, 9), 2.5), item.Targets[0]);
    }

    [Fact]
    public void A_clause_is_read_at_its_head_and_a_copula_at_what_it_joins()
    {
        // I know my friends left . He is late
        var doc = Doc.Of("I|I|PRON|2|nsubj;know|know|VERB|0|root;my|my|PRON|4|nmod:poss;friends|friend|NOUN|5|nsubj;left|leave|VERB|2|ccomp;.|.|PUNCT|2|punct;He|he|PRON|9|nsubj;is|be|AUX|9|cop;late|late|ADJ|2|parataxis");
        TextSpan Over(int first, int last) => new(doc.Words[first].Span.Start, doc.Words[last].Span.End);
        Assert.Equal(4, FactualityCase.Head(doc, Over(2, 4)));
        Assert.Equal(8, FactualityCase.Head(doc, Over(7, 7)));
        Assert.Equal(3, FactualityCase.Head(doc, Over(3, 3)));
        Assert.Equal(-1, FactualityCase.Head(doc, new TextSpan(900, 904)));
    }

    [Theory]
    [InlineData("own.tsv", "one cell")]
    [InlineData("own.tsv", "They left.\tcame\thappened")]
    [InlineData("own.tsv", "They left.\tleft\tmaybe")]
    [InlineData("dev.jsonl", "{}")]
    [InlineData("dev.jsonl", """{"text":"a","targets":[{"span1":[9,10],"label":1}]}""")]
    public void Anything_else_is_refused_with_its_line(string file, string row) =>
        Assert.Contains($"{file}:1", Assert.Throws<FormatException>(() => FactualityCase.Read(new StringReader(row), file).ToList()).Message, StringComparison.Ordinal);

    [Theory]
    [InlineData(AuxModes.Negation, 2.5, -3)]
    [InlineData(AuxModes.Future, 2.5, 0.9)]
    [InlineData(AuxModes.Hypothetical, 2.5, 0.9)]
    [InlineData(AuxModes.Negation | AuxModes.Hypothetical, -2.5, -0.9)]
    [InlineData(AuxModes.None, 0.2, 1)]
    [InlineData(AuxModes.None, 2.5, 2.5)]
    public void The_words_bound_what_was_learned(AuxModes modes, double learned, double expected) => Assert.Equal(expected, FactualityReader.Allowed(modes, learned), 6);

    [Fact]
    public void A_table_of_weights_adds_the_convention()
    {
        var model = FactualityModel.Read(new StringReader("fact\tall\tA\tB\nbias\t1\t0.5\t\nnegated=N\t-2\t\t-3\n"));
        Assert.Equal(1.5, model.Value(["bias", "unknown"], "A"), 6);
        Assert.Equal(-3, model.Value(["bias", "negated=N"], "B"), 6);
        Assert.Throws<FormatException>(() => FactualityModel.Read(new StringReader("fact\tall\tA\nbias\t1\n")));
    }
}
