using Chancery.Core.Evaluation;
using Chancery.Core.Language;
using Chancery.Core.Record;
using Chancery.Core.Text;

namespace Chancery.Core.Tests.Evaluation;

public sealed class ConlluTests
{
    private const string Gold = """
        # newdoc id = one
        # newpar
        # text = We don't know.
        1	We	we	PRON	PRP	_	4	nsubj	_	_
        2-3	don't	_	_	_	_	_	_	_	_
        2	do	do	AUX	VBP	_	4	aux	_	_
        3	n't	not	PART	RB	_	4	advmod	_	_
        4	know	know	VERB	VB	_	0	root	_	SpaceAfter=No
        5	.	.	PUNCT	.	_	4	punct	_	_

        # newpar
        1	Rain	rain	NOUN	NN	_	0	root	_	_
        1.1	fell	fall	VERB	VBD	_	_	_	_	_

        """;

    private static StringReader File => new(Gold.ReplaceLineEndings("\n"));

    private static ConlluDocument Only => Assert.Single(ConlluDocument.Split(ConlluReader.Read(File)));

    [Fact]
    public void Words_written_together_share_their_text()
    {
        var doc = Only.Document;
        Assert.Equal("We don't know. \n\nRain ", doc.Text);
        Assert.Equal(["We", "do", "n't", "know", ".", "Rain"], Enumerable.Range(0, doc.Tokens.Count).Select(i => doc.TextOf(i).ToString()));
        Assert.Equal(2, doc.Paragraphs.Count);
    }

    [Fact]
    public void What_is_written_is_read_back()
    {
        var doc = Only.Fresh();
        var words = Only.Sentences.SelectMany(sentence => sentence.Words).ToList();
        for (var i = 0; i < words.Count; i++)
        {
            var head = words[i].Head < 0 ? -1 : words[i].Head + doc.Sentences[doc.Words[i].Sentence].Tokens.Start;
            (doc.Words[i].Lemma, doc.Words[i].Upos, doc.Words[i].Xpos) = (words[i].Lemma, EnumNames.ParseUpos(words[i].Upos), words[i].Xpos);
            (doc.Words[i].Head, doc.Words[i].Dep) = (head, EnumNames.ParseDep(words[i].Deprel));
        }
        doc.Words[5].Entity = 0;
        doc.Entities.Add(new EntityMention(new TokenRange(5, 6), EntityKind.Event));
        var written = new StringWriter();
        ConlluWriter.Write(doc, written);
        var again = ConlluReader.Read(new StringReader(written.ToString())).ToList();
        Assert.Equal(words.Select(word => word with { Misc = "" }), again.SelectMany(sentence => sentence.Words).Select(word => word with { Misc = "" }));
        Assert.Equal("don't", again[0].Tokens[1].Form);
        Assert.EndsWith("|Entity=B-Event", again[1].Words[0].Misc, StringComparison.Ordinal);
        Assert.Contains("# text = We don't know.\n", written.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_reader_that_tags_and_parses_as_the_file_does_scores_one()
    {
        var result = ParseEvaluator.Evaluate(File, "gold", [new Copy(wrongHead: false)], raw: false);
        Assert.All(result.Metrics, metric => Assert.Equal(1, metric.Value));
        Assert.Equal((6, 6), (result.N, result.Attempted));
    }

    [Fact]
    public void One_wrong_head_of_six_costs_a_sixth()
    {
        var result = ParseEvaluator.Evaluate(File, "gold", [new Copy(wrongHead: true)], raw: false);
        Assert.Equal(5 / 6.0, result.Metrics.Single(metric => metric.Name == "uas").Value, 6);
        Assert.Equal(1, result.Metrics.Single(metric => metric.Name == "upos").Value);
        Assert.Single(result.Errors);
    }

    [Theory]
    [InlineData("1\tWe\n", "line 1 has 2 columns")]
    [InlineData("1\tWe\twe\tPRON\tPRP\t_\tx\troot\t_\t_\n", "'x' is no number")]
    public void What_is_not_conllu_is_named_with_its_line(string text, string expected) =>
        Assert.Contains(expected, Assert.Throws<FormatException>(() => ConlluReader.Read(new StringReader(text)).ToList()).Message, StringComparison.Ordinal);

    /// <summary>Fills what the gold file above says.</summary>
    private sealed class Copy(bool wrongHead) : IStage
    {
        public string Name => "copy";

        public Layers Needs => Layers.None;

        public Layers Gives => Layers.Tags | Layers.Tree;

        public void Run(Document doc)
        {
            var first = 0;
            foreach (var sentence in Only.Sentences)
            {
                for (var i = 0; i < sentence.Words.Count; i++)
                {
                    ref var token = ref doc.Words[first + i];
                    var word = sentence.Words[i];
                    (token.Lemma, token.Upos, token.Xpos) = (word.Lemma, EnumNames.ParseUpos(word.Upos), word.Xpos);
                    (token.Head, token.Dep) = (word.Head < 0 ? -1 : first + word.Head, EnumNames.ParseDep(word.Deprel));
                }
                first += sentence.Words.Count;
            }
            if (wrongHead) doc.Words[0].Head = 1;
        }
    }
}
