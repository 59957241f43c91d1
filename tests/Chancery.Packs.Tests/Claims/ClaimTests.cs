using Chancery.Core.Claims;
using Chancery.Core.Events;

namespace Chancery.Packs.Tests.Claims;

public sealed class ClaimTests
{
    private static readonly DateOnly Published = new(2026, 9, 9);

    [Fact]
    public void The_packs_have_no_problems() => Assert.Empty(Sentences.Problems.Select(problem => problem.ToString()));

    [Fact]
    public void A_clause_around_the_verb_is_what_is_said()
    {
        // Rebels shelled the port, a harbour official said.
        var doc = Sentences.Read("Rebels|rebel|NOUN|2|nsubj\nshelled|shell|VERB|0|root\nthe|the|DET|4|det\nport|port|NOUN|2|obj\n,|,|PUNCT|8|punct\na|a|DET|7|det\nofficial|official|NOUN|8|nsubj\nsaid|say|VERB|2|parataxis\n.|.|PUNCT|2|punct", Published, (1, "ASSAULT"));
        var attribution = Assert.Single(doc.Events[0].Attribution);
        Assert.Equal(("a official", "said", ClaimKind.Indirect), (attribution.Source, attribution.Cue, attribution.Kind));
    }

    [Fact]
    public void According_to_names_the_source_behind_it()
    {
        var doc = Sentences.Read("Rebels|rebel|NOUN|2|nsubj\nshelled|shell|VERB|0|root\nit|it|PRON|2|obj\naccording|accord|VERB|7|case\nto|to|ADP|4|fixed\ntwo|two|NUM|7|nummod\nwitnesses|witness|NOUN|2|obl", Published, (1, "ASSAULT"));
        Assert.Equal(("two witnesses", "according to"), (doc.Events[0].Attribution[0].Source, doc.Events[0].Attribution[0].Cue));
    }

    [Fact]
    public void A_quotation_is_direct()
    {
        var doc = Sentences.Read("“|“|PUNCT|4|punct\nThey|they|PRON|3|nsubj\nattacked|attack|VERB|6|ccomp\n”|”|PUNCT|3|punct\nhe|he|PRON|6|nsubj\nsaid|say|VERB|0|root", Published, (2, "ASSAULT"));
        Assert.Equal(ClaimKind.Direct, Assert.Single(doc.Events[0].Attribution).Kind);
    }

    [Fact]
    public void The_cue_is_not_attributed_to_itself()
    {
        var doc = Sentences.Read("Syria|Syria|PROPN|2|nsubj\ncondemned|condemn|VERB|0|root\nthe|the|DET|4|det\nstrike|strike|NOUN|2|obj", Published, (1, "ACCUSE"));
        Assert.Empty(doc.Events[0].Attribution);
    }

    [Theory]
    [InlineData("Rebels|rebel|NOUN|4|nsubj\ndid|do|AUX|4|aux\nnot|not|PART|4|advmod\nattack|attack|VERB|0|root", 3, AuxModes.Negation)]
    [InlineData("No|no|DET|2|det\nsoldiers|soldier|NOUN|4|nsubj:pass\nwere|be|AUX|4|aux:pass\nkilled|kill|VERB|0|root", 3, AuxModes.Negation)]
    [InlineData("He|he|PRON|2|nsubj\ndenied|deny|VERB|0|root\nattacking|attack|VERB|2|xcomp", 2, AuxModes.Negation)]
    [InlineData("They|they|PRON|3|nsubj\nwill|will|AUX|3|aux\nmeet|meet|VERB|0|root", 2, AuxModes.Future)]
    [InlineData("They|they|PRON|2|nsubj\nplan|plan|VERB|0|root\nto|to|PART|4|mark\nattack|attack|VERB|2|xcomp", 3, AuxModes.Future)]
    [InlineData("They|they|PRON|3|nsubj\ncould|could|AUX|3|aux\nattack|attack|VERB|0|root", 2, AuxModes.Hypothetical)]
    [InlineData("If|if|SCONJ|4|mark\nthe|the|DET|3|det\ntalks|talk|NOUN|4|nsubj\nfail|fail|VERB|6|advcl\nthey|they|PRON|6|nsubj\nleave|leave|VERB|0|root", 2, AuxModes.Hypothetical)]
    [InlineData("He|he|PRON|2|nsubj\nsaid|say|VERB|0|root\nPoland|Poland|PROPN|5|nsubj\nwould|would|AUX|5|aux\nhelp|help|VERB|2|ccomp", 4, AuxModes.Future)]
    [InlineData("The|the|DET|2|det\nattack|attack|NOUN|4|nsubj\nwill|will|AUX|4|aux\nraise|raise|VERB|0|root\nfears|fear|NOUN|4|obj", 1, AuxModes.None)]
    [InlineData("He|he|PRON|4|nsubj\nneither|neither|CCONJ|3|cc:preconj\nconfirmed|confirm|VERB|0|root\nnor|nor|CCONJ|5|cc\ndenied|deny|VERB|3|conj\nthe|the|DET|7|det\narrest|arrest|NOUN|5|obj", 6, AuxModes.None)]
    public void Words_around_an_event_say_how_the_text_stands_to_it(string rows, int trigger, AuxModes expected)
    {
        var doc = Sentences.Read(rows, null, (trigger, "ASSAULT"));
        Assert.Equal(expected, doc.Events[0].Aux);
        if (expected is not AuxModes.None) Assert.Contains(doc.Events[0].Explanation, step => step.Step is "aux");
    }

    [Fact]
    public void What_the_frames_found_is_kept()
    {
        var doc = Chancery.Tests.Doc.Of("They|they|PRON|3|nsubj\nwill|will|AUX|3|aux\nmeet|meet|VERB|0|root");
        doc.Events.Add(Sentences.Event(2, "CONSULT"));
        doc.Events[0].Aux = AuxModes.Hypothetical;
        Sentences.Run(doc);
        Assert.Equal(AuxModes.Hypothetical | AuxModes.Future, doc.Events[0].Aux);
    }
}
