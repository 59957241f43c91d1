using Chancery.Core.Record.Store;

namespace Chancery.Records.Tests;

/// <summary>Paragraphs and coded sentences. Every store inherits these.</summary>
public abstract class PartTests
{
    /// <summary>A record that holds nothing.</summary>
    protected abstract TestRecord Fresh();

    [Fact]
    public void Paragraphs_are_given_back_in_their_order_with_what_they_repeat()
    {
        var item = Tellings.Attack("one", 12);
        StoredParagraph[] paragraphs = [new("d_one", 1, 0, 4, null, "One."), new("d_one", 2, 6, 10, null, "Two."), new("d_one", 3, 12, 16, 1, "One.")];
        using var record = Fresh().With([item with { Paragraphs = paragraphs }, Tellings.Attack("two", 40)]);
        Assert.Equal(paragraphs, record.Ask(asked => asked.Paragraphs("d_one")));
        Assert.Empty(record.Ask(asked => asked.Paragraphs("d_two")));
    }

    [Fact]
    public void A_coded_sentence_is_given_back_as_it_was_written()
    {
        var sentence = Sentence with
        {
            Id = "m_1", Sequence = 3, Start = 10, End = 44, Types = ["ASSAULT", "COERCE"], Modes = ["firearms"], Contexts = ["military"], Aux = ["negation"], Trigger = "did not kill", Actors = ["Ethiopian troops"], ActorCodes = ["ETH"],
            Recipients = ["soldiers", "\"guards\""], RecipientCodes = [], Date = "2026-03", DatePrecision = "month", Place = "Moyale", Country = "KEN", Attribution = ["the ministry"], Factuality = -2.5, Confidence = .25, Repeated = true, Text = "Troops, it said, did not kill 🕊.",
        };
        using var record = Fresh().With([Tellings.Attack("one", 12) with { Sentences = [sentence, Sentence] }]);
        var found = record.Ask(asked => asked.Sentences("d_one"));
        Assert.Equal([1, 3], found.Select(one => one.Sequence));
        Assert.Equivalent(sentence, found[1], strict: true);
        Assert.Equivalent(Sentence, found[0], strict: true);
    }

    [Fact]
    public void They_stay_when_events_are_merged_anew_and_a_copy_adds_none()
    {
        var item = Tellings.Attack("one", 12) with { Paragraphs = [new StoredParagraph("d_one", 1, 0, 4, null, "One.")], Sentences = [Sentence] };
        using var record = Fresh().With([item]).With([Tellings.Copy(item, "another paper")]).With([Tellings.Attack("two", 13)]);
        Assert.Single(record.Ask(asked => asked.Paragraphs("d_one")));
        Assert.Equal("e_one", Assert.Single(record.Ask(asked => asked.Sentences("d_one"))).Telling);
        Assert.Contains(record.Ask(asked => asked.Reports(TestRecord.Everything)), report => report is { Telling: "e_one", Event: "e_one", Document: "d_one" });
    }

    [Fact]
    public void A_record_of_the_version_before_them_gets_paragraphs_and_the_best_sentence_of_every_telling()
    {
        const string Text = "Troops killed 12 soldiers in Moyale.\n\nNobody else was hurt, the ministry said.\n\nTroops killed 12 soldiers in Moyale.";
        var (one, empty) = (Tellings.Attack("one", 12), Tellings.Attack("none", 40));
        using var record = Fresh().With([one with { Document = one.Document with { Text = Text } }, empty with { Document = empty.Document with { Text = "" }, Told = [] }], [Tellings.Copy(one, "another paper")]);
        var whole = record.Whole();
        record.Run("DROP TABLE paragraphs", "DROP TABLE mentions", "DROP TABLE coded_sentences", "DROP VIEW event_contexts", "CREATE TABLE event_contexts (event VARCHAR, context VARCHAR)", "UPDATE meta SET value = '5' WHERE key = 'schema'");
        Assert.Equal("REC006", Assert.Throws<RecordException>(() => record.Whole()).Problem.Code);
        record.With();
        Assert.Equal(whole, record.Whole());
        var paragraphs = record.Ask(asked => asked.Paragraphs("d_one"));
        Assert.Equal([(1, 0, (int?)null), (2, 38, null), (3, 80, 1)], paragraphs.Select(paragraph => (paragraph.Position, paragraph.Start, paragraph.Repeats)));
        Assert.All(paragraphs, paragraph => Assert.Equal(Text[paragraph.Start..paragraph.End], paragraph.Text));
        var sentence = Assert.Single(record.Ask(asked => asked.Sentences("d_one")));
        Assert.Equal((null, "e_one", "Ethiopian troops", "KEN", .8), (sentence.Id, sentence.Telling, sentence.Actors[0], sentence.RecipientCodes[0], sentence.Confidence));
        Assert.Empty(record.Ask(asked => asked.Paragraphs("d_none")));
    }

    [Fact]
    public void The_last_run_is_told_without_counting()
    {
        using var record = Fresh().With([Tellings.Attack("one", 12)]).With([Tellings.Attack("two", 40)]);
        Assert.Equal((2, 2), record.Ask(asked => (asked.LastRun(), asked.Counts().LastRun)));
    }

    private static StoredSentence Sentence => new()
    {
        Id = "m_0", Telling = "e_one", Document = "d_one", Sequence = 1, Types = ["ASSAULT"], Modes = [], Contexts = [], Aux = [], Actors = [], ActorCodes = [], Recipients = [], RecipientCodes = [], Attribution = [], Text = "Troops killed.",
    };
}
