using Microsoft.Playwright;

namespace Chancery.Browser.Tests;

/// <summary>All without a mouse.</summary>
public sealed class KeyTests(Browsed browsed)
{
    [Fact]
    public async Task Keys_walk_through_events_and_open_one()
    {
        await using var visit = await browsed.VisitAsync("/events");
        var shown = await visit.Shown();
        foreach (var key in "jjjk") await visit.Page.Keyboard.PressAsync(key.ToString());
        Assert.Equal("/events/" + Uri.EscapeDataString(shown[1]), await visit.OnAsync(() => visit.Page.Keyboard.PressAsync("Enter")));
    }

    [Fact]
    public async Task A_slash_begins_a_search()
    {
        await using var visit = await browsed.VisitAsync("/sources");
        await visit.Page.Keyboard.PressAsync("/");
        await visit.Page.Keyboard.TypeAsync("tear gas");
        await visit.OnAsync(() => visit.Page.Keyboard.PressAsync("Enter"));
        Assert.NotEmpty(await visit.Shown());
    }

    [Fact]
    public async Task The_first_stop_leads_past_the_head()
    {
        await using var visit = await browsed.VisitAsync("/events");
        await visit.Page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(visit.Page.Locator(".skip")).ToBeInViewportAsync();
        await visit.Page.Keyboard.PressAsync("Enter");
        await visit.Page.Keyboard.PressAsync("Tab");
        Assert.True(await visit.Page.EvaluateAsync<bool>("() => document.querySelector('main').contains(document.activeElement)"));
    }

    [Theory]
    [InlineData("/try")]
    [InlineData("/actors?actor=berg")]
    [InlineData("/dyads/JPN-SDN")]
    public async Task Everything_that_does_something_is_reached_and_seen_to_be(string address)
    {
        await using var visit = await browsed.VisitAsync(address);
        var doing = await visit.Page.Locator("a[href], button, input, select, textarea, summary").EvaluateAllAsync<int>("all => all.filter(one => one.checkVisibility({ visibilityProperty: true })).length");
        await visit.Page.EvaluateAsync("""
            () => {
                window.seen = new Set();
                window.unseen = [];
                document.addEventListener("focusin", ({ target }) => {
                    window.seen.add(target);
                    const look = getComputedStyle(target);
                    if (look.outlineStyle === "none" || parseFloat(look.outlineWidth) < 1) window.unseen.push(target.outerHTML.slice(0, 120));
                });
            }
            """);
        // a field for a day has several stops within
        for (var i = 0; i < doing + 12; i++) await visit.Page.Keyboard.PressAsync("Tab");
        Assert.Empty(await visit.Page.EvaluateAsync<string[]>("() => window.unseen"));
        Assert.Equal(doing, await visit.Page.EvaluateAsync<int>("() => window.seen.size"));
    }
}
