using System.Net;
using System.Net.Http.Json;
using System.Text;
using System.Text.Json;
using Chancery.Tests;

namespace Chancery.Serve.Tests;

public sealed class ApiTests(Served served)
{
    [Fact]
    public async Task Pages_of_events_follow_each_other_and_none_is_lost_or_told_twice()
    {
        List<string> seen = [];
        for (var address = "/api/v1/events?all=true&limit=7"; ;)
        {
            var page = await served.Json(address);
            seen.AddRange(page.GetProperty("events").EnumerateArray().Select(ev => ev.GetProperty("id").GetString()!));
            if (!page.TryGetProperty("next", out var next)) break;
            address = "/api/v1/events?all=true&limit=7&after=" + Uri.EscapeDataString(next.GetString()!);
        }
        Assert.Equal(served.Events.Select(ev => ev.Id), seen);
    }

    [Fact]
    public async Task What_did_not_happen_is_left_out_unless_asked_for()
    {
        Assert.Contains(served.Events, ev => !ev.Happened);
        var counted = await served.Json("/api/v1/events?count=true&limit=1");
        Assert.Equal(served.Events.Count(ev => ev.Happened), counted.GetProperty("count").GetInt32());
        var all = await served.Json("/api/v1/events?count=true&limit=1&all=true");
        Assert.Equal(served.Events.Count, all.GetProperty("count").GetInt32());
    }

    [Theory]
    [InlineData("country=BOL")]
    [InlineData("event=PROTEST,COERCE")]
    [InlineData("actor=otieno&since=2026-03-01&until=2026-03-31")]
    [InlineData("quad=4&confidence=0.5")]
    [InlineData("quad=1&quad=2&resolution=4")]
    [InlineData("aux=negation")]
    [InlineData("text=tear%20gas")]
    public async Task A_file_has_the_rows_of_the_pages(string asked)
    {
        var ids = (await served.Json($"/api/v1/events?{asked}&limit=1000")).GetProperty("events").EnumerateArray().Select(ev => ev.GetProperty("id").GetString()).ToList();
        Assert.NotEmpty(ids);
        Assert.True(ids.Count < served.Events.Count);
        var lines = (await served.Get($"/api/v1/events?{asked}&format=jsonl")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(ids, lines.Select(line => JsonDocument.Parse(line).RootElement.GetProperty("id").GetString()));
        var csv = (await served.Get($"/api/v1/events?{asked}", "text/csv")).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.StartsWith("id,date,", csv[0], StringComparison.Ordinal);
        Assert.Equal(ids, csv.Skip(1).Select(line => line.Split(',')[0]));
    }

    [Fact]
    public async Task GeoJson_holds_points_only()
    {
        var features = (await served.Json("/api/v1/events?format=geojson")).GetProperty("features").EnumerateArray().ToList();
        Assert.NotEmpty(features);
        Assert.All(features, feature => Assert.Equal("Point", feature.GetProperty("geometry").GetProperty("type").GetString()));
        Assert.True(features.Count < served.Events.Count(ev => ev.Happened));
    }

    [Fact]
    public async Task A_file_of_columns_has_the_events_that_were_asked_for_in_their_order()
    {
        var path = Path.GetTempFileName();
        try
        {
            await File.WriteAllBytesAsync(path, await served.Client.GetByteArrayAsync("/api/v1/events?format=parquet&all=true&limit=100000"));
            using var connection = new DuckDB.NET.Data.DuckDBConnection("Data Source=:memory:");
            connection.Open();
            using var command = connection.CreateCommand();
            command.CommandText = $"SELECT id, text FROM read_parquet('{path}')";
            using var reader = command.ExecuteReader();
            List<(string, string)> rows = [];
            while (reader.Read()) rows.Add((reader.GetString(0), reader.GetString(1)));
            Assert.Equal(served.Events.Select(ev => (ev.Id, ev.Text)), rows);
        }
        finally
        {
            File.Delete(path);
        }
    }

    [Fact]
    public async Task An_event_comes_with_its_reports_and_a_document_with_what_it_tells()
    {
        var ev = served.Events.First(ev => ev.Types.Contains("ASSAULT"));
        var one = await served.Json("/api/v1/events/" + ev.Id);
        Assert.Equal(ev.Id, one.GetProperty("event").GetProperty("id").GetString());
        Assert.NotEqual(0, one.GetProperty("reports").GetArrayLength());
        var document = await served.Json("/api/v1/documents/" + ev.Document);
        Assert.Contains(ev.Text, document.GetProperty("document").GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Contains(document.GetProperty("events").EnumerateArray(), told => told.GetProperty("id").GetString() == ev.Id);
        Assert.NotEqual(0, document.GetProperty("claims").GetArrayLength());
    }

    [Theory]
    [InlineData("by=type", "key")]
    [InlineData("by=dyad", "key")]
    [InlineData("by=publisher", "key")]
    [InlineData("by=day", "key")]
    public async Task Counts_add_up(string by, string key)
    {
        var rows = (await served.Json($"/api/v1/counts?{by}&limit=1000")).GetProperty("counts").EnumerateArray().ToList();
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(row.GetProperty("events").GetInt64(),
            new[] { "verbal_cooperation", "material_cooperation", "verbal_conflict", "material_conflict" }.Sum(quad => row.GetProperty(quad).GetInt64())));
        Assert.Equal(rows.Count, rows.Select(row => row.GetProperty(key).GetString()).Distinct().Count());
        if (by == "by=day") Assert.Equal(served.Events.Count(ev => ev is { Happened: true, From: not null }), rows.Sum(row => row.GetProperty("events").GetInt64()));
    }

    [Theory]
    [InlineData("reports", "reports")]
    [InlineData("dyads", "dyads")]
    [InlineData("actors", "actors")]
    [InlineData("claims", "claims")]
    public async Task Other_questions_have_rows(string path, string name) => Assert.NotEqual(0, (await served.Json("/api/v1/" + path)).GetProperty(name).GetArrayLength());

    [Theory]
    [InlineData("/api/v1/events?quad=9", "API001", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/events?since=soon", "API001", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/events?limit=0", "API001", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/events?limit=1001", "API001", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/events?after=nothing", "API001", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/events?format=xml", "API001", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/events?contry=VEN", "API002", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/counts?by=colour", "API001", HttpStatusCode.BadRequest)]
    [InlineData("/api/v1/events/e_0", "API003", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/documents/d_0", "API003", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/nothing", "API003", HttpStatusCode.NotFound)]
    public async Task What_is_wrong_is_told_as_problem_json(string address, string code, HttpStatusCode status)
    {
        using var answer = await served.Client.GetAsync(address);
        Assert.Equal(status, answer.StatusCode);
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        Assert.Equal(code, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_text_is_coded_and_nothing_of_it_is_kept()
    {
        var before = served.Events.Count;
        using var plain = new StringContent("Egypt expelled the ambassador of Chad on Monday.", Encoding.UTF8, "text/plain");
        using var answer = await served.Client.PostAsync("/api/v1/code?date=2026-01-16", plain);
        var ev = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("events")[0];
        Assert.Equal("EGY", ev.GetProperty("actor")[0].GetProperty("code").GetString());
        Assert.Equal("2026-01-12", ev.GetProperty("date").GetString());
        using var json = await served.Client.PostAsJsonAsync("/api/v1/code", new { text = "Egypt expelled the ambassador of Chad on Monday.", date = "2026-01-16" });
        Assert.Equal(ev.ToString(), JsonDocument.Parse(await json.Content.ReadAsStringAsync()).RootElement.GetProperty("events")[0].ToString());
        Assert.Equal(before, served.Events.Count);
    }

    [Theory]
    [InlineData("", "text/plain", "API007")]
    [InlineData("[1", "application/json", "API007")]
    [InlineData("{\"text\":7}", "application/json", "API007")]
    [InlineData("{\"text\":\"x\",\"date\":\"soon\"}", "application/json", "API001")]
    public async Task A_text_that_is_none_is_told(string body, string type, string code)
    {
        using var content = new StringContent(body, Encoding.UTF8, type);
        using var answer = await served.Client.PostAsync("/api/v1/code", content);
        Assert.Equal(code, JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("code").GetString());
    }

    [Fact]
    public async Task A_text_that_is_too_long_is_refused()
    {
        using var content = new StringContent(new string('x', 100_001), Encoding.UTF8, "text/plain");
        using var answer = await served.Client.PostAsync("/api/v1/code", content);
        Assert.Equal("API006", JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("code").GetString());
    }

    [Fact]
    public async Task Its_description_names_every_address_and_parameter()
    {
        var paths = (await served.Json("/api/v1/openapi.json")).GetProperty("paths");
        string[] expected = ["/api/v1", "/api/v1/actors", "/api/v1/brief", "/api/v1/claims", "/api/v1/code", "/api/v1/counts", "/api/v1/documents/{id}", "/api/v1/dyads", "/api/v1/events", "/api/v1/events/stream", "/api/v1/events/{id}", "/api/v1/reports"];
        Assert.Equal(expected, paths.EnumerateObject().Select(path => path.Name.TrimEnd('/')).Order(StringComparer.Ordinal));
        var named = paths.GetProperty("/api/v1/events").GetProperty("get").GetProperty("parameters").EnumerateArray().Select(parameter => parameter.GetProperty("name").GetString()!).ToList();
        Assert.All(named, name => Assert.DoesNotContain("API002", served.Get($"/api/v1/events?{name}=1", "application/json").Result, StringComparison.Ordinal));
        var docs = Repository.Read("docs", "serve.md");
        Assert.All(named, name => Assert.Contains($"`{name}`", docs, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Who_has_an_answer_is_told_that_it_is_the_same()
    {
        using var first = await served.Client.GetAsync("/api/v1/events?limit=3");
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/events?limit=3");
        request.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var second = await served.Client.SendAsync(request);
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
        using var other = new HttpRequestMessage(HttpMethod.Get, "/api/v1/events?limit=4");
        other.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var third = await served.Client.SendAsync(other);
        Assert.Equal(HttpStatusCode.OK, third.StatusCode);
    }

    [Fact]
    public async Task It_tells_how_it_is()
    {
        Assert.Equal("well\n", await served.Get("/health"));
        Assert.Equal("ready\n", await served.Get("/ready"));
        await served.Get("/api/v1/events?text=" + Hostile.Mark);
        var metrics = await served.Get("/metrics");
        Assert.Contains("route=\"/api/v1/events\"", metrics, StringComparison.Ordinal);
        Assert.DoesNotContain(Hostile.Mark, metrics, StringComparison.Ordinal);
    }
}
