using System.CommandLine;
using System.Globalization;
using System.Net;
using Chancery.Cli.Input;
using Chancery.Core.Briefs;
using Chancery.Core.Pictures;
using Chancery.Core.Problems;
using Chancery.Core.Record;
using Chancery.Core.Record.Store;
using Chancery.DuckDb;
using Chancery.Packs;
using Chancery.Serve;
using Chancery.Serve.Guard;
using Chancery.Sql;

namespace Chancery.Cli.Commands;

internal static class ServeCommand
{
    private const int DefaultPort = 8080, MostPort = 65_535;

    public static Command Create(CliIo io)
    {
        var record = RecordOptions.File();
        var port = new Option<int>("--port") { Description = "0 takes one that is free", HelpName = "N", DefaultValueFactory = _ => DefaultPort };
        var listen = new Option<string>("--listen") { Description = "The address to listen at; one that others can reach needs a token", HelpName = "ADDRESS", DefaultValueFactory = _ => IPAddress.Loopback.ToString() };
        var token = new Option<string?>("--token-file") { Description = "A file with the secret that whoever asks must know", HelpName = "FILE" };
        var traces = new Option<string?>("--traces") { Description = "A collector that is told how long requests take (OTLP over HTTP): http://127.0.0.1:4318", HelpName = "URL" };
        port.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() is < 0 or > MostPort) result.AddError("--port is a number from 0 to 65535.");
        });
        listen.Validators.Add(result =>
        {
            if (!IPAddress.TryParse(result.GetValueOrDefault<string>(), out _)) result.AddError("--listen is an address of this machine, like 127.0.0.1 or 0.0.0.0.");
        });
        traces.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is { } url && !(Uri.TryCreate(url, UriKind.Absolute, out var collector) && collector.Scheme is "http" or "https")) result.AddError("--traces is an http or https address.");
        });
        var command = new Command("serve", "Open a record in a browser, and to programs") { record, port, listen, token, traces };
        command.SetAction(async (parse, ct) =>
        {
            var address = IPAddress.Parse(parse.GetValue(listen)!);
            if (!TryToken(parse.GetValue(token), address, out var keys, out var problem) || !TryRecord(parse.GetValue(record)!, out problem))
            {
                io.Report(problem!);
                return ExitCode.WrongUse;
            }
            return await RunAsync(io, Setup(io, parse.GetValue(record)!, warm: true) with { Address = address, Port = parse.GetValue(port), Keys = keys, Traces = parse.GetValue(traces) is { } collector ? new Uri(collector.TrimEnd('/') + "/") : null }, ct);
        });
        return command;
    }

    /// <summary>What serves a record of this file.</summary>
    /// <param name="io">Has the clock, and the folder of the program.</param>
    /// <param name="file">The record.</param>
    /// <param name="warm">The first pages are made when it starts.</param>
    public static ServeSetup Setup(CliIo io, string file, bool warm = false)
    {
        // loaded when the first text comes: whoever only reads the record does not wait for it
        var engine = new Lazy<IEngine>(() => io.Load(io.Root));
        var (open, remembered, begin) = Records.ToServe(file, io.Clock, warm);
        return new ServeSetup
        {
            Open = open, Remembered = remembered, Warmed = warm ? begin : null,
            Wanted = () => Records.Wanted(file),
            Stamp = Records.StampOf(file, io.Clock),
            Product = Product.Name, Title = Records.TitleOf(file), Clock = io.Clock, Reviews = Records.ReviewsOf(file),
            Map = new Lazy<WorldMap>(() => new WorldMap(MapLoader.Load(Path.Combine(io.Root, "packs"), []))),
            Columns = static () => new EventParquet(),
            Words = new Lazy<BriefWords>(() => BriefLoader.Load(Path.Combine(io.Root, "packs"), [])),
            Code = article =>
            {
                var report = engine.Value.Code(article);
                using var writer = new JsonRecordWriter(new RecordHeader(Product.Name, engine.Value.Frames.Ontology));
                return [.. EventRow.OfEvents(report.Document, report.Events).Select(row => System.Text.Encoding.UTF8.GetString(writer.Line(row).Span).TrimEnd('\n'))];
            },
        };
    }

    private static async Task<int> RunAsync(CliIo io, ServeSetup setup, CancellationToken ct)
    {
        Server server;
        try
        {
            server = await Server.StartAsync(setup, ct);
        }
        catch (IOException e)
        {
            io.Report(ServeProblems.PortTaken(setup.Port, e.Message));
            return ExitCode.Failure;
        }
        await using (server)
        {
            io.Error.WriteLine($"{setup.Title} is open at {server.Address} (Ctrl-C stops)");
            await server.WaitAsync(ct);
        }
        return ExitCode.Success;
    }

    /// <summary>A record that cannot be opened is told before anybody waits for a page; one that is being written is opened when the writer is done.</summary>
    public static bool TryRecord(string file, out Problem? problem)
    {
        problem = null;
        try
        {
            Records.Open(file).Dispose();
        }
        catch (RecordException e) when (e.Problem.Code != RecordCodes.Locked)
        {
            problem = e.Problem;
        }
        catch (RecordException)
        {
            // somebody writes
        }
        return problem is null;
    }

    private static bool TryToken(string? file, IPAddress address, out IReadOnlyList<DoorKey> keys, out Problem? problem)
    {
        (keys, problem) = ([], null);
        if (file is null)
        {
            if (!IPAddress.IsLoopback(address)) problem = ServeProblems.OpenToAll(address.ToString());
            return problem is null;
        }
        if (!File.Exists(file)) problem = SourceProblems.Missing(file);
        else if (!TokenFile.TryRead(File.ReadAllText(file), out keys)) problem = ServeProblems.WeakToken(file);
        return problem is null;
    }
}
