using Chancery.Serve.Records;
using Microsoft.Extensions.Logging.Abstractions;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Chancery.Serve.Mcp;

/// <summary>A record for a language model's client that started us and talks over two streams. docs/mcp.md.</summary>
public static class McpHost
{
    /// <param name="setup">What is served; its address and token are not asked for.</param>
    /// <param name="recorded">False when there is no record: texts are coded, and nothing else.</param>
    /// <param name="streams">What the client says, and what it hears. Nothing else may be written there.</param>
    /// <param name="ct">Ends it; so does the end of the input.</param>
    public static async Task RunAsync(ServeSetup setup, bool recorded, (Stream Input, Stream Output) streams, CancellationToken ct)
    {
        using var pool = new RecordPool(setup);
        using var desk = new ToolDesk(recorded ? new RecordAnswers(pool, setup) : null, setup);
        var options = new McpServerOptions();
        desk.Fill(options);
        await using var transport = new StreamServerTransport(streams.Input, streams.Output, Name, NullLoggerFactory.Instance);
        await using var server = McpServer.Create(transport, options, NullLoggerFactory.Instance, null);
        await server.RunAsync(ct);
    }

    internal const string Name = "chancery";

    /// <summary>Who we are, for the client's list.</summary>
    internal static Implementation Who(string product) => new() { Name = Name, Title = "Chancery", Version = product.Split(' ')[^1] };
}
