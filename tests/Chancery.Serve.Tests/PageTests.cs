using System.Net;
using System.Text.RegularExpressions;

namespace Chancery.Serve.Tests;

public sealed partial class PageTests(Served served)
{
    private IEnumerable<string> Addresses =>
    [
        "/", "/?view=all", "/events", "/events?all=true", "/events?all=true&order=oldest&text=" + Hostile.Mark, "/actors", "/actors?country=NOR", "/actors/NOR", "/actors/Grace%20Otieno", "/sources", "/try", "/dyads/NOR-UGA", "/dyads/KEN-ETH", "/brief", "/brief?subject=NOR", "/brief?subject=berg", "/api/v1/brief?subject=NOR&format=html", "/sign-in",
        .. served.Events.Select(ev => "/events/" + ev.Id), .. served.Events.SelectMany(ev => ev.Parties).Select(party => party.Name).OfType<string>().Distinct().Take(120).Select(name => "/actors/" + Uri.EscapeDataString(name)), .. served.Documents.Select(document => "/documents/" + document),
    ];

    [Fact]
    public async Task No_hostile_string_is_alive_in_any_page()
    {
        var met = 0;
        foreach (var address in Addresses)
        {
            var page = await served.Get(address);
            met += page.Contains(Hostile.Mark, StringComparison.Ordinal) ? 1 : 0;
            Alive(page, address);
        }
        Assert.True(met > 200, $"only {met} pages showed a hostile string: the test looks at nothing");
    }

    [Fact]
    public async Task What_is_asked_comes_back_as_text()
    {
        string[] addresses = ["/events?text=", "/events?actor=", "/actors?actor=", "/brief?subject=", "/events?since=", "/events?colour=", "/nothing/", "/events/", "/dyads/", "/actors/"];
        for (var i = 0; i < Hostile.Strings.Count; i++)
        {
            // a shape stands 25 places further on again: each meets every address
            var address = addresses[i % addresses.Length] + Uri.EscapeDataString(Hostile.Strings[i]);
            Alive(await served.Get(address), address);
        }
        var page = await served.Get("/try");
        foreach (var text in Hostile.Strings.Take(25))
        {
            using var answer = await FilledForm.PostAsync(served.Client, page, "/try", ("text", text + " Egypt expelled the ambassador of Chad."), ("date", text));
            Alive(await answer.Content.ReadAsStringAsync(), "/try " + text);
        }
    }

    [Fact]
    public async Task No_cell_of_a_table_is_run_by_a_spreadsheet()
    {
        foreach (var address in new[] { "/api/v1/events?format=csv&all=true", "/api/v1/reports?format=csv&all=true", "/api/v1/actors?format=csv", "/api/v1/counts?by=publisher&format=csv" })
        {
            var table = await served.Get(address);
            Assert.DoesNotMatch("(^|,)\"?[=@]", table);
        }
        Assert.Contains("'=cmd", await served.Get("/api/v1/reports?format=csv&all=true&limit=1000"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_link_of_a_page_leads_to_a_page_of_ours()
    {
        HashSet<string> seen = [];
        foreach (var address in new[] { "/", "/events?all=true", "/dyads/KEN-ETH", "/actors", "/actors/KEN", "/actors/Grace%20Otieno", "/documents/" + served.Events.First(ev => ev.Types.Contains("ASSAULT")).Document })
            foreach (Match link in Link().Matches(await served.Get(address)).Where(link => link.Groups[1].Value[0] != '#')) seen.Add(WebUtility.HtmlDecode(link.Groups[1].Value).Split('#')[0]);
        Assert.True(seen.Count > 50);
        foreach (var address in seen)
        {
            Assert.StartsWith("/", address, StringComparison.Ordinal);
            using var answer = await served.Client.GetAsync(address);
            Assert.True(answer.StatusCode == HttpStatusCode.OK, $"{address}: {answer.StatusCode}");
        }
    }

    [Fact]
    public async Task An_event_shows_its_slots_reasons_reports_and_marks_its_sentence()
    {
        var ev = served.Events.First(ev => ev.Types.Contains("CONSULT") && ev.Place == "Nairobi");
        var page = WebUtility.HtmlDecode(await served.Get("/events/" + ev.Id));
        foreach (var party in ev.Parties) Assert.Contains(party.Name!, page, StringComparison.Ordinal);
        Assert.Contains("<mark class=\"trigger\"", page, StringComparison.Ordinal);
        Assert.Contains("<mark class=\"actor\"", page, StringComparison.Ordinal);
        Assert.Contains("/documents/" + ev.Document, page, StringComparison.Ordinal);
        Assert.Contains("consult.", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_document_is_shown_whole_with_what_it_tells_in_place()
    {
        var ev = served.Events.First(ev => ev.Types.Contains("ASSAULT"));
        var text = (await served.Json("/api/v1/documents/" + ev.Document)).GetProperty("document").GetProperty("text").GetString()!;
        var page = await served.Get("/documents/" + ev.Document);
        var article = page[page.IndexOf("<article", StringComparison.Ordinal)..page.IndexOf("</article>", StringComparison.Ordinal)];
        var shown = Words(WebUtility.HtmlDecode(Tag().Replace(Folded().Replace(Badge().Replace(article, ""), ""), "")));
        Assert.Equal(Words(text), shown);
        Assert.Contains($"id=\"s{ev.Sequence}\"", article, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_paragraph_that_is_printed_twice_is_folded_the_second_time()
    {
        var ev = served.Events.First(ev => ev.Types.Contains("CONSULT") && ev.Place == "Nairobi");
        var page = await served.Get("/documents/" + ev.Document);
        Assert.Single(Folded().Matches(page), match => match.Value.Contains("the same paragraph again", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_pair_shows_the_offices_of_both_sides_in_time()
    {
        var page = WebUtility.HtmlDecode(await served.Get("/dyads/KEN-ETH"));
        Assert.Contains("<title>Offices on both sides, ", page, StringComparison.Ordinal);
        Assert.Contains("Foreign Minister Grace Otieno: ", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Somebody_has_a_page_with_offices_other_names_and_whom_it_has_to_do_with()
    {
        var page = WebUtility.HtmlDecode(await served.Get("/actors/Grace%20Otieno"));
        Assert.Contains("<title>Foreign Minister: ", page, StringComparison.Ordinal);
        Assert.Contains("href=\"/actors/Dawit%20Alemu\"", page, StringComparison.Ordinal);
        Assert.Contains("Texts also say: ", page, StringComparison.Ordinal);
        var country = await served.Get("/actors/KEN");
        Assert.Contains("<h1>Kenya</h1>", country, StringComparison.Ordinal);
        Assert.Contains("href=\"/dyads/KEN-ETH\"", country, StringComparison.Ordinal);
        Assert.Contains("href=\"/actors/Grace%20Otieno\"", country, StringComparison.Ordinal);
        using var nobody = await served.Client.GetAsync("/actors/Nobody%20At%20All");
        Assert.Equal(HttpStatusCode.NotFound, nobody.StatusCode);
    }

    [Fact]
    public async Task What_did_not_happen_is_said_to_have_not()
    {
        var denied = served.Events.First(ev => ev.Aux.Contains("negation"));
        Assert.Contains("not counted among what happened", await served.Get("/events/" + denied.Id), StringComparison.Ordinal);
        Assert.DoesNotContain(denied.Id, await served.Get("/events"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Both_sides_of_a_dispute_stand_side_by_side()
    {
        var disputed = served.Events.First(ev => ev.Disputed.Contains("happened"));
        var page = WebUtility.HtmlDecode(await served.Get("/events/" + disputed.Id));
        Assert.Contains("say that it happened", page, StringComparison.Ordinal);
        Assert.Contains("Rolando Arce", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_text_can_be_tried_without_script()
    {
        using var answer = await FilledForm.PostAsync(served.Client, await served.Get("/try"), "/try", ("text", "Egypt expelled the ambassador of Chad on Monday."), ("date", "2026-01-16"));
        var page = await answer.Content.ReadAsStringAsync();
        Assert.Contains("1 event<", page, StringComparison.Ordinal);
        Assert.Contains("2026-01-12", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pictures_have_their_numbers_as_tables()
    {
        foreach (var address in new[] { "/?view=all", "/events", "/dyads/KEN-ETH", "/actors/Grace%20Otieno", "/actors/KEN" })
        {
            var page = await served.Get(address);
            var pictures = Picture().Count(page);
            Assert.True(pictures >= 2, address);
            Assert.Equal(pictures, Numbers().Count(page));
        }
        Assert.Contains("<title>Kenya: ", await served.Get("/?view=all"), StringComparison.Ordinal);
    }

    /// <summary>A tag or attribute that bears the mark, or a script that is not ours.</summary>
    private static void Alive(string page, string where)
    {
        Assert.False(Live().IsMatch(page), $"{where}: {Live().Match(page)}");
        Assert.True(Script().Count(page) <= 1, where);
    }

    private static string Words(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

    // inside a tag, but not inside a quoted value of one
    [GeneratedRegex("<[a-zA-Z!/](?:[^<>\"']|\"[^\"]*\"|'[^']*')*?" + Hostile.Mark + "|<(iframe|object|embed|base|math|form action=" + Hostile.Mark + ")|(href|src|action)=\"\\s*(javascript|data):")]
    private static partial Regex Live();

    [GeneratedRegex("<svg[^>]*class=\"pic\"")]
    private static partial Regex Picture();

    [GeneratedRegex("<table class=\"pic-table\">")]
    private static partial Regex Numbers();

    [GeneratedRegex("<script")]
    private static partial Regex Script();

    [GeneratedRegex("<a [^>]*href=\"([^\"]*)\"")]
    private static partial Regex Link();

    [GeneratedRegex("<a class=\"tag\".*?</a>")]
    private static partial Regex Badge();

    [GeneratedRegex("<summary>.*?</summary>")]
    private static partial Regex Folded();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
