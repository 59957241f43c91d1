using Microsoft.Playwright;

namespace Chancery.Browser.Tests;

/// <summary>The table of events is as long as there are events, though few of its rows are there.</summary>
public sealed class ScrollTests(Browsed browsed)
{
    private const string All = "/events?all=true", Rows = "table.rows tbody tr";

    private int Last => browsed.Events.Count - 1;

    [Theory]
    [InlineData(Visit.Phone)]
    [InlineData(Visit.Desk)]
    public async Task Whoever_scrolls_to_the_end_has_seen_every_event_in_its_place(int width)
    {
        await using var visit = await browsed.VisitAsync(All, width);
        Assert.Equal((browsed.Events.Count + 1).ToString(System.Globalization.CultureInfo.InvariantCulture), await visit.Page.Locator("table.rows").GetAttributeAsync("aria-rowcount"));
        Assert.Equal(0, await visit.Page.Locator("a[rel=next]").CountAsync());
        var seen = new Dictionary<int, string>();
        for (var steps = 0; steps < 400 && !seen.ContainsKey(Last); steps++)
        {
            foreach (var row in await visit.Page.Locator(Rows).EvaluateAllAsync<string[]>("rows => rows.map(row => `${row.ariaRowIndex} ${decodeURIComponent(row.querySelector('a').getAttribute('href').split('/').pop())}`)"))
                seen[int.Parse(row.Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture) - 2] = row.Split(' ')[1];
            await visit.Page.EvaluateAsync("() => scrollBy(0, innerHeight / 2)");
            await visit.Page.WaitForTimeoutAsync(60);
        }
        Assert.Equal(browsed.Events.Select(ev => ev.Id), Enumerable.Range(0, seen.Count).Select(at => seen.GetValueOrDefault(at, "")));
        // what is far away was let go of
        Assert.True(await visit.Page.Locator(Rows).CountAsync() < browsed.Events.Count);
        Assert.Equal(0, await visit.Overhang());
        Assert.Empty(await visit.Barriers());
    }

    [Fact]
    public async Task The_end_is_there_from_the_beginning_and_where_one_is_stands_in_the_address()
    {
        await using var visit = await browsed.VisitAsync(All);
        await visit.Page.EvaluateAsync("() => scrollTo(0, document.documentElement.scrollHeight)");
        await Assertions.Expect(visit.Page.Locator($"{Rows}[aria-rowindex='{Last + 2}']")).ToBeVisibleAsync();
        await visit.Page.WaitForFunctionAsync("() => new URL(location).searchParams.has('offset')");
        var (at, offset) = (visit.At, int.Parse(visit.At.Split("offset=")[1].Split('&')[0], System.Globalization.CultureInfo.InvariantCulture));
        await using var other = await browsed.VisitAsync(at);
        await Assertions.Expect(other.Page.Locator($"{Rows}[aria-rowindex='{offset + 2}']")).ToBeInViewportAsync();
        // and back to the first, whose address is the plain one
        await other.Page.EvaluateAsync("() => scrollTo(0, 0)");
        await Assertions.Expect(other.Page.Locator($"{Rows}[aria-rowindex='2']")).ToBeVisibleAsync();
        await other.Page.WaitForFunctionAsync("() => !new URL(location).searchParams.has('offset')");
    }

    [Fact]
    public async Task Keys_walk_from_rows_that_are_there_to_rows_that_were_not()
    {
        await using var visit = await browsed.VisitAsync(All);
        const string Focused = "() => document.activeElement.closest('tr')?.ariaRowIndex ?? ''";
        for (var (presses, at) = (0, ""); presses < browsed.Events.Count + 200 && at != "72"; presses++)
        {
            await visit.Page.Keyboard.PressAsync("j");
            at = await visit.Page.EvaluateAsync<string>(Focused);
        }
        Assert.Equal("72", await visit.Page.EvaluateAsync<string>(Focused));
        Assert.Equal("/events/" + Uri.EscapeDataString(browsed.Events[70].Id), await visit.OnAsync(() => visit.Page.Keyboard.PressAsync("Enter")));
    }

    [Fact]
    public async Task Without_script_an_offset_has_a_way_back_and_on()
    {
        await using var visit = await browsed.VisitAsync(All + "&offset=50", script: false);
        Assert.Equal(browsed.Events.Skip(50).Take(50).Select(ev => ev.Id), await visit.Shown());
        Assert.Equal(All, await visit.OnAsync(() => visit.Page.Locator("a[rel=prev]").ClickAsync()));
        Assert.Equal(browsed.Events.Take(50).Select(ev => ev.Id), await visit.Shown());
    }
}
