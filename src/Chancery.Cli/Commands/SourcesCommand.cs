using System.CommandLine;
using Chancery.Cli.Input;
using Chancery.Cli.Output;

namespace Chancery.Cli.Commands;

internal static class SourcesCommand
{
    private static readonly string[] Formats = ["table", "jsonl", "csv"];

    public static Command Create(CliIo io)
    {
        var record = RecordOptions.File();
        var format = new Option<string>("--format") { Description = "How to print", HelpName = string.Join('|', Formats), DefaultValueFactory = _ => Formats[0] };
        format.AcceptOnlyFromAmong(Formats);
        var json = Shared.Json("The same as --format jsonl");
        var command = new Command("sources", "Print how the feeds of a record fare") { record, format, json };
        command.SetAction(parse => AskCommand.Guard(io, () =>
        {
            using var log = Records.OpenFeeds(parse.GetValue(record)!);
            AskCommand.Print(io, FeedOutput.Lines(log.Feeds(), parse.GetValue(json) ? "jsonl" : parse.GetValue(format)!));
        }));
        return command;
    }
}
