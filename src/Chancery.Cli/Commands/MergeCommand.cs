using System.CommandLine;
using System.Globalization;
using Chancery.Core.Merging;
using Chancery.Core.Record.Store;
using Chancery.DuckDb;
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
        if (!File.Exists(file)) return AskCommand.Guard(io, () => DuckRecord.Open(file).Dispose());
        return AskCommand.Guard(io, () =>
        {
            using var writer = DuckRecordWriter.Open(file);
            var before = Tellings(writer);
            var started = io.Clock.GetUtcNow();
            writer.Merge(chosen ?? writer.Rule ?? new EventRule(), all: true);
            var counts = writer.Counts();
            writer.Write(new RunRow(started.UtcDateTime, "merge", Product.Name, "", 0, 0, 0, 0, counts.Events));
            Tell(io, before, Tellings(writer), counts);
        });
    }

    /// <summary>Each telling with the event that it is part of.</summary>
    private static Dictionary<string, string> Tellings(DuckRecordWriter writer) =>
        writer.Reports(new EventQuery { All = true, Limit = int.MaxValue }).DistinctBy(report => report.Telling).ToDictionary(report => report.Telling, report => report.Event);

    private static void Tell(CliIo io, Dictionary<string, string> before, Dictionary<string, string> after, RecordCounts counts)
    {
        var old = before.GroupBy(pair => pair.Value, pair => pair.Key).ToDictionary(group => group.Key, group => group.ToHashSet());
        var now = after.GroupBy(pair => pair.Value, pair => pair.Key).ToDictionary(group => group.Key, group => group.ToHashSet());
        var unchanged = now.Count(group => old.TryGetValue(group.Key, out var was) && was.SetEquals(group.Value));
        var joined = now.Count(group => group.Value.Select(telling => before.GetValueOrDefault(telling)).Distinct().Count() > 1);
        var split = old.Count(group => group.Value.Select(telling => after.GetValueOrDefault(telling)).Distinct().Count() > 1);
        io.Output.Write(System.Text.Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture,
            $"{counts.Events} events of {counts.Told} as told, {old.Count} before: {unchanged} as they were, {joined} joined from several, {split} split\n")));
        io.Output.Flush();
    }
}
