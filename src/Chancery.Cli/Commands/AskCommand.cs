using System.CommandLine;
using Chancery.Cli.Input;
using Chancery.Cli.Output;
using Chancery.Core.Record.Store;

namespace Chancery.Cli.Commands;

/// <summary>The commands that ask a record: events, reports, dyads, actors.</summary>
internal static class AskCommand
{
    public static Command Events(CliIo io) => Create(io, "events", "Print the events of a record", (record, query, format) => RecordLines.Events(record.Events(query), format));

    public static Command Reports(CliIo io) => Create(io, "reports", "Print which sentence of which document tells which event", (record, query, format) => RecordLines.Reports(record.Reports(query), format));

    public static Command Dyads(CliIo io) => Create(io, "dyads", "Print pairs of countries by month, with counts and mean score", (record, query, format) => RecordLines.Dyads(record.Dyads(query), format));

    public static Command Actors(CliIo io)
    {
        var command = Create(io, "actors", "Print who acts and is acted on, with offices and other names", (record, query, format) => RecordLines.Actors(record.Actors(query), format));
        foreach (var inner in RegisterCommands.Create(io)) command.Subcommands.Add(inner);
        return command;
    }

    private static Command Create(CliIo io, string name, string description, Func<IRecord, EventQuery, string, IEnumerable<string>> print)
    {
        var options = new RecordOptions("table", "jsonl", "csv");
        var command = new Command(name, description);
        options.AddTo(command);
        command.SetAction(parse =>
        {
            if (options.Query(parse, null, out var problem) is not { } query)
            {
                io.Report(problem!);
                return ExitCode.WrongUse;
            }
            return Guard(io, () =>
            {
                using var record = Records.Open(parse.GetValue(options.Record)!);
                Warn(io, record);
                Print(io, print(record, query, options.Format(parse)));
                if (!query.All) io.Error.WriteLine("only what happened: denied, supposed and planned events are left out (--all prints them)");
            });
        });
        return command;
    }

    /// <summary>What is wrong with a record is told in one line.</summary>
    public static int Guard(CliIo io, Action work)
    {
        try
        {
            work();
            return ExitCode.Success;
        }
        catch (RecordException e)
        {
            io.Report(e.Problem);
            return ExitCode.Failure;
        }
    }

    public static void Print(CliIo io, IEnumerable<string> lines)
    {
        foreach (var line in lines) io.Output.Write(System.Text.Encoding.UTF8.GetBytes(line));
        io.Output.Flush();
    }

    /// <summary>A run that was stopped left tellings that no event holds yet.</summary>
    private static void Warn(CliIo io, IRecord record)
    {
        if (record.Counts() is { Waiting: > 0 and var waiting }) io.Error.WriteLine($"{waiting} events as told wait to be merged since a run was stopped: `chancery merge --record FILE` or the next ingest does it");
    }
}
