using System.CommandLine;

namespace Chancery.Cli.Commands;

internal static class CodeCommand
{
    private static readonly string[] Formats = ["table", "jsonl", "csv"];

    public static Command Create(CliIo io)
    {
        var paths = Shared.Paths();
        var date = Shared.Date();
        var from = Shared.From();
        var any = Shared.AnyLanguage();
        var limits = Shared.Limits();
        var fields = Shared.Fields();
        var format = new Option<string>("--format") { Description = "How to print", HelpName = "table|jsonl|csv", DefaultValueFactory = _ => Formats[0] };
        format.AcceptOnlyFromAmong(Formats);
        var json = Shared.Json("The same as --format jsonl");
        var mentions = new Option<bool>("--mentions") { Description = "Print every coded sentence, not the events merged from them" };
        var explain = new Option<bool>("--explain") { Description = "Say why, for every decision (jsonl and csv always do)" };
        var limit = new Option<int?>("--limit") { Description = "Stop after so many rows", HelpName = "N" };
        var command = new Command("code", "Read documents, print events") { paths, date, format, json, mentions, explain, limit, from, any, limits, fields };
        command.SetAction((parse, ct) =>
        {
            var rows = parse.GetValue(limit);
            if (rows is < 1)
            {
                io.Report(UseProblems.WrongNumber("--limit", rows.Value));
                return Task.FromResult(ExitCode.WrongUse);
            }
            return ReadRun.StartAsync(io, new ReadChoice(parse.GetValue(paths)!) { Date = parse.GetValue(date), From = parse.GetValue(from), Limits = parse.GetValue(limits), Fields = parse.GetValue(fields), AnyLanguage = parse.GetValue(any) }, source => new CodeRun(io)
            {
                Source = source,
                Format = parse.GetValue(json) ? "jsonl" : parse.GetValue(format)!,
                Mentions = parse.GetValue(mentions),
                Explain = parse.GetValue(explain),
                Limit = rows ?? int.MaxValue,
            }.RunAsync(ct));
        });
        return command;
    }
}
