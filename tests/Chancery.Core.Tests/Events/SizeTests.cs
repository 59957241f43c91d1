using Chancery.Core.Actors;
using Chancery.Core.Events;
using Chancery.Core.Text;
using Chancery.Tests;
using static Chancery.Core.Tests.Events.Lexicons;

namespace Chancery.Core.Tests.Events;

public sealed class SizeTests
{
    private static readonly FrameLexicon Lexicon = new(Lexicons.Ontology, [Frame("assault.kill", "ASSAULT", Verb("kill"))], [], [])
    {
        Sizes = new Dictionary<string, ValueTest> { ["dead"] = ValueTest.Words(["kill", "dead"]), ["injured"] = ValueTest.Words(["injure"]), ["person"] = ValueTest.Words(["boy"]) },
        Numbers = new Dictionary<string, int> { ["two"] = 2, ["twenty"] = 20, ["one"] = 1, ["five"] = 5, ["dozen"] = 12, ["hundred"] = 100, ["nobody"] = 0 },
        Multipliers = new HashSet<string> { "dozen", "hundred" },
        Hedges = new HashSet<string> { "up", "to", "as", "many" },
    };

    [Theory]
    [InlineData("half|half|DET|4|det; a|a|DET|4|det; dozen|dozen|NUM|4|nummod; men|man|NOUN|0|obj", 6)]
    [InlineData("two|two|NUM|2|compound; dozen|dozen|NUM|3|nummod; men|man|NOUN|0|obj", 24)]
    [InlineData("twenty|twenty|NUM|3|compound; -|-|PUNCT|1|punct; one|one|NUM|4|nummod; men|man|NOUN|0|obj", 21)]
    [InlineData("a|a|DET|3|det; hundred|hundred|NUM|3|nummod; men|man|NOUN|0|obj", 100)]
    [InlineData("1,200|1,200|NUM|2|nummod; men|man|NOUN|0|obj", 1200)]
    [InlineData("no|no|DET|2|det; men|man|NOUN|0|obj", 0)]
    [InlineData("nobody|nobody|PRON|0|obj", 0)]
    [InlineData("dozens|dozen|NOUN|3|nmod; of|of|ADP|1|case; men|man|NOUN|0|obj", null)]
    [InlineData("hopes|hope|NOUN|0|obj", null)]
    public void What_a_phrase_counts(string phrase, int? count)
    {
        var words = phrase.Split(';', StringSplitOptions.TrimEntries);
        // behind "rebels killed": heads move by two, the phrase's own head hangs on the verb
        var moved = words.Select(word => word.Split('|')).Select(cells => $"{cells[0]}|{cells[1]}|{cells[2]}|{(cells[3] is "0" ? 2 : int.Parse(cells[3], System.Globalization.CultureInfo.InvariantCulture) + 2)}|{cells[4]}");
        var doc = Doc.Of($"rebels|rebel|NOUN|2|nsubj; killed|kill|VERB|0|root; {string.Join("; ", moved)}");
        Assert.Equal(count, Code(doc)?.Dead);
    }

    [Fact]
    public void A_boy_of_five_years_is_one_boy()
    {
        var doc = Doc.Of("rebels|rebel|NOUN|2|nsubj; killed|kill|VERB|0|root; a|a|DET|9|det; five|five|NUM|6|nummod; -|-|PUNCT|4|punct; year|year|NOUN|8|obl; -|-|PUNCT|6|punct; old|old|ADJ|9|amod; boy|boy|NOUN|2|obj");
        doc.Words[8].Xpos = "NN";
        Assert.Equal(1, Code(doc)!.Dead);
    }

    [Fact]
    public void A_number_that_the_parser_did_not_hang_on_the_verb_stands_behind_it()
    {
        var doc = Doc.Of("rebels|rebel|NOUN|2|nsubj; killed|kill|VERB|0|root; up|up|ADP|6|case; to|to|ADP|6|case; five|five|NUM|6|nummod; men|man|NOUN|2|obl");
        Assert.Equal(5, Code(doc)!.Dead);
    }

    [Fact]
    public void A_man_who_was_not_hurt_is_not_counted()
    {
        var doc = Doc.Of("rebels|rebel|NOUN|2|nsubj; killed|kill|VERB|0|root; two|two|NUM|4|nummod; men|man|NOUN|2|obj; but|but|CCONJ|9|cc; the|the|DET|7|det; boy|boy|NOUN|9|nsubjpass; not|not|PART|9|advmod; injured|injure|VERB|2|conj");
        Assert.Equal((2, null), (Code(doc)!.Dead, Code(doc)!.Injured));
    }

    private static EventSize? Code(Document doc)
    {
        var actor = new ActorMention { Head = 0, Tokens = new TokenRange(0, 1), Kind = ActorKind.Role, Sector = "REB", Identifier = "rebels", Cluster = 0 };
        doc.Actors.Clear();
        doc.Events.Clear();
        doc.Actors.Add(actor);
        doc.ActorByHead[0] = actor;
        doc.Layers |= Layers.Actors;
        using var stage = new EventStage(Lexicon);
        stage.Run(doc);
        return Assert.Single(doc.Events).Size;
    }
}
