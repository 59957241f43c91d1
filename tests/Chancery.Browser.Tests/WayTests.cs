using Microsoft.Playwright;

namespace Chancery.Browser.Tests;

/// <summary>What people come to a page for.</summary>
public sealed class WayTests(Browsed browsed)
{
    [Theory]
    [InlineData(Visit.Phone)]
    [InlineData(Visit.Desk)]
    public async Task From_the_overview_to_a_pair_to_an_event_to_its_report(int width)
    {
        await using var visit = await browsed.VisitAsync("/?view=all", width);
        Assert.Equal("/dyads/NOR-GHA", await visit.OnAsync(() => visit.Page.Locator("table.tally a[href='/dyads/NOR-GHA']").ClickAsync()));
        Assert.StartsWith("/events/", await visit.OnAsync(() => visit.Page.Locator("ol.events .when a").First.ClickAsync()), StringComparison.Ordinal);
        await visit.OnAsync(() => visit.Page.Locator("a[href^='/documents/']").First.ClickAsync());
        var told = visit.Page.Locator(".told:target");
        await Assertions.Expect(told).ToBeInViewportAsync();
        await Assertions.Expect(told.Locator("mark.trigger").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_country_of_the_map_leads_to_its_events()
    {
        await using var visit = await browsed.VisitAsync("/?view=all");
        Assert.Equal("/events?country=BOL", await visit.OnAsync(() => visit.Page.Locator("svg.pic a[href='/events?country=BOL']").First.ClickAsync(new() { Force = true })));
        Assert.NotEmpty(await visit.Shown());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_filter_is_an_address_and_the_address_is_the_filter(bool script)
    {
        await using var visit = await browsed.VisitAsync("/events", script: script);
        var before = await visit.Shown();
        await visit.Page.GetByLabel("Country, or pair").FillAsync("NOR");
        await visit.Page.GetByLabel("Type", new() { Exact = true }).FillAsync("CONSULT");
        await visit.Page.GetByLabel("verbal cooperation").CheckAsync();
        await visit.OnAsync(() => visit.Page.GetByRole(AriaRole.Button, new() { Name = "Show" }).ClickAsync());
        var chosen = await visit.Shown();
        Assert.NotEmpty(chosen);
        Assert.NotEqual(before, chosen);
        await visit.Page.ReloadAsync();
        Assert.Equal(chosen, await visit.Shown());
        await Assertions.Expect(visit.Page.GetByLabel("Country, or pair")).ToHaveValueAsync("NOR");
        await Assertions.Expect(visit.Page.GetByLabel("verbal cooperation")).ToBeCheckedAsync();
        await using var other = await browsed.VisitAsync(visit.At, Visit.Phone);
        Assert.Equal(chosen, await other.Shown());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Map_timeline_and_table_move_together(bool script)
    {
        await using var visit = await browsed.VisitAsync("/events?quad=1", script: script);
        var all = await visit.Shown();
        Assert.Equal("/events?country=GHA&quad=1", await visit.OnAsync(() => visit.Page.Locator("svg.pic a[href='/events?country=GHA&quad=1']").First.ClickAsync(new() { Force = true })));
        var there = await visit.Shown();
        Assert.True(there.Count > 0 && there.Count < all.Count);
        var world = visit.Page.Locator("svg.pic svg");
        Assert.NotEqual("0 0 960", string.Join(' ', (await world.GetAttributeAsync("viewBox"))!.Split(' ').Take(3)));
        var column = visit.Page.Locator("svg.pic").First.Locator("a");
        Assert.Contains("since=", await visit.OnAsync(() => column.Last.ClickAsync(new() { Force = true })), StringComparison.Ordinal);
        var then = await visit.Shown();
        Assert.True(then.Count > 0 && then.Count < there.Count);
        Assert.Empty(then.Except(there));
        await visit.OnAsync(() => visit.Page.GetByRole(AriaRole.Link, new() { Name = "without country GHA" }).ClickAsync());
        Assert.DoesNotContain("country", visit.At, StringComparison.Ordinal);
        Assert.Empty(then.Except(await visit.Shown()));
    }

    [Fact]
    public async Task Pages_follow_each_other_without_gap_or_repetition()
    {
        await using var visit = await browsed.VisitAsync("/events?all=true", script: false);
        var seen = new List<string>(await visit.Shown());
        while (await visit.Page.Locator("a[rel=next]").CountAsync() > 0)
        {
            await visit.OnAsync(() => visit.Page.Locator("a[rel=next]").ClickAsync());
            seen.AddRange(await visit.Shown());
        }
        Assert.Equal(browsed.Events.Select(ev => ev.Id), seen);
    }

    [Theory]
    [InlineData("/events?country=GHA&quad=1")]
    [InlineData("/events?all=true&aux=negation")]
    public async Task What_is_downloaded_is_what_is_shown(string address)
    {
        await using var visit = await browsed.VisitAsync(address);
        var shown = await visit.Shown();
        Assert.NotEmpty(shown);
        var download = await visit.Page.RunAndWaitForDownloadAsync(() => visit.Page.Locator("a[download]", new() { HasTextString = "CSV" }).ClickAsync());
        using var reader = new StreamReader(await download.CreateReadStreamAsync());
        var head = (await reader.ReadLineAsync())!.Split(',');
        List<string> rows = [];
        // identifiers hold no comma and no line break, and are the first cell
        Assert.Equal("id", head[0]);
        while (await reader.ReadLineAsync() is { } line) rows.Add(line.Split(',')[0]);
        Assert.Equal(shown, rows);
        Assert.Equal("events.csv", download.SuggestedFilename);
    }

    [Fact]
    public async Task Somebody_is_found_by_part_of_a_name()
    {
        await using var visit = await browsed.VisitAsync("/actors", Visit.Phone);
        await visit.Page.GetByLabel("Name").FillAsync("berg");
        await visit.OnAsync(() => visit.Page.Keyboard.PressAsync("Enter"));
        Assert.Equal(["Anna Berg"], await visit.Page.Locator("main tbody th").AllInnerTextsAsync());
        Assert.Equal("/actors/Anna%20Berg", await visit.OnAsync(() => visit.Page.Locator("main tbody th a").ClickAsync()));
        Assert.Equal("/actors/Kofi%20Mensah", await visit.OnAsync(() => visit.Page.Locator("svg.pic a[href='/actors/Kofi%20Mensah']").ClickAsync()));
        await Assertions.Expect(visit.Page.Locator("h1")).ToHaveTextAsync("Kofi Mensah");
    }

    [Fact]
    public async Task A_text_is_coded_and_explained()
    {
        await using var visit = await browsed.VisitAsync("/try", Visit.Phone);
        await visit.Page.GetByLabel("Text").FillAsync("Egypt expelled the ambassador of Chad on Monday.");
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Code it" }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator("ol.events > li.event")).ToHaveCountAsync(1);
        await visit.Page.GetByText("Why", new() { Exact = true }).ClickAsync();
        await Assertions.Expect(visit.Page.Locator(".why td").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_text_is_coded_while_it_is_typed()
    {
        await using var visit = await browsed.VisitAsync("/try");
        var (text, events) = (visit.Page.GetByLabel("Text"), visit.Page.Locator("#coded li.event"));
        await text.PressSequentiallyAsync("Egypt expelled the ambassador of Chad on Monday.");
        await Assertions.Expect(events).ToHaveCountAsync(1);
        await Assertions.Expect(text).ToBeFocusedAsync();
        await text.PressSequentiallyAsync(" On Tuesday Norway sent food aid to Kenya.");
        await Assertions.Expect(events).ToHaveCountAsync(2);
        await text.FillAsync("");
        await Assertions.Expect(events).ToHaveCountAsync(0);
        Assert.Equal("/try", visit.At);
    }

    [Fact]
    public async Task Numbers_of_a_picture_are_one_click_away()
    {
        await using var visit = await browsed.VisitAsync("/dyads/KEN-ETH", Visit.Phone);
        var figure = visit.Page.Locator("figure").First;
        await figure.Locator("summary").ClickAsync();
        await Assertions.Expect(figure.Locator("table")).ToBeVisibleAsync();
        Assert.Equal(0, await visit.Overhang());
    }
}
