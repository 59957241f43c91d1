using System.Text.Json;
using System.Text.RegularExpressions;
using Chancery.Core.Briefs;
using Chancery.Core.Record.Store;
using Chancery.Tests;

namespace Chancery.Core.Tests.Briefs;

public sealed partial class BriefTests
{
    private const string Hostile = "</style><script>alert(1)</script>\" onload='x' [x](javascript:alert(1)) {recipient} *b* \u202E https://evil.example/";

    private static readonly BriefWords Words = new()
    {
        Phrases =
        [
            Phrase("CONSULT", null, "met {recipient}", "meet {recipient}"), Phrase("CONSULT", "visit", "visited {place} and met {recipient}", "visit {place} and meet {recipient}"),
            Phrase("ASSAULT", null, "attacked {recipient}", "attack {recipient}"), Phrase("ASSAULT", null, "killed {recipient}", "kill {recipient}") with { Words = new HashSet<string> { "killed" } },
        ],
        Articles = new HashSet<string> { "States", "police" }, Nobody = new HashSet<string> { "it" }, Determined = new HashSet<string>(), NoOffice = new HashSet<string> { "counterpart" },
        Countries = new Dictionary<string, string> { ["USA"] = "United States", ["VEN"] = "Venezuela", ["KEN"] = "Kenya" },
    };

    private static BriefPhrase Phrase(string type, string? mode, string past, string plain) => new()
    {
        Type = type, Mode = mode, Past = past, Base = plain, Alone = "did it alone", AloneBase = "do it alone", Mutual = "did it together", MutualBase = "do it together", Noun = "an attack on {recipient}",
    };

    private static StoredParty Actor(string name, string? code, string? office = null) => new(StoredParty.Actor, 1, code, "GOV", name, name, office);

    private static StoredParty Recipient(string name, string? code, string? office = null) => new(StoredParty.Recipient, 1, code, "GOV", name, name, office);

    private static StoredEvent Event(string id, string type, DateOnly? day, params StoredParty[] parties) => new()
    {
        Id = id, From = day, Until = day?.AddDays(1), DatePrecision = day is null ? null : "day", Types = [type], Modes = [], Contexts = [], Aux = [], Quad = type == "ASSAULT" ? 4 : 1, Scale = type == "ASSAULT" ? -9 : 2.5, Parties = parties,
        Attribution = [], Disputed = [], Text = "It was told so.", Document = "d_1", Json = """{"event_text":["acted"],"explanation":[{"step":"date","rule":"publication: no time is told, so the day of the report"}]}""", SourceCount = 1, ReportCount = 1,
    };

    private static BriefPage Make(string subject, params StoredEvent[] events) => new BriefMaker(new FakeRecord(events), Words).Make(BriefSubject.Of(subject, Words.Countries), null, null);

    private static string Text(StoredEvent ev) => Make("VEN", ev).Entries.Single().Text;

    [Fact]
    public void Who_is_named_first_with_office_and_country_is_named_by_the_name_alone_afterwards()
    {
        var day = new DateOnly(2026, 1, 16);
        var page = Make("VEN", Event("e_1", "CONSULT", day, Actor("Ann Lee", "USA", "Director"), Recipient("Eva Paz", "VEN", "counterpart")), Event("e_2", "ASSAULT", day.AddDays(1), Actor("Eva Paz", "VEN"), Recipient("Ann Lee", "USA")));
        Assert.Equal(["Ann Lee (Director, United States) met Eva Paz (Venezuela).", "Eva Paz attacked Ann Lee."], page.Entries.Select(entry => entry.Text));
        Assert.Equal(["Ann Lee"], page.Offices.Select(office => office.Name));
    }

    [Theory]
    [InlineData("future", BriefKind.Planned, "The United States will attack Venezuela.")]
    [InlineData("hypothetical", BriefKind.Supposed, "The United States might attack Venezuela.")]
    [InlineData("negation", BriefKind.Denied, "The United States did not attack Venezuela.")]
    [InlineData("historical", BriefKind.Happened, "The United States attacked Venezuela.")]
    public void What_did_not_happen_is_kept_apart_and_not_told_as_a_deed(string aux, BriefKind kind, string text)
    {
        var entry = Make("USA-VEN", Event("e_1", "ASSAULT", new DateOnly(2026, 1, 1), Actor("United States", "USA"), Recipient("Venezuela", "VEN")) with { Aux = [aux] }).Entries.Single(found => found.Event == "e_1");
        Assert.Equal((kind, text), (entry.Kind, entry.Text));
    }

    [Fact]
    public void A_claim_is_one_when_its_sentence_names_who_says_so()
    {
        var ev = Event("e_1", "ASSAULT", null, Actor("Kenya", "KEN"), Recipient("Venezuela", "VEN")) with { Attribution = ["it", "the ministry"] };
        var claimed = Make("VEN", ev with { Text = "Kenya attacked, the ministry said." }).Entries.Single();
        Assert.Equal((BriefKind.Claimed, "According to the ministry, Kenya attacked Venezuela."), (claimed.Kind, claimed.Text));
        Assert.Equal(BriefKind.Happened, Make("VEN", ev with { Text = "Kenya attacked." }).Entries.Single().Kind);
        Assert.Equal(BriefKind.Happened, Make("VEN", ev with { Attribution = ["it"], Text = "It attacked." }).Entries.Single().Kind);
    }

    [Fact]
    public void Words_choose_the_phrase_before_the_mode_and_the_place_is_named_once()
    {
        var ev = Event("e_1", "CONSULT", null, Actor("Kenya", "KEN"), Recipient("Eva Paz", "VEN")) with { Modes = ["visit"], Place = "Caracas", Country = "VEN", Resolution = 4 };
        Assert.Equal("Kenya visited Caracas and met Eva Paz (Venezuela).", Text(ev));
        Assert.Equal("Kenya met Eva Paz (Venezuela).", Text(ev with { Modes = [], Place = "Venezuela", Resolution = 1 }));
        Assert.Equal("Kenya met Eva Paz (Venezuela) in Caracas.", Text(ev with { Modes = [] }));
        Assert.Equal("Kenya killed Eva Paz (Venezuela); 2 to 3 dead.", Text(ev with { Types = ["ASSAULT"], Place = null, Dead = new SizeRange(2, 3), Json = """{"event_text":["Killed"]}""" }));
        Assert.Equal("There was an attack on Eva Paz (Venezuela).", Text(ev with { Types = ["ASSAULT"], Modes = [], Place = null, Parties = [Recipient("Eva Paz", "VEN")] }));
        Assert.Equal("Kenya and the police (United States) did it together.", Text(ev with { Modes = [], Place = null, Parties = [Actor("Kenya", "KEN"), Actor("police", "USA")] }));
        Assert.Contains("UNHEARD", Text(ev with { Types = ["UNHEARD"] }), StringComparison.Ordinal);
    }

    [Fact]
    public void Days_are_no_more_exact_than_the_reports()
    {
        var ev = Event("e_1", "ASSAULT", new DateOnly(2025, 1, 1), Actor("Kenya", "KEN", "Chief"), Recipient("Venezuela", "VEN")) with { DatePrecision = "year", Json = "{}" };
        var page = Make("KEN-VEN", ev);
        Assert.Equal(("2025", "2025", false), (page.Entries[0].When, page.Entries[0].Heading, page.Entries[0].DayOfReport));
        Assert.Empty(page.Pictures);
        Assert.Null(page.Offices.Single().First);
        Assert.True(Make("VEN", Event("e_2", "ASSAULT", new DateOnly(2025, 1, 1))).Entries.Single().DayOfReport);
        Assert.False(Make("VEN", Event("e_2", "ASSAULT", new DateOnly(2025, 1, 1)) with { DatePrecision = "week" }).Entries.Single().DayOfReport);
    }

    [Fact]
    public void Turning_points_are_the_largest_steps_of_the_score_each_way()
    {
        var page = Make("USA-VEN", Event("e_1", "ASSAULT", new DateOnly(2025, 11, 3), Actor("United States", "USA"), Recipient("Venezuela", "VEN")), Event("e_2", "CONSULT", new DateOnly(2026, 1, 6), Actor("United States", "USA"), Recipient("Venezuela", "VEN")));
        Assert.Equal(["January 2026, United States to Venezuela: the mean score rises to +2.5, from −9.0 in November 2025."], page.Turns);
        Assert.Equal(2, page.Pictures.Count);
    }

    [Fact]
    public void An_empty_record_says_so_in_every_format()
    {
        var page = Make("VEN");
        Assert.Contains("holds no event", BriefMarkdown.Write(page), StringComparison.Ordinal);
        Assert.Contains("holds no event", BriefHtml.Write(page), StringComparison.Ordinal);
        Assert.Equal(0, JsonDocument.Parse(BriefJson.Write(page)).RootElement.GetProperty("entries").GetArrayLength());
    }

    [Fact]
    public void A_long_record_is_bounded_and_what_most_sources_tell_stays()
    {
        var events = Enumerable.Range(0, 500).Select(i => Event($"e_{i:000}", "ASSAULT", new DateOnly(2026, 1, 1).AddDays(i % 60), Actor("Kenya", "KEN"), Recipient("Venezuela", "VEN")) with { SourceCount = i == 250 ? 9 : 1 }).ToArray();
        var page = Make("VEN", events);
        Assert.Equal((BriefMaker.MostEntries, 500 - BriefMaker.MostEntries), (page.Entries.Count, page.LeftOut));
        Assert.Contains(page.Entries, entry => entry.Event == "e_250");
        Assert.Contains("are left out", BriefMarkdown.Write(page), StringComparison.Ordinal);
    }

    [Fact]
    public void Hostile_text_is_text_in_every_format()
    {
        var page = Make(Hostile, Event("e_1", "ASSAULT", new DateOnly(2026, 1, 1), Actor(Hostile, "USA", Hostile), Recipient(Hostile + " too", Hostile)) with { Text = Hostile, Place = Hostile, Country = "VEN", Resolution = 4, Attribution = [Hostile] });
        var html = BriefHtml.Write(page);
        Assert.DoesNotContain("<script", html, StringComparison.OrdinalIgnoreCase);
        Assert.Single(Regex.Matches(html, "</style>"));
        Assert.DoesNotMatch(Alive(), Values().Replace(html, "\"\""));
        Assert.DoesNotMatch(Address(), html);
        Assert.Contains("default-src 'none'", html, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', html);
        var markdown = BriefMarkdown.Write(page);
        Assert.DoesNotContain("<script", markdown, StringComparison.Ordinal);
        Assert.Contains("\\[x\\](javascript", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("x](javascript", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain("https://evil", markdown, StringComparison.Ordinal);
        Assert.DoesNotContain('\u202E', markdown);
        Assert.Equal(Hostile, JsonDocument.Parse(BriefJson.Write(page)).RootElement.GetProperty("title").GetString());
    }

    [Theory]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("file:///etc/passwd", null)]
    [InlineData("https://paper.example/a>b\"c", "https://paper.example/a%3Eb%22c")]
    public void Only_web_addresses_are_linked(string url, string? linked)
    {
        var page = new BriefMaker(new FakeRecord([Event("e_1", "ASSAULT", null)]) { Url = url }, Words).Make(BriefSubject.Of("VEN", Words.Countries), null, null);
        Assert.Equal(linked, page.Sources.Single().Url);
    }

    [Theory]
    [InlineData("VEN", "Venezuela", "VEN")]
    [InlineData("venezuela", "Venezuela", "VEN")]
    [InlineData("usa-ven", "United States and Venezuela", "USA-VEN")]
    [InlineData("United States-Kenya", "United States and Kenya", "USA-KEN")]
    [InlineData("Jean-Luc", "Jean-Luc", null)]
    [InlineData("Eva Paz", "Eva Paz", null)]
    public void A_subject_is_a_country_two_countries_or_a_name(string text, string title, string? country)
    {
        var subject = BriefSubject.Of(text, Words.Countries);
        Assert.Equal((title, country), (subject.Title, subject.Queries[0].Country));
        Assert.Equal(country is null ? text : null, subject.Queries[0].Actor);
    }

    [Fact]
    public void What_one_party_alone_tells_is_a_claim_and_says_whose()
    {
        var page = Make("USA-VEN", Event("e_1", "ASSAULT", new DateOnly(2026, 1, 6), Actor("police", "VEN"), Recipient("students", "VEN")) with { OneSided = "the interior\nministry" });
        Assert.Equal((BriefKind.Claimed, "the interior ministry"), (page.Entries[0].Kind, page.Entries[0].OneSided));
        foreach (var written in (string[])[BriefMarkdown.Write(page), BriefHtml.Write(page)]) Assert.Contains("Only one of its parties tells it: the interior ministry.", written, StringComparison.Ordinal);
        Assert.Contains("\"one_sided\":\"the interior ministry\"", BriefJson.Write(page), StringComparison.Ordinal);
    }

    [Fact]
    public void A_brief_reads_as_it_was_read_by_a_person()
    {
        var day = new DateOnly(2026, 1, 6);
        var page = Make("USA-VEN",
            Event("e_1", "ASSAULT", new DateOnly(2025, 11, 3), Actor("United States", "USA"), Recipient("Luis Mora", "VEN", "former President")) with { Json = "{}" },
            Event("e_2", "CONSULT", day, Actor("Ann Lee", "USA", "Director"), Recipient("Eva Paz", "VEN", "interim leader")) with { Modes = ["visit"], Place = "Caracas", Country = "VEN", Resolution = 4 },
            Event("e_3", "CONSULT", day.AddDays(30), Actor("Eva Paz", "VEN"), Recipient("Ann Lee", "USA")) with { Aux = ["future"] },
            Event("e_4", "ASSAULT", day, Actor("police", "VEN"), Recipient("students", "VEN")) with { Disputed = ["dead"], Dead = new SizeRange(2, 5) });
        Golden.Same(BriefMarkdown.Write(page), "tests", "Chancery.Core.Tests", "Briefs", "brief.md");
    }

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Values();

    [GeneratedRegex("<[^>]*\\son\\w+=|<img|<iframe", RegexOptions.IgnoreCase)]
    private static partial Regex Alive();

    [GeneratedRegex("(href|src)=\"(?!#|https?://)")]
    private static partial Regex Address();
}
