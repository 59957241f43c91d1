using System.CommandLine;
using Chancery.Core.Record.Store;
using Chancery.DuckDb;

namespace Chancery.Cli.Commands;

internal static class ExportCommand
{
    private static readonly string[] Formats = ["jsonl", "csv", "parquet"];

    public static Command Create(CliIo io)
    {
        var record = RecordOptions.File();
        var output = new Option<string>("--to") { Description = "The folder that the files go to; it is made when it is not there", HelpName = "FOLDER", Required = true };
        var format = new Option<string>("--format") { Description = "jsonl: events, reports and claims; csv and parquet: a file a table and view", HelpName = string.Join('|', Formats), DefaultValueFactory = _ => Formats[0] };
        format.AcceptOnlyFromAmong(Formats);
        var command = new Command("export", "Write a record as files for other programs") { record, output, format };
        command.SetAction(parse => AskCommand.Guard(io, () => Run(io, parse.GetValue(record)!, parse.GetValue(output)!, parse.GetValue(format)!)));
        return command;
    }

    private static void Run(CliIo io, string file, string folder, string format)
    {
        using var record = DuckRecord.Open(file);
        Directory.CreateDirectory(folder);
        var files = format == "jsonl" ? Lines(record, folder) : Tables(record, folder, format);
        io.Error.WriteLine($"{string.Join(", ", files)} in {folder}");
    }

    private static List<string> Lines(DuckRecord record, string folder)
    {
        var all = new EventQuery { All = true, Limit = int.MaxValue };
        return
        [
            Write(folder, "events.jsonl", Output.RecordOutput.Events(record.Events(all), "jsonl")),
            Write(folder, "reports.jsonl", Output.RecordOutput.Reports(record.Reports(all), "jsonl")),
            Write(folder, "claims.jsonl", record.Claims(all).Select(claim => claim + "\n")),
        ];
    }

    private static string Write(string folder, string name, IEnumerable<string> lines)
    {
        using var writer = new StreamWriter(Path.Combine(folder, name));
        foreach (var line in lines) writer.Write(line);
        return name;
    }

    private static List<string> Tables(DuckRecord record, string folder, string format)
    {
        List<string> names = [];
        foreach (var table in DuckRecord.Exportable)
        {
            names.Add($"{table}.{format}");
            record.Export(table, Path.Combine(folder, names[^1]));
        }
        return names;
    }
}
