using System.CommandLine;
using Chancery.Cli.Input;

namespace Chancery.Cli.Commands;

internal static class IngestCommand
{
    public static Command Create(CliIo io)
    {
        var paths = Shared.Paths();
        var record = RecordOptions.File();
        var date = Shared.Date();
        var from = Shared.From();
        var any = Shared.AnyLanguage();
        var limits = Shared.Limits();
        var fields = Shared.Fields();
        var dry = new Option<bool>("--dry-run") { Description = "Code and count, write nothing" };
        var errors = new Option<string?>("--errors") { Description = "Write what failed to this file too, as JSON Lines", HelpName = "FILE" };
        var command = new Command("ingest", "Read documents into a record; a second run changes nothing") { paths, record, date, dry, errors, from, any, limits, fields };
        command.SetAction((parse, ct) =>
        {
            var share = new ReadShare();
            var choice = new ReadChoice(parse.GetValue(paths)!) { Date = parse.GetValue(date), From = parse.GetValue(from), Limits = parse.GetValue(limits), Fields = parse.GetValue(fields), AnyLanguage = parse.GetValue(any), Share = share };
            return ReadRun.StartAsync(io, choice, source => new IngestRun(io)
            {
                Source = source,
                Share = share,
                Record = parse.GetValue(record)!,
                DryRun = parse.GetValue(dry),
                Errors = parse.GetValue(errors),
            }.RunAsync(ct));
        });
        return command;
    }
}
