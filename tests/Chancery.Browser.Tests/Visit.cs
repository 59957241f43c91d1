using System.Collections.Concurrent;
using System.Text.Json;
using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace Chancery.Browser.Tests;

/// <summary>A window on a page. When it closes, everything that it asked for must have come from our server, and the browser must have had nothing to complain about.</summary>
public sealed class Visit : IAsyncDisposable
{
    public const int Phone = 390, Desk = 1440;

    /// <summary>Set to a folder: what the tests of looks see is put there as pictures, for people.</summary>
    private const string Shots = "CHANCERY_SHOTS";

    private const int Patience = 120_000;

    private static readonly Lazy<string> Axe = new(() => new BundledAxeScriptProvider().GetScript());

    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _asked = [], _complaints = [];

    private Visit(IBrowserContext context, IPage page) => (_context, Page) = (context, page);

    public IPage Page { get; }

    /// <summary>Path and query.</summary>
    public string At => new Uri(Page.Url).PathAndQuery;

    public static async Task<Visit> ToAsync(IBrowserContext context, string address)
    {
        context.SetDefaultTimeout(Patience);
        Assertions.SetDefaultExpectTimeout(Patience);
        var page = await context.NewPageAsync();
        var visit = new Visit(context, page);
        context.Request += (_, request) => visit._asked.Enqueue(request.Url);
        context.Console += (_, message) => visit.Hear(message.Type, message.Text);
        context.WebError += (_, error) => visit._complaints.Enqueue(error.Error);
        await page.GotoAsync(address);
        return visit;
    }

    /// <summary>Does what leads to another address, and waits until its page is there.</summary>
    public async Task<string> OnAsync(Func<Task> act)
    {
        var before = Page.Url;
        await act();
        await Page.WaitForURLAsync(url => url != before);
        return At;
    }

    /// <summary>Identifiers of the events that the page shows, in order.</summary>
    public async Task<IReadOnlyList<string>> Shown() =>
        await Page.Locator(".events .event .when a").EvaluateAllAsync<string[]>("links => links.map(link => decodeURIComponent(link.getAttribute('href').split('/').pop()))");

    public async Task<double> Overhang() => await Page.EvaluateAsync<double>("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");

    /// <summary>Serious and critical findings, a line each.</summary>
    public async Task<IReadOnlyList<string>> Barriers()
    {
        if (!await Page.EvaluateAsync<bool>("() => 'axe' in window")) await Page.EvaluateAsync(Axe.Value);
        var found = await Page.EvaluateAsync<JsonElement>("async () => (await axe.run({ resultTypes: ['violations'] })).violations.filter(one => one.impact === 'serious' || one.impact === 'critical').map(one => `${one.id}: ${one.help}: ` + one.nodes.slice(0, 3).map(node => node.html.slice(0, 160) + ' ' + node.failureSummary.slice(0, 200)).join(' | '))");
        return [.. found.EnumerateArray().Select(line => line.GetString()!)];
    }

    /// <summary>For people who look: nothing is done when nobody asked for pictures.</summary>
    public async Task ShootAsync(string name)
    {
        if (Environment.GetEnvironmentVariable(Shots) is { Length: > 0 } folder) await Page.ScreenshotAsync(new() { Path = Path.Combine(folder, name + ".png"), FullPage = true });
    }

    public async ValueTask DisposeAsync()
    {
        var host = new Uri(Page.Url).Authority;
        await _context.DisposeAsync();
        Assert.NotEmpty(_asked);
        Assert.All(_asked, url => Assert.True(url.StartsWith("data:", StringComparison.Ordinal) || new Uri(url).Authority == host, $"asked elsewhere: {url}"));
        Assert.Empty(_complaints);
    }

    /// <summary>Breaches of the policy against foreign script and style are told as errors too.</summary>
    private void Hear(string type, string text)
    {
        if (type is "error" or "warning" && !text.Contains("status of 4", StringComparison.Ordinal)) _complaints.Enqueue($"{type}: {text}");
    }
}
