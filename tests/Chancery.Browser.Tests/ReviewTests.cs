using Microsoft.Playwright;

namespace Chancery.Browser.Tests;

/// <summary>Judging with keys, and with buttons where there is no script.</summary>
public sealed class ReviewTests(Browsed browsed)
{
    [Fact]
    public async Task Keys_judge_one_event_after_the_other()
    {
        await using var visit = await browsed.VisitAsync("/review");
        await visit.Page.GetByLabel("Name").FillAsync("kim");
        await visit.Page.Keyboard.PressAsync("Enter");
        var asked = visit.Page.Locator("form.review input[name=event]");
        List<string> seen = [];
        foreach (var key in new[] { "a", "r", "Space" })
        {
            seen.Add(await asked.InputValueAsync());
            await visit.Page.Keyboard.PressAsync(key);
            await Assertions.Expect(asked).Not.ToHaveValueAsync(seen[^1]);
        }
        seen.Add(await asked.InputValueAsync());
        await visit.Page.Keyboard.PressAsync("e");
        await Assertions.Expect(visit.Page.GetByLabel("Type")).ToBeFocusedAsync();
        await visit.Page.GetByLabel("Type").FillAsync("protest");
        await visit.Page.GetByLabel("Actor").FillAsync("NOR:CVL");
        await visit.Page.GetByLabel("Date").PressAsync("Enter");
        await Assertions.Expect(asked).Not.ToHaveValueAsync(seen[^1]);
        await visit.Page.Keyboard.PressAsync("u");
        await Assertions.Expect(asked).ToHaveValueAsync(seen[^1]);
        await Assertions.Expect(visit.Page.GetByText("2 of")).ToBeVisibleAsync();
        Assert.Equal(4, seen.Distinct().Count());
        Assert.Equal(["Accept", "Reject", "Skip", "Edit", "Undo"], browsed.Reviews("kim").Select(decision => decision.Verdict.ToString()));
        Assert.Equal("PROTEST", browsed.Reviews("kim")[3].Edited!.What);
    }

    [Fact]
    public async Task Buttons_judge_without_script()
    {
        await using var visit = await browsed.VisitAsync("/review?country=BOL", Visit.Phone, script: false, coder: "lou");
        var asked = visit.Page.Locator("form.review input[name=event]");
        var first = await asked.InputValueAsync();
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Accept" }).ClickAsync();
        await Assertions.Expect(asked).Not.ToHaveValueAsync(first);
        Assert.Equal("/review?country=BOL", visit.At);
        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Assertions.Expect(asked).ToHaveValueAsync(first);
    }
}
