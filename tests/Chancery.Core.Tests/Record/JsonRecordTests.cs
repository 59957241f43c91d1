using System.Text;
using System.Text.Json;
using Chancery.Core.Record;
using Chancery.Core.Text;
using Chancery.Tests;

namespace Chancery.Core.Tests.Record;

public sealed class JsonRecordTests
{
    private static readonly Article Article = new()
    {
        Id = "a-1", Text = "", Title = "A \"visit\"", Published = new(2026, 1, 16), Url = "https://example.org/1", Publisher = "The Paper",
        Fields = [new("desk", "\"world\""), new("tags", "[1,2]")],
    };

    [Fact]
    public void The_record_has_plovers_names_in_the_order_of_the_design() =>
        Assert.Equal(
            """
            {"id":"e_0123456789abcdef","date":"2026-01-13","date_precision":"day","event":["CONSULT"],"mode":["visit"],"context":["diplomatic","economic"],"aux":["future","hypothetical"],"factuality":0.5,
            "quad_code":1,"event_scale":4,"cameo_root":"04","cameo_quad":1,
            "actor":[{"entity_text":"Ada","identifier_text":"Ada Ray","code":"USA","sector":"SPY","other_sectors":["GOV"],"office":"Director"}],
            "recipient":[{"entity_text":"=Bo","identifier_text":"=Bo","code":"VEN"}],
            "event_text":["met"],"event_loc":{"resolved_place":"Caracas","country_code":"VEN","resolution":4,"lat":10.48801,"lon":-66.87919,"geonameid":3646738},
            "size":{"dead":0,"arrested":12},"attribution":[{"source":"US officials","cue":"according to","kind":"indirect"}],"one_sided":{"source":"US officials","code":"USA","sector":"SPY"},
            "disputed":["happened"],"dispute":{"denies":[{"source":"Caracas","cue":"denied","kind":"indirect"}]},
            "confidence":0.94,"text":"Ada met =Bo .","text_info":{"document":"d_028e65b03a2eb51e","document_id":"a-1","sequence":1,"start":0,"end":13},
            "reports":[{"document":"d_028e65b03a2eb51e","sequence":1,"publisher":"The Paper","published":"2026-01-16"}],"report_count":1,
            "cite_info":{"title":"A \"visit\"","url":"https://example.org/1","publication":"The Paper","language":"en","extra":{"desk":"world","tags":[1,2]}},
            "coder":"chancery 0.1.0","codebook":"plover-2.0","explanation":[{"step":"frame","rule":"consult.meet","tokens":[1]},{"step":"date","rule":"syntax"}]}
            """.ReplaceLineEndings("") + "\n",
            Line(Rows.Full(Article)));

    [Fact]
    public void What_is_missing_is_absent_and_the_five_lists_are_always_there()
    {
        var doc = Doc.Of("They|they|PRON|2|nsubj; met|meet|VERB|0|root");
        using var json = JsonDocument.Parse(Line(EventRow.OfEvents(doc, [Rows.Event(doc, Rows.Bare())]).Single()));
        Assert.Equal(
            ["id", "event", "mode", "context", "aux", "quad_code", "event_scale", "cameo_root", "cameo_quad", "actor", "event_text", "confidence", "text", "text_info", "reports", "report_count", "cite_info", "coder", "codebook", "explanation"],
            json.RootElement.EnumerateObject().Select(field => field.Name));
    }

    [Fact]
    public void A_repeated_paragraph_is_no_further_report_but_a_mention_all_the_same()
    {
        var doc = Doc.Of("They|they|PRON|2|nsubj; met|meet|VERB|0|root; met|meet|VERB|2|conj");
        doc.Sentences.Add(new(new(2, 3), new(9, 12), 0));
        var again = new Core.Events.EventMention { Types = ["CONSULT"], Trigger = 2, TriggerTokens = new(2, 3), Sentence = 1, Frame = "consult.meet", Repeated = true };
        var ev = Rows.Event(doc, Rows.Bare(), again);
        Assert.Contains("\"report_count\":1,", Line(EventRow.OfEvents(doc, [ev]).Single()), StringComparison.Ordinal);
        var mentions = EventRow.OfMentions(doc, [ev]).ToList();
        Assert.Equal(2, mentions.Select(row => row.Id).Distinct().Count());
        Assert.All(mentions, row => Assert.Equal(ev.Id, row.EventId));
        Assert.Contains("\"repeated\":true", Line(mentions[1]), StringComparison.Ordinal);
    }

    [Fact]
    public void Half_a_surrogate_pair_does_not_stop_the_writer()
    {
        var doc = Doc.Of("a\ud800|a|X|2|nsubj; met|meet|VERB|0|root");
        using var json = JsonDocument.Parse(Line(EventRow.OfEvents(doc, [Rows.Event(doc, Rows.Bare())]).Single()));
        Assert.StartsWith("a", json.RootElement.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    private static string Line(EventRow row)
    {
        using var writer = new JsonRecordWriter(Rows.Header);
        return Encoding.UTF8.GetString(writer.Line(row).Span);
    }
}
