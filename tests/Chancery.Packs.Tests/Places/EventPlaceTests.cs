using Chancery.Core.Text;
using Chancery.Packs.Tests.Claims;
using Chancery.Tests;

namespace Chancery.Packs.Tests.Places;

public sealed class EventPlaceTests
{
    private static Document Read(string rows, params (int Trigger, string Type, string? Actor, string? Recipient, string? Mode)[] events)
    {
        var doc = Doc.Of(rows);
        foreach (var (trigger, type, actor, recipient, mode) in events)
        {
            var ev = Sentences.Event(trigger, type, actor, recipient);
            if (mode is not null) ev.Modes = [mode];
            doc.Events.Add(ev);
        }
        Sentences.Run(doc);
        return doc;
    }

    [Fact]
    public void The_place_in_the_clause_wins()
    {
        var doc = Read("They|they|PRON|2|nsubj\nmet|meet|VERB|0|root\nin|in|ADP|4|case\nGeneva|Geneva|PROPN|2|obl", (1, "CONSULT", "ARM", "AZE", null));
        Assert.Equal(("CHE", "syntax", 4), (doc.Events[0].Place!.Place.Country, doc.Events[0].Place!.Basis, doc.Events[0].Place!.Place.Resolution));
    }

    [Fact]
    public void The_finer_of_two_names_wins()
    {
        var doc = Read("A|a|DET|2|det\ndrone|drone|NOUN|3|nsubj\nkilled|kill|VERB|0|root\nhim|he|PRON|3|obj\nin|in|ADP|9|case\nSyria|Syria|PROPN|9|nmod:poss\n's|'s|PART|6|case\nIdlib|Idlib|PROPN|9|compound\nprovince|province|NOUN|3|obl", (2, "ASSAULT", "TUR", "SYR", null));
        Assert.Equal(("SYR", 2), (doc.Events[0].Place!.Place.Country, doc.Events[0].Place!.Place.Resolution));
    }

    [Fact]
    public void A_visit_is_at_the_hosts()
    {
        var doc = Read("He|he|PRON|2|nsubj\nmet|meet|VERB|0|root\nher|she|PRON|2|obj", (1, "CONSULT", "USA", "VEN", "visit"));
        Assert.Equal(("VEN", "recipient", 1), (doc.Events[0].Place!.Place.Country, doc.Events[0].Place!.Basis, doc.Events[0].Place!.Place.Resolution));
    }

    [Fact]
    public void Violence_without_a_place_is_in_the_country_that_suffers_it_and_words_have_none()
    {
        var doc = Read("They|they|PRON|2|nsubj\nattacked|attack|VERB|0|root", (1, "ASSAULT", "RUS", "UKR", null), (1, "ACCUSE", "RUS", "UKR", null));
        Assert.Equal(("UKR", "recipient"), (doc.Events[0].Place!.Place.Country, doc.Events[0].Place!.Basis));
        Assert.Null(doc.Events[1].Place);
    }

    [Fact]
    public void The_city_below_a_dateline_is_the_datelines()
    {
        var doc = Read("GENEVA|Geneva|PROPN|4|obl\n-|-|PUNCT|1|punct\nEnvoys|envoy|NOUN|4|nsubj\nmet|meet|VERB|0|root\nin|in|ADP|8|case\nthe|the|DET|8|det\nSwiss|swiss|ADJ|8|amod\ncity|city|NOUN|4|obl", (3, "CONSULT", "ARM", null, null));
        Assert.Equal((2660646, "dateline"), (doc.Events[0].Place!.Place.GeonameId, doc.Events[0].Place!.Basis));
    }

    [Fact]
    public void Where_the_speaker_stands_is_not_where_it_happened()
    {
        var doc = Read("Drones|drone|NOUN|2|nsubj\nkilled|kill|VERB|0|root\nhim|he|PRON|2|obj\n,|,|PUNCT|9|punct\nan|a|DET|6|det\nofficial|official|NOUN|9|nsubj\nin|in|ADP|8|case\nAnkara|Ankara|PROPN|6|nmod\nsaid|say|VERB|2|parataxis", (1, "ASSAULT", "TUR", "SYR", null));
        Assert.Equal("SYR", doc.Events[0].Place!.Place.Country);
    }
}
