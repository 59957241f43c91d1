using System.Text;
using System.Text.Json;
using Chancery.Cli;
using Chancery.Cli.Commands;
using Chancery.Core.Record.Store;
using Chancery.DuckDb;
using Chancery.Tests;

namespace Chancery.Serve.Tests;

/// <summary>A record of reports of ours, made by the coder itself, and a server before it on a port of this machine.</summary>
public sealed class Served : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("chancery-serve-");
    private Server? _server;

    /// <summary>Documents that tell an event.</summary>
    public IReadOnlyList<string> Documents
    {
        get
        {
            using var record = DuckRecord.Open(File);
            return [.. record.Reports(new EventQuery { All = true, Limit = 5_000 }).Select(report => report.Document).Distinct()];
        }
    }

    public HttpClient Client { get; private set; } = null!;

    public string File => Path.Combine(_folder.FullName, "reports.duckdb");

    /// <summary>What is asked of the whole record.</summary>
    public IReadOnlyList<StoredEvent> Events
    {
        get
        {
            using var record = DuckRecord.Open(File);
            return record.Events(new EventQuery { All = true, NewestFirst = true, Limit = 1_000 });
        }
    }

    public async ValueTask InitializeAsync()
    {
        var input = Path.Combine(_folder.FullName, "hostile.jsonl");
        await System.IO.File.WriteAllLinesAsync(input, Hostile.Reports().Select(report => JsonSerializer.Serialize(report)));
        using var errors = new StringWriter();
        var code = await Front.RunAsync(["ingest", Repository.At("samples", "reports.jsonl"), input, "--any-language", "--record", File], Io(errors));
        Assert.True(code == ExitCode.Success, errors.ToString());
        _server = await Server.StartAsync(Setup(), CancellationToken.None);
        Client = new HttpClient { BaseAddress = new Uri(_server.Address) };
    }

    internal ServeSetup Setup() => ServeCommand.Setup(Io(TextWriter.Null), File) with { Port = 0, RequestsPerSecond = 100_000 };

    public async Task<string> Get(string address, string accept = "text/html")
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        request.Headers.Accept.ParseAdd(accept);
        using var answer = await Client.SendAsync(request);
        return await answer.Content.ReadAsStringAsync();
    }

    public async Task<JsonElement> Json(string address) => JsonDocument.Parse(await Get(address, "application/json")).RootElement;

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        if (_server is not null) await _server.DisposeAsync();
        _folder.Delete(true);
    }

    private static CliIo Io(TextWriter errors) => new() { Input = Stream.Null, Output = Stream.Null, Error = errors, Root = Repository.Root, Load = PackEngine.Load };
}
