using System.Text;
using Chancery.Core.Actors;
using Chancery.Core.Evaluation;
using Chancery.Core.Events;
using Chancery.Core.Merging;
using Chancery.Core.Places;
using Chancery.Core.Text;
using Chancery.Core.Time;
using Chancery.Tests.Merging;

namespace Chancery.Tests.Evaluation;

public sealed class EventsEvaluatorTests
{
    [Fact]
    public void A_shared_type_and_agreeing_countries_match()
    {
        var result = Score("""{"event":["ASSAULT","COERCE"],"actor":["FRA:MIL"],"recipient":["MLI"]}""", Ev("ASSAULT", ["FRA:MIL"], ["MLI:REB"]));
        Assert.Equal((1, 1, 1), (result["precision"], result["recall"], result["f1"]));
        Assert.Equal((1, 1), (result["sectors.right"], result["sectors.n"]));
    }

    [Fact]
    public void Another_country_is_a_miss_and_an_extra_though_the_type_was_found()
    {
        var result = Score("""{"event":["ASSAULT"],"actor":["FRA"],"recipient":["MLI"]}""", Ev("ASSAULT", ["FRA"], ["NER"]));
        Assert.Equal((0, 1, 1), (result["matched"], result["predicted"], result["type_found"]));
        Assert.Equal(2, result.Errors.Count);
    }

    [Fact]
    public void Roles_may_be_swapped_only_where_the_gold_has_no_recipient()
    {
        Assert.Equal(1, Score("""{"event":["CONSULT"],"actor":["ARM","AZE"],"recipient":[]}""", Ev("CONSULT", ["CHE"], ["AZE"]))["matched"]);
        Assert.Equal(0, Score("""{"event":["CONSULT"],"actor":["ARM"],"recipient":["AZE"]}""", Ev("CONSULT", ["AZE"], ["ARM"]))["matched"]);
    }

    [Theory]
    [InlineData("\"*\"")]
    [InlineData("\"UAF\"")]
    [InlineData("")]
    public void Open_slots_accept_everybody(string slot) =>
        Assert.Equal(1, Score($$"""{"event":["ASSAULT"],"actor":[{{slot}}],"recipient":["MLI"]}""", Ev("ASSAULT", [], ["MLI"]))["matched"]);

    [Fact]
    public void Optional_events_neither_help_nor_hurt()
    {
        var gold = """{"event":["REJECT"],"actor":["ARM"],"recipient":["AZE"],"optional":true}""";
        var with = Score(gold, Ev("REJECT", ["ARM"], ["AZE"]));
        Assert.Equal((0, 0, 0), (with["gold"], with["predicted"], with["matched"]));
        Assert.Empty(Score(gold).Errors);
    }

    [Fact]
    public void Negated_and_hypothetical_events_are_left_out_before_matching()
    {
        var result = Score("""{"event":["ASSAULT"],"actor":[],"recipient":[]}""", Ev("ASSAULT", [], [], AuxModes.Negation), Ev("ASSAULT", [], [], AuxModes.Hypothetical));
        Assert.Equal((0, 0), (result["predicted"], result["type_found"]));
    }

    [Fact]
    public void One_prediction_serves_one_gold_event()
    {
        var gold = """{"event":["REQUEST"],"actor":["IGO"],"recipient":["GIN"]},{"event":["REQUEST"],"actor":["IGO"],"recipient":["GIN"]}""";
        Assert.Equal(0.5, Score(gold, Ev("REQUEST", ["IGO"], ["GIN"]))["recall"]);
    }

    [Fact]
    public void Slots_are_scored_where_the_gold_names_them()
    {
        var ev = Ev("CONSULT", ["USA:SPY"], ["VEN"], AuxModes.Historical, "visit");
        ev.Best.Date = Story.On("2026-01-13");
        ev.Best.Place = new EventPlace(new Place { Name = "Caracas", Country = "VEN", Resolution = 4 }, "Caracas", "syntax");
        var gold = """{"event":["CONSULT"],"mode":["visit","phone"],"actor":["USA:GOV"],"recipient":["VEN"],"aux":"historical","date":"2026-01-13","place":"COL"}""";
        var result = Score(gold, ev);
        Assert.Equal((1, 1, 1, 0, 0), (result["dates.right"], result["modes.right"], result["aux.right"], result["places.right"], result["sectors.right"]));
        Assert.Equal(2, result.Errors.Count);
    }

    [Fact]
    public void A_month_is_not_a_day()
    {
        var ev = Ev("CONSULT", ["USA"], ["VEN"]);
        ev.Best.Date = new EventDate(PartialDate.Month(2026, 1), "syntax", "test");
        Assert.Equal(0, Score("""{"event":["CONSULT"],"actor":["USA"],"recipient":["VEN"],"date":"2026-01-13"}""", ev)["dates.right"]);
    }

    [Theory]
    [InlineData("""{"event":["COERCE"]}""", 1)]
    [InlineData("""{"event":["COERCE"],"actor":["POL"]}""", 1)]
    [InlineData("""{"event":["COERCE"],"actor":["POL:MIL"]}""", 0)]
    [InlineData("""{"event":["COERCE"],"mode":["arrest"]}""", 0)]
    [InlineData("""{"event":["COERCE"],"count_over":1}""", 0)]
    [InlineData("""{"event":["ASSAULT"]}""", 0)]
    public void What_must_never_be_coded_is_counted(string never, int broken) =>
        Assert.Equal(broken, Score("", never, Ev("COERCE", ["POL:COP"], ["UKR"], AuxModes.None, "seize"))["never_broken"]);

    [Theory]
    [InlineData(AuxModes.Future)]
    [InlineData(AuxModes.Historical)]
    public void A_plan_or_the_past_breaks_nothing(AuxModes aux) =>
        Assert.Equal(0, Score("", """{"event":["COERCE"]}""", Ev("COERCE", [], [], aux))["never_broken"]);

    [Fact]
    public void A_report_without_events_has_none()
    {
        using var stream = new MemoryStream("""[{"id":"A","text":"It rained."}]"""u8.ToArray());
        Assert.Equal(1, new EventsEvaluator(article => (new Document(article), [])).Evaluate(stream, "articles.json").N);
    }

    [Theory]
    [InlineData("""[{"id":"A"}]""", "text")]
    [InlineData("""[null]""", "null")]
    [InlineData("""[{"id":"A","text":null}]""", "text")]
    [InlineData("{", "articles.json:1")]
    [InlineData("""[{"id":"A","text":"x","date":"yesterday"}]""", "yesterday")]
    [InlineData("null", "array")]
    public void What_is_no_gold_file_is_said_to_be_none(string text, string said)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes(text));
        Assert.Contains(said, Assert.Throws<FormatException>(() => new EventsEvaluator(_ => throw new InvalidOperationException()).Evaluate(stream, "articles.json")).Message, StringComparison.Ordinal);
    }

    private static Scored Score(string gold, params CodedEvent[] events) => Score(gold, "", events);

    private static Scored Score(string gold, string never, params CodedEvent[] events)
    {
        using var stream = new MemoryStream(Encoding.UTF8.GetBytes($$"""[{"id":"A","date":"2026-01-16","text":"It happened.","events":[{{gold}}],"never":[{{never}}]}]"""));
        return new Scored(new EventsEvaluator(article => (new Document(article), events)).Evaluate(stream, "articles.json"));
    }

    private static CodedEvent Ev(string type, string[] actors, string[] recipients, AuxModes aux = AuxModes.None, params string[] modes)
    {
        var doc = Doc.Of("It|it|PRON|2|nsubj;happened|happen|VERB|0|root");
        var best = new EventMention
        {
            Types = [type], Modes = modes, Aux = aux, Actors = [.. actors.Select(Actor)], Recipients = [.. recipients.Select(Actor)],
            Trigger = 1, TriggerTokens = new TokenRange(1, 2), Sentence = 0, Frame = "test",
        };
        return new CodedEvent { Id = "e_1", Document = doc, Best = best, Mentions = [best] };
    }

    private static ActorMention Actor(string slot)
    {
        var cut = slot.Split(':');
        return new ActorMention { Head = 0, Tokens = new TokenRange(0, 1), Kind = ActorKind.Country, Code = cut[0], Sector = cut.Length > 1 ? cut[1] : null, Identifier = slot, Cluster = 0 };
    }

    private sealed class Scored(EvaluationResult result)
    {
        public double this[string metric] => result.Metrics.Single(entry => entry.Name == metric).Value;

        public IReadOnlyList<string> Errors => result.Errors;
    }
}
