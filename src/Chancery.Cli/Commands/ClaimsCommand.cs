using System.CommandLine;

namespace Chancery.Cli.Commands;

internal static class ClaimsCommand
{
    private static readonly string[] Formats = ["table", "jsonl", "csv"];

    public static Command Create(CliIo io)
    {
        var paths = Shared.Many("PATH", "Files, folders or patterns; - is standard input", ArgumentArity.ZeroOrMore);
        var date = Shared.Date();
        var from = Shared.From();
        var any = Shared.AnyLanguage();
        var limits = Shared.Limits();
        var fields = Shared.Fields();
        var format = new Option<string>("--format") { Description = "How to print", HelpName = "table|jsonl|csv", DefaultValueFactory = _ => Formats[0] };
        format.AcceptOnlyFromAmong(Formats);
        var json = Shared.Json("The same as --format jsonl");
        var choice = new ClaimOptions();
        var limit = new Option<int?>("--limit") { Description = "Stop after so many rows", HelpName = "N" };
        var record = new Option<string?>("--record") { Description = "Instead of documents: the claims of a record", HelpName = "FILE" };
        var command = new Command("claims", "Read documents or a record, print who says what") { paths, record, date, format, json, limit, from, any, limits, fields };
        choice.AddTo(command);
        command.SetAction((parse, ct) =>
        {
            var rows = parse.GetValue(limit);
            if (rows is < 1)
            {
                io.Report(UseProblems.WrongNumber("--limit", rows.Value));
                return Task.FromResult(ExitCode.WrongUse);
            }
            var (given, printed) = (parse.GetValue(record), parse.GetValue(json) ? "jsonl" : parse.GetValue(format)!);
            if (choice.Filter(parse, out var problem) is not { } filter)
            {
                io.Report(problem!);
                return Task.FromResult(ExitCode.WrongUse);
            }
            if ((given is null) == (parse.GetValue(paths)!.Length == 0))
            {
                io.Report(UseProblems.WrongUse("claims", given is null ? "Name documents, or a record with --record." : "Name either documents or a record, not both."));
                return Task.FromResult(ExitCode.WrongUse);
            }
            if (given is not null) return Task.FromResult(RecordedClaims.Print(io, given, filter, printed, rows ?? int.MaxValue));
            return ReadRun.StartAsync(io, new ReadChoice(parse.GetValue(paths)!) { Date = parse.GetValue(date), From = parse.GetValue(from), Limits = parse.GetValue(limits), Fields = parse.GetValue(fields), AnyLanguage = parse.GetValue(any) }, source => new ClaimsRun(io)
            {
                Source = source,
                Format = printed,
                Filter = filter,
                Limit = rows ?? int.MaxValue,
            }.RunAsync(ct));
        });
        return command;
    }
}
