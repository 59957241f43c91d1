using System.Text.Json;
using Chancery.Cli;
using Chancery.Cli.Commands;
using Chancery.Core.Record.Store;
using Chancery.Core.Reviews;
using Chancery.DuckDb;
using Chancery.Serve;
using Chancery.Tests;
using Microsoft.Playwright;

namespace Chancery.Browser.Tests;

/// <summary>A record of reports of ours, a server before it, and a browser. Without a browser on the machine every test is skipped and says so.</summary>
public sealed class Browsed : IAsyncLifetime
{
    /// <summary>Names another browser.</summary>
    private const string Setting = "CHANCERY_CHROMIUM";

    private static readonly string[] Usual = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chancery-browser-");
    private Server? _server;
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public string Address => _server!.Address;

    public IReadOnlyList<StoredEvent> Events { get; private set; } = [];

    /// <summary>What one coder has said, as the file of reviews has it.</summary>
    public IReadOnlyList<ReviewDecision> Reviews(string coder) => [.. System.IO.File.ReadAllLines(File + ".reviews.jsonl").Select(line => ReviewDecision.Read(line)!).Where(decision => decision.Coder == coder)];

    private string File => Path.Combine(_folder.FullName, "reports.duckdb");

    public async ValueTask InitializeAsync()
    {
        if (Chromium() is not { } chromium) return;
        var input = Path.Combine(_folder.FullName, "reports.jsonl");
        await System.IO.File.WriteAllLinesAsync(input, Reports.All.Select(report => JsonSerializer.Serialize(report)));
        using var errors = new StringWriter();
        var code = await Front.RunAsync(["ingest", Repository.At("samples", "reports.jsonl"), input, "--any-language", "--record", File], Io(errors));
        Assert.True(code == ExitCode.Success, errors.ToString());
        using (var record = DuckRecord.Open(File)) Events = record.Events(new EventQuery { All = true, NewestFirst = true, Limit = 1_000 });
        _server = await Server.StartAsync(ServeCommand.Setup(Io(TextWriter.Null), File) with { Port = 0, RequestsPerSecond = 100_000 }, CancellationToken.None);
        _playwright = await Playwright.CreateAsync();
        // a name that is not ours leads nowhere: what would leave the machine fails, and is seen
        _browser = await _playwright.Chromium.LaunchAsync(new() { ExecutablePath = chromium, Args = ["--disable-gpu", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"] });
    }

    /// <summary>A window of its own: no cookies, nothing kept.</summary>
    public async Task<Visit> VisitAsync(string address, int width = Visit.Desk, bool dark = false, bool script = true, string? coder = null)
    {
        Assert.SkipWhen(_browser is null, $"No browser: none of {string.Join(", ", Usual)} is here, and {Setting} names none. On Debian: apt-get install chromium.");
        var context = await _browser!.NewContextAsync(new()
        {
            BaseURL = Address, ViewportSize = new() { Width = width, Height = width == Visit.Phone ? 844 : 900 }, ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light, ReducedMotion = ReducedMotion.Reduce,
            JavaScriptEnabled = script, AcceptDownloads = true,
        });
        if (coder is not null) await context.AddCookiesAsync([new() { Name = "chancery-coder", Value = coder, Url = Address }]);
        return await Visit.ToAsync(context, address);
    }

    public async ValueTask DisposeAsync()
    {
        if (_browser is not null) await _browser.DisposeAsync();
        _playwright?.Dispose();
        if (_server is not null) await _server.DisposeAsync();
        _folder.Delete(true);
    }

    private static string? Chromium() => Environment.GetEnvironmentVariable(Setting) is { Length: > 0 } named ? named : Array.Find(Usual, System.IO.File.Exists);

    private static CliIo Io(TextWriter errors) => new() { Input = Stream.Null, Output = Stream.Null, Error = errors, Root = Repository.Root, Load = PackEngine.Load };
}
