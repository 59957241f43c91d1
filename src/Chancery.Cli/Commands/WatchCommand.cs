using System.CommandLine;
using Chancery.Cli.Input;

namespace Chancery.Cli.Commands;

internal static class WatchCommand
{
    public static Command Create(CliIo io)
    {
        var list = new Argument<string>("FEEDS") { Description = "The list of feeds (TOML)" };
        var record = RecordOptions.File();
        var every = new Option<int?>("--every") { Description = "Go on as a service, a round every so many minutes; without it one round", HelpName = "MINUTES" };
        var command = new Command("watch", "Follow feeds: fetch what is new, with its pages, into a record") { list, record, every };
        command.SetAction((parse, ct) =>
        {
            var minutes = parse.GetValue(every);
            var feeds = FeedListFile.Read(parse.GetValue(list)!, out var problem);
            if (minutes is < 1) problem = UseProblems.WrongNumber("--every", minutes.Value);
            if (problem is null) return new WatchRun(io) { List = feeds!, Record = parse.GetValue(record)!, Every = minutes is { } rest ? TimeSpan.FromMinutes(rest) : null }.RunAsync(ct);
            io.Report(problem);
            return Task.FromResult(ExitCode.WrongUse);
        });
        return command;
    }
}
