using Chancery.Core.Events;
using Chancery.Core.Time;
using Chancery.Packs.Tests.Claims;
using Chancery.Tests;

namespace Chancery.Packs.Tests.Time;

public sealed class EventDateTests
{
    private static readonly DateOnly Tuesday = new(2026, 6, 30);

    [Fact]
    public void A_day_after_another_event_dates_that_event()
    {
        // resigned on Monday , a day after a committee opened an inquiry
        var doc = Sentences.Read("He|he|PRON|2|nsubj\nresigned|resign|VERB|0|root\non|on|ADP|4|case\nMonday|Monday|PROPN|2|obl\n,|,|PUNCT|2|punct\na|a|DET|7|det\nday|day|NOUN|11|obl:npmod\nafter|after|SCONJ|11|mark\na|a|DET|10|det\ncommittee|committee|NOUN|11|nsubj\nopened|open|VERB|2|advcl\nan|a|DET|13|det\ninquiry|inquiry|NOUN|11|obj", Tuesday, (1, "RETREAT"), (12, "ACCUSE"));
        Assert.Equal("2026-06-29", doc.Events[0].Date!.Date.ToString());
        Assert.Equal("2026-06-28", doc.Events[1].Date!.Date.ToString());
        Assert.Equal("syntax", doc.Events[1].Date!.Basis);
    }

    [Fact]
    public void A_noun_behind_a_day_after_does_not_take_the_day_of_the_main_clause()
    {
        // resigned on Monday , a day after an attack
        var doc = Sentences.Read("He|he|PRON|2|nsubj\nresigned|resign|VERB|0|root\non|on|ADP|4|case\nMonday|Monday|PROPN|2|obl\n,|,|PUNCT|7|punct\na|a|DET|7|det\nday|day|NOUN|4|appos\nafter|after|ADP|10|case\nan|a|DET|10|det\nattack|attack|NOUN|2|obl", Tuesday, (1, "RETREAT"), (9, "ASSAULT"));
        Assert.Equal("2026-06-29", doc.Events[0].Date!.Date.ToString());
        Assert.Equal("2026-06-28", doc.Events[1].Date!.Date.ToString());
    }

    [Fact]
    public void Just_days_after_is_an_interval_before_the_report()
    {
        var doc = Sentences.Read("The|the|DET|2|det\nvisit|visit|NOUN|3|nsubj\ncame|come|VERB|0|root\njust|just|ADV|5|advmod\ndays|day|NOUN|8|obl:npmod\nafter|after|SCONJ|8|mark\nTrump|Trump|PROPN|8|nsubj\nspoke|speak|VERB|3|advcl", new(2026, 1, 16), (1, "CONSULT"), (7, "CONSULT"));
        var date = doc.Events[1].Date!.Date;
        Assert.Equal((new DateOnly(2026, 1, 6), new DateOnly(2026, 1, 16), DatePrecision.Week), (date.From, date.Until, date.Precision));
    }

    [Fact]
    public void Last_year_is_a_year_and_historical()
    {
        var doc = Sentences.Read("They|they|PRON|2|nsubj\ntoppled|topple|VERB|0|root\nhim|he|PRON|2|obj\nlast|last|ADJ|5|amod\nyear|year|NOUN|2|obl:tmod", new(2026, 1, 16), (1, "COERCE"));
        Assert.Equal("2025", doc.Events[0].Date!.Date.ToString());
        Assert.True(doc.Events[0].Aux.HasFlag(AuxModes.Historical));
    }

    [Fact]
    public void A_coordinated_verb_shares_the_day()
    {
        var doc = Sentences.Read("They|they|PRON|2|nsubj\nboarded|board|VERB|0|root\nit|it|PRON|2|obj\non|on|ADP|5|case\nMonday|Monday|PROPN|2|obl\nand|and|CCONJ|7|cc\nabducted|abduct|VERB|2|conj\nseven|seven|NUM|7|obj", Tuesday, (6, "ASSAULT"));
        Assert.Equal(("2026-06-29", "syntax"), (doc.Events[0].Date!.Date.ToString(), doc.Events[0].Date!.Basis));
    }

    [Theory]
    [InlineData("Police|police|NOUN|2|nsubj; used|use|VERB|0|root; batons|baton|NOUN|2|obj; on|on|ADP|5|case; Monday|Monday|PROPN|2|obl; to|to|PART|7|mark; disperse|disperse|VERB|2|advcl; crowds|crowd|NOUN|7|obj", "VB")]
    [InlineData("Miners|miner|NOUN|2|nsubj; blocked|block|VERB|0|root; roads|road|NOUN|2|obj; on|on|ADP|5|case; Monday|Monday|PROPN|2|obl; as|as|SCONJ|8|mark; police|police|NOUN|8|nsubj; fired|fire|VERB|2|advcl", "VBD")]
    public void What_is_done_meanwhile_or_to_that_end_is_of_the_same_day(string rows, string form)
    {
        var doc = Doc.Of(rows, Tuesday);
        var trigger = doc.Words.ToArray().ToList().FindIndex(word => word.Dep is Core.Language.Dep.Advcl);
        doc.Words[trigger].Xpos = form;
        doc.Events.Add(Sentences.Event(trigger, "ASSAULT"));
        Sentences.Run(doc);
        Assert.Equal(("2026-06-29", "syntax"), (doc.Events[0].Date!.Date.ToString(), doc.Events[0].Date!.Basis));
    }

    [Fact]
    public void Without_a_time_the_day_of_the_report_stands_in_and_says_so()
    {
        var doc = Sentences.Read("They|they|PRON|2|nsubj\nmet|meet|VERB|0|root", Tuesday, (1, "CONSULT"));
        Assert.Equal(("2026-06-30", "publication"), (doc.Events[0].Date!.Date.ToString(), doc.Events[0].Date!.Basis));
    }

    [Fact]
    public void Neither_a_plan_nor_a_background_event_takes_the_day_of_the_report()
    {
        var plan = Sentences.Read("They|they|PRON|3|nsubj\nwill|will|AUX|3|aux\nmeet|meet|VERB|0|root", Tuesday, (2, "CONSULT"));
        Assert.Null(plan.Events[0].Date);
        var background = Sentences.Read("It|it|PRON|2|nsubj\nis|be|AUX|0|root\nfirst|first|ADJ|2|advmod\nsince|since|ADP|6|case\nthe|the|DET|6|det\nousting|ousting|NOUN|2|obl", Tuesday, (5, "COERCE"));
        Assert.Null(background.Events[0].Date);
    }

    [Fact]
    public void Without_a_day_of_publication_nothing_is_dated_by_it()
    {
        var doc = Sentences.Read("They|they|PRON|2|nsubj\nmet|meet|VERB|0|root\non|on|ADP|4|case\nMonday|Monday|PROPN|2|obl", null, (1, "CONSULT"));
        Assert.Null(doc.Events[0].Date);
    }
}
