using System.CommandLine;
using System.Globalization;
using Chancery.Cli.Input;
using Chancery.Core.Merging;
using Chancery.Core.Record.Store;
using Chancery.Packs;

namespace Chancery.Cli.Commands;

internal static class MergeCommand
{
    public static Command Create(CliIo io)
    {
        var record = RecordOptions.File();
        var rule = new Option<string?>("--rule") { Description = "A TOML file with window_days, distance_km and must_agree; without it the record's own rule", HelpName = "FILE" };
        var command = new Command("merge", "Merge the whole record anew, with another rule if wanted") { record, rule };
        command.SetAction(parse => Run(io, parse.GetValue(record)!, parse.GetValue(rule)));
        return command;
    }

    private static int Run(CliIo io, string file, string? ruleFile)
    {
        EventRule? chosen = null;
        if (ruleFile is not null)
        {
            chosen = EventRuleFile.Read(ruleFile, out var problem);
            if (chosen is null)
            {
                io.Report(problem!);
                return ExitCode.WrongUse;
            }
        }
        return AskCommand.Guard(io, () =>
        {
            Records.Demand(file);
            using var writer = Records.OpenToWrite(file);
            var started = io.Clock.GetUtcNow();
            var change = writer.MergeAgain(chosen ?? writer.Rule ?? new EventRule());
            var told = writer.Counts().Told;
            writer.Write(new RunRow(started.UtcDateTime, "merge", Product.Name, "", 0, 0, 0, 0, change.After));
            io.Output.Write(System.Text.Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
                $"{change.After} events of {told} as told, {change.Before} before: {change.Unchanged} as they were, {change.Joined} joined from several, {change.Split} split\n")));
            io.Output.Flush();
        });
    }
}
