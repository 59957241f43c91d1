using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using System.Text.RegularExpressions;
using Chancery.Core.Record.Store;
using Chancery.Core.Reviews;
using Chancery.DuckDb;
using Chancery.Serve.Guard;

namespace Chancery.Serve.Tests;

/// <summary>Four people before one record: two coders, one who reads, one who has the whole.</summary>
public sealed partial class ReviewTests(Served served) : IAsyncLifetime
{
    private static readonly DoorKey[] Keys = [new(Role.Review, "ann", "secret-of-ann-1234"), new(Role.Review, "ben", "secret-of-ben-1234"), new(Role.Read, "desk", "secret-of-desk-123"), new(Role.Admin, "lea", "secret-of-lea-1234")];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chancery-review-");
    private readonly Dictionary<string, HttpClient> _clients = new(StringComparer.Ordinal);
    private Server? _server;

    private string File => Path.Combine(_folder.FullName, "reviews.jsonl");

    private IReadOnlyList<ReviewDecision> Lines => [.. System.IO.File.ReadAllLines(File).Select(line => ReviewDecision.Read(line)!)];

    public async ValueTask InitializeAsync()
    {
        _server = await Server.StartAsync(served.Setup() with { Keys = Keys, Reviews = File }, CancellationToken.None);
        foreach (var key in Keys)
        {
            _clients[key.Name] = new HttpClient { BaseAddress = new Uri(_server.Address) };
            _clients[key.Name].DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", key.Secret);
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var client in _clients.Values) client.Dispose();
        await _server!.DisposeAsync();
        _folder.Delete(true);
    }

    [Fact]
    public async Task The_least_certain_comes_first_and_what_is_said_is_kept_before_the_next()
    {
        var before = -1d;
        for (var i = 0; i < 4; i++)
        {
            var id = await Next("ann");
            var doubt = Math.Abs(served.Events.First(ev => ev.Id == id).Confidence - 0.5);
            Assert.True(doubt >= before - 1e-9);
            before = doubt;
            await Say("ann", i == 1 ? "reject" : "accept");
            Assert.Equal((i + 1, id, "ann"), (Lines.Count, Lines[^1].Event, Lines[^1].Coder));
            Assert.NotEqual(id, await Next("ann"));
        }
        Assert.Equal(ReviewVerdict.Reject, Lines[1].Verdict);
        Assert.NotEmpty(Lines[0].Seen!.Types);
        Assert.Contains("<b>4</b> of", await Page("ann"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("desk", false)]
    [InlineData("ann", true)]
    [InlineData("lea", true)]
    public async Task The_way_to_the_review_is_shown_to_those_who_may_go_it(string who, bool shown) =>
        Assert.Equal(shown, (await _clients[who].GetStringAsync("/sources")).Contains("href=\"/review\"", StringComparison.Ordinal));

    [Fact]
    public async Task Skipped_comes_last_and_undone_comes_again()
    {
        var first = await Next("ann");
        await Say("ann", "skip");
        var second = await Next("ann");
        await Say("ann", "accept");
        await Say("ann", "undo");
        Assert.Equal(second, await Next("ann"));
        await Say("ann", "undo");
        Assert.Equal(first, await Next("ann"));
        // of a queue of one the skipped one is what is left
        var alone = served.Events.First(ev => served.Events.Count(other => other.Document == ev.Document && other.Text.Contains(ev.Text, StringComparison.OrdinalIgnoreCase)) == 1);
        var only = "/review?document=" + alone.Document + "&text=" + Uri.EscapeDataString(alone.Text);
        await Say("ann", "skip", only);
        Assert.Contains(alone.Id, await Page("ann", only), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_second_coder_is_blind_and_both_are_compared_afterwards()
    {
        var first = await Next("ann");
        await Say("ann", "reject");
        var page = await Page("ben", "/review?second=true");
        Assert.Contains($"value=\"{first}\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("ann", Tag().Replace(page, " ").Split(' ', StringSplitOptions.RemoveEmptyEntries));
        Assert.DoesNotContain(first, await Page("ben", "/review/agreement"), StringComparison.Ordinal);
        await Say("ben", "accept", "/review?second=true");
        var agreement = await Page("ben", "/review/agreement");
        Assert.Contains("reject", agreement, StringComparison.Ordinal);
        Assert.Contains(first, agreement, StringComparison.Ordinal);
        Assert.Contains("You have judged all of them", await Page("ben", "/review?second=true"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Coded_otherwise_is_kept_and_becomes_gold()
    {
        var first = await Next("ann");
        await Say("ann", "edit", "/review", ("types", "REQUEST"), ("modes", ""), ("actors", "KEN:GOV"), ("recipients", "ETH"), ("date", "2026-03-09"));
        Assert.Equal((ReviewVerdict.Edit, "REQUEST", "KEN:GOV > ETH"), (Lines[^1].Verdict, Lines[^1].Edited!.What, Lines[^1].Edited!.Who));
        using (var wrong = await Send("ann", "edit", "/review", ("types", "WHAT EVER?"), ("modes", ""), ("actors", ""), ("recipients", ""), ("date", "")))
        {
            Assert.Equal(HttpStatusCode.BadRequest, wrong.StatusCode);
            Assert.Contains("EVER?", await wrong.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        }
        Assert.Single(Lines);
        await Say("ann", "reject");
        var rejected = Lines[^1];
        using var refused = await _clients["ann"].GetAsync("/review/gold");
        Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        var gold = JsonDocument.Parse(await _clients["lea"].GetStringAsync("/review/gold")).RootElement.EnumerateArray().ToList();
        var document = served.Events.First(ev => ev.Id == first).Document;
        var text = (await served.Json("/api/v1/documents/" + document)).GetProperty("document").GetProperty("text").GetString();
        var article = gold.Single(one => one.GetProperty("text").GetString() == text);
        var edited = article.GetProperty("events").EnumerateArray().Single(ev => !ev.TryGetProperty("optional", out _));
        Assert.Equal("REQUEST", edited.GetProperty("event")[0].GetString());
        Assert.Equal("2026-03-09", edited.GetProperty("date").GetString());
        Assert.Equal(rejected.Seen!.Types[0], gold.SelectMany(one => one.GetProperty("never").EnumerateArray()).Single().GetProperty("event")[0].GetString());
    }

    [Fact]
    public async Task Who_may_only_read_judges_nothing_and_who_has_no_form_neither()
    {
        foreach (var address in new[] { "/review", "/review/agreement", "/review/gold" })
        {
            using var refused = await _clients["desk"].GetAsync(address);
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }
        using (var allowed = await _clients["desk"].GetAsync("/events")) Assert.Equal(HttpStatusCode.OK, allowed.StatusCode);
        using var bare = new FormUrlEncodedContent([new("event", await Next("ann")), new("verdict", "accept")]);
        using var answer = await _clients["ann"].PostAsync("/review", bare);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.False(System.IO.File.Exists(File));
    }

    [Fact]
    public void A_review_outlasts_coding_anew()
    {
        using var record = DuckRecord.Open(served.File);
        var ev = served.Events.First(ev => ev.Types.Contains("CONSULT"));
        var gone = new ReviewDecision { At = DateTimeOffset.UnixEpoch, Coder = "ann", Event = "e_of_an_older_coding", Verdict = ReviewVerdict.Accept, Document = ev.Document, Sequence = ev.Sequence, Text = ev.Text, Seen = EventCoding.Of(ev) };
        Assert.Equal(ev.Id, Assert.Single(ReviewedEvent.Of(record, [gone])).Id);
        var lost = Assert.Single(ReviewedEvent.Of(record, [gone with { Sequence = 99 }]));
        Assert.Equal(("e_of_an_older_coding", null), (lost.Id, lost.Event));
        Assert.Equal(ev.Text, lost.Decisions[0].Text);
    }

    [Fact]
    public void The_nearest_to_an_even_chance_is_asked_for_first()
    {
        using var record = DuckRecord.Open(served.File);
        var doubts = record.Events(new EventQuery { All = true, Uncertain = true, Limit = 50 }).Select(ev => Math.Abs(ev.Confidence - 0.5)).ToList();
        Assert.Equal(Math.Min(50, served.Events.Count), doubts.Count);
        Assert.Equal(doubts.Order(), doubts);
    }

    [Theory]
    [InlineData("one-secret-of-sixteen", 1)]
    [InlineData("# people\nread desk secret-of-desk-123\n\nreview ann secret-of-ann-1234\n", 2)]
    [InlineData("short", 0)]
    [InlineData("one-secret-of-sixteen\nanother-secret-here", 0)]
    [InlineData("owner ann secret-of-ann-1234", 0)]
    [InlineData("1 ann secret-of-ann-1234", 0)]
    [InlineData("read ann secret-of-ann-1234\nreview ann secret-of-ann-5678", 0)]
    [InlineData("read ann secret-of-ann-1234\nreview ben secret-of-ann-1234", 0)]
    [InlineData("read <b> secret-of-ann-1234", 0)]
    [InlineData("", 0)]
    public void A_token_file_is_one_secret_or_lines_of_role_name_and_secret(string text, int people)
    {
        Assert.Equal(people > 0, TokenFile.TryRead(text, out var keys));
        if (people > 0) Assert.Equal(people, keys.Count);
    }

    private Task<string> Page(string coder, string address = "/review") => _clients[coder].GetStringAsync(address);

    private async Task<string> Next(string coder) => Asked().Match(await Page(coder)).Groups[1].Value;

    private async Task Say(string coder, string verdict, string address = "/review", params (string, string)[] fields)
    {
        using var answer = await Send(coder, verdict, address, fields);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    private async Task<HttpResponseMessage> Send(string coder, string verdict, string address, params (string, string)[] fields)
    {
        var page = await Page(coder, address);
        return await FilledForm.PostAsync(_clients[coder], page, address, [("verdict", verdict), ("event", Asked().Match(page).Groups[1].Value), ("seen", WebUtility.HtmlDecode(Seen().Match(page).Groups[1].Value)), .. fields]);
    }

    [GeneratedRegex("name=\"event\" value=\"([^\"]*)\"")]
    private static partial Regex Asked();

    [GeneratedRegex("name=\"seen\" value=\"([^\"]*)\"")]
    private static partial Regex Seen();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tag();
}
