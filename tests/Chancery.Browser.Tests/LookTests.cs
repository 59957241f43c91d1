using Microsoft.Playwright;

namespace Chancery.Browser.Tests;

/// <summary>Every page, as wide as a phone and as wide as a desk, dark and light.</summary>
public sealed class LookTests(Browsed browsed)
{
    /// <summary>Name of a page, and its address; {event} and {document} are ones of the record.</summary>
    public static TheoryData<string, string> Pages => new()
    {
        { "overview", "/?view=all" }, { "events", "/events?all=true&country=BOL" }, { "nothing", "/events?text=nowhere" }, { "event", "/events/{event}" }, { "document", "/documents/{document}" }, { "long", "/events?text=arrested" },
        { "dyad", "/dyads/KEN-ETH" }, { "actors", "/actors" }, { "actor", "/actors/Anna%20Berg" }, { "country", "/actors/NOR" }, { "sources", "/sources" }, { "review", "/review" }, { "agreement", "/review/agreement" }, { "try", "/try" }, { "sign-in", "/sign-in" }, { "problem", "/events?colour=red" },
    };

    [Theory]
    [MemberData(nameof(Pages))]
    public async Task A_page_fits_a_phone_and_a_desk_and_bars_nobody(string name, string address)
    {
        await using var visit = await browsed.VisitAsync(Address(address), Visit.Phone, dark: true, coder: "max");
        await visit.ShootAsync(name + "-phone-dark");
        Assert.Equal(0, await visit.Overhang());
        Assert.Equal(1, await visit.Page.Locator("h1").CountAsync());
        None(await visit.Barriers());
        await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
        None(await visit.Barriers());
        await visit.Page.SetViewportSizeAsync(Visit.Desk, 900);
        await visit.ShootAsync(name + "-desk-light");
        Assert.Equal(0, await visit.Overhang());
        None(await visit.Barriers());
        await visit.Page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Dark });
        None(await visit.Barriers());
    }

    [Fact]
    public async Task Dark_is_dark_and_light_is_light()
    {
        const string Lightness = "() => getComputedStyle(document.documentElement).backgroundColor.match(/\\d+/g).slice(0, 3).map(Number).reduce((a, b) => a + b) / 3";
        await using var dark = await browsed.VisitAsync("/", dark: true);
        await using var light = await browsed.VisitAsync("/");
        Assert.InRange(await dark.Page.EvaluateAsync<double>(Lightness), 0, 60);
        Assert.InRange(await light.Page.EvaluateAsync<double>(Lightness), 230, 255);
    }

    private static void None(IReadOnlyList<string> barriers) => Assert.True(barriers.Count == 0, string.Join('\n', barriers));

    private string Address(string pattern)
    {
        if (browsed.Events.Count == 0) return pattern;
        var ev = browsed.Events.First(ev => ev.Types.Contains("ASSAULT"));
        return pattern.Replace("{event}", Uri.EscapeDataString(ev.Id), StringComparison.Ordinal).Replace("{document}", Uri.EscapeDataString(ev.Document), StringComparison.Ordinal);
    }
}
