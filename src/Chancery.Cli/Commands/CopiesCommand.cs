using System.CommandLine;
using Chancery.Cli.Input;
using Chancery.Cli.Output;

namespace Chancery.Cli.Commands;

internal static class CopiesCommand
{
    public static Command Create(CliIo io)
    {
        var options = new RecordOptions("table", "jsonl", "csv");
        var command = new Command("copies", "Print which documents of a record repeat an earlier one, and how much of it");
        options.AddDaysTo(command);
        command.SetAction(parse =>
        {
            if (options.Query(parse, null, out var problem) is not { } query)
            {
                io.Report(problem!);
                return ExitCode.WrongUse;
            }
            return AskCommand.Guard(io, () =>
            {
                using var record = Records.Open(parse.GetValue(options.Record)!);
                AskCommand.Print(io, CopyOutput.Copies(record.Copies(query), options.Format(parse)));
            });
        });
        return command;
    }
}
