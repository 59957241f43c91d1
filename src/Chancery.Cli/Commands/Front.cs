using System.CommandLine;
using System.CommandLine.Help;
using Chancery.Cli.Output;
using Chancery.Cluster;
using Chancery.Core.Record.Store;

namespace Chancery.Cli.Commands;

/// <summary>The front door: from the words of a command line to an exit code.</summary>
internal static class Front
{
    public static async Task<int> RunAsync(string[] args, CliIo io, CancellationToken ct = default)
    {
        try
        {
            return await RunCommandAsync(args, io, ct);
        }
        catch (OutputClosedException)
        {
            return ExitCode.Success;
        }
        catch (OperationCanceledException)
        {
            io.Error.WriteLine("stopped");
            return ExitCode.Interrupted;
        }
        catch (RecordException e)
        {
            // a server went away in the middle
            io.Report(e.Problem);
            return ExitCode.Failure;
        }
        catch (ClusterException e)
        {
            io.Report(e.Problem);
            return ExitCode.Failure;
        }
        catch (EngineException e)
        {
            io.Report(e.Problem);
            return ExitCode.Failure;
        }
#pragma warning disable CA1031 // the last stop: a fault is told in one line with a code, never as a stack trace
        catch (Exception e)
#pragma warning restore CA1031
        {
            io.Report(UseProblems.Fault(e));
            return ExitCode.Failure;
        }
    }

    private static async Task<int> RunCommandAsync(string[] args, CliIo io, CancellationToken ct)
    {
        await using var help = new StreamWriter(io.Output, leaveOpen: true) { NewLine = "\n" };
        var parse = Root(io).Parse(args);
        var name = CommandName(parse);
        if (parse.Action is not HelpPages && parse.Errors.Count > 0)
        {
            foreach (var error in parse.Errors) io.Report(UseProblems.WrongUse(name, error.Message));
            return ExitCode.WrongUse;
        }
        return await parse.InvokeAsync(new InvocationConfiguration { Output = help, Error = io.Error, EnableDefaultExceptionHandler = false }, ct);
    }

    private static RootCommand Root(CliIo io)
    {
        var root = new RootCommand("Reads news reports and keeps the record: who did what to whom, where, when, and according to whom.")
        {
            CodeCommand.Create(io), ClaimsCommand.Create(io), ParseCommand.Create(io), EvaluateCommand.Create(io), IngestCommand.Create(io), WorkCommands.Submit(io), WorkCommands.Worker(io), WorkCommands.Work(io), ClusterCommand.Create(io), WatchCommand.Create(io), SourcesCommand.Create(io), AskCommand.Events(io), AskCommand.Reports(io), AskCommand.Dyads(io), AskCommand.Actors(io), CopiesCommand.Create(io), BriefCommand.Create(io), ImportCommand.Create(io),
            MergeCommand.Create(io), ExportCommand.Create(io), PackCommand.Create(io), DoctorCommand.Create(io), ServeCommand.Create(io), McpCommand.Create(io),
        };
        foreach (var option in root.Options)
        {
            if (option is HelpOption help) help.Action = new HelpPages((HelpAction)help.Action!);
            if (option is VersionOption version) version.Action = new PrintVersion();
        }
        return root;
    }

    private static string CommandName(ParseResult parse)
    {
        var names = new List<string>();
        for (var at = parse.CommandResult; at is not null; at = at.Parent as System.CommandLine.Parsing.CommandResult)
            names.Insert(0, at.Command is RootCommand ? "chancery" : at.Command.Name);
        return string.Join(' ', names);
    }
}
