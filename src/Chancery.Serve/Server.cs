using System.Net;
using Chancery.Core.Record.Store;
using Chancery.Serve.Api;
using Chancery.Serve.Guard;
using Chancery.Serve.Mcp;
using Chancery.Serve.Pages;
using Chancery.Serve.Records;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;

namespace Chancery.Serve;

/// <summary>Opens a record to browsers and programs: pages and <c>/api/v1</c>. docs/serve.md.</summary>
public sealed class Server : IAsyncDisposable
{
    private const long LongestBody = 1024 * 1024;
    private const int LongestHead = 32 * 1024, MostConnections = 512;

    private readonly WebApplication _app;
    private readonly RecordPool _pool;

    private Server(WebApplication app, RecordPool pool) => (_app, _pool) = (app, pool);

    /// <summary>Where it listens: "http://127.0.0.1:8080".</summary>
    public string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.First();

    /// <summary>Starts it; it listens when this returns.</summary>
    /// <exception cref="IOException">The port is taken.</exception>
    public static async Task<Server> StartAsync(ServeSetup setup, CancellationToken ct)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.Logging.AddSimpleConsole().AddFilter(level => level >= LogLevel.Error);
        builder.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = LongestBody;
            kestrel.Limits.MaxRequestHeadersTotalSize = LongestHead;
            kestrel.Limits.MaxConcurrentConnections = MostConnections;
            kestrel.Listen(setup.Address, setup.Port);
        });
        var pool = new RecordPool(setup);
        var metrics = new Metrics(setup.Clock);
        var answers = new RecordAnswers(pool, setup);
        // before the rest is put together: it takes its time, and whoever comes meanwhile waits for the same answer
        if (setup.Warmed is { } warmed) _ = Task.Run(() => WarmAsync(answers, setup, warmed), CancellationToken.None);
        var desk = new ToolDesk(answers, setup);
        builder.Services.AddSingleton(setup).AddSingleton(pool).AddSingleton(metrics).AddSingleton(answers).AddSingleton(desk).AddSingleton<StreamApi>().AddSingleton<ReviewFile>();
        builder.Services.AddMcpServer(desk.Fill).WithHttpTransport(static http => http.Stateless = true);
        builder.Services.AddRazorComponents();
        Forms.Add(builder.Services);
        builder.Services.AddProblemDetails();
        builder.Services.AddResponseCompression();
        builder.Services.AddOpenApi("v1", options => ApiMap.Describe(options, setup.Product));
        Rates.Add(builder.Services, setup);
        Traces.Add(builder.Services, setup);
        var app = builder.Build();
        Headers.Use(app);
        metrics.Use(app);
        Faults.Use(app);
        Doors.Use(app, setup);
        app.UseRateLimiter();
        Freshness.Use(app, setup);
        app.UseResponseCompression();
        Map(app);
        await app.StartAsync(ct);
        return new Server(app, pool);
    }

    /// <summary>Until it is told to stop: by the token, Ctrl-C or a signal.</summary>
    public Task WaitAsync(CancellationToken ct) => _app.WaitForShutdownAsync(ct);

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _pool.Dispose();
    }

    private static async Task WarmAsync(RecordAnswers answers, ServeSetup setup, Action warmed)
    {
        try
        {
            await PageMap.WarmAsync(answers, setup);
        }
        catch (RecordException)
        {
            // somebody writes, or it is no record: who asks is told
        }
        finally
        {
            warmed();
        }
    }

    private static void Map(WebApplication app)
    {
        app.MapGet("/health", static () => Results.Text("well\n")).ExcludeFromDescription();
        app.MapGet("/ready", static async (RecordPool pool, CancellationToken ct) =>
        {
            try
            {
                await pool.AskAsync(static record => record.LastRun(), ct);
                return Results.Text("ready\n");
            }
            catch (RecordException e)
            {
                return Results.Text($"{e.Problem.Code}\n", statusCode: (int)HttpStatusCode.ServiceUnavailable);
            }
        }).ExcludeFromDescription();
        app.MapGet("/metrics", static (Metrics metrics, RecordPool pool) => Results.Text(metrics.Text(pool), "text/plain; version=0.0.4; charset=utf-8")).ExcludeFromDescription();
        Looks.Map(app);
        ApiMap.Map(app);
        Reference.Map(app);
        app.MapMcp("/mcp").ExcludeFromDescription();
        PageMap.Map(app);
    }
}
