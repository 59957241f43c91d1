using System.CommandLine;
using Chancery.Cli.Input;
using Chancery.Core.Record.Formats;
using Chancery.Core.Record.Store;

namespace Chancery.Cli.Commands;

internal static class ExportCommand
{
    private const string Lines = "jsonl", Csv = "csv", Parquet = "parquet";

    private static readonly string[] Formats = [Lines, Csv, Parquet, .. EventFormats.Names];

    public static Command Create(CliIo io)
    {
        var options = new RecordOptions(Formats);
        var output = new Option<string>("--to") { Description = "The folder that the files go to; it is made when it is not there", HelpName = "FOLDER", Required = true };
        var command = new Command("export", "Write a record as files for other programs, or what is chosen of it") { output };
        options.AddTo(command);
        command.SetAction(parse =>
        {
            if (options.Query(parse, null, out var problem) is not { } query)
            {
                io.Report(problem!);
                return ExitCode.WrongUse;
            }
            return AskCommand.Guard(io, () => Run(io, parse.GetValue(options.Record)!, new ExportRun(io, parse.GetValue(output)!, options.Chooses(parse) ? query : query with { All = true }, options.Chooses(parse)), options.Format(parse)));
        });
        return command;
    }

    private static void Run(CliIo io, string file, ExportRun run, string format)
    {
        IReadOnlyList<string> files;
        if (format is Csv or Parquet)
        {
            using var tables = Records.OpenTables(file);
            files = run.Tables(tables, format);
        }
        else
        {
            using var record = Records.Open(file);
            files = format == Lines ? run.Lines(record) : run.Events(record, format);
        }
        io.Error.WriteLine($"{string.Join(", ", files)} in {run.Folder}");
    }
}
