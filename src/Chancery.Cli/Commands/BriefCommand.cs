using System.CommandLine;
using System.Text;
using Chancery.Cli.Input;
using Chancery.Core.Briefs;
using Chancery.Core.Problems;
using Chancery.Packs;

namespace Chancery.Cli.Commands;

internal static class BriefCommand
{
    private static readonly Dictionary<string, Func<BriefPage, string>> Formats = new(StringComparer.Ordinal) { ["md"] = BriefMarkdown.Write, ["html"] = BriefHtml.Write, ["json"] = BriefJson.Write };

    public static Command Create(CliIo io)
    {
        var subject = new Argument<string>("SUBJECT") { Description = "A country (VEN, Venezuela), two countries (USA-VEN), or part of a name" };
        var record = RecordOptions.File();
        var since = new Option<string?>("--since") { Description = "From this day on (2026-01-16)", HelpName = "DATE" };
        var until = new Option<string?>("--until") { Description = "Up to this day", HelpName = "DATE" };
        var format = new Option<string?>("--format") { Description = "How to print: Markdown, one HTML file, or JSON", HelpName = "md|html|json" };
        format.AcceptOnlyFromAmong([.. Formats.Keys]);
        var json = Shared.Json("The same as --format json");
        var command = new Command("brief", "Write what happened, in order, each sentence with its sources") { subject, record, since, until, format, json };
        command.SetAction(parse =>
        {
            if (!Day(parse, since, out var first, out var problem) || !Day(parse, until, out var last, out problem))
            {
                io.Report(problem!);
                return ExitCode.WrongUse;
            }
            if (string.IsNullOrWhiteSpace(parse.GetValue(subject)))
            {
                io.Report(UseProblems.WrongUse("brief", "Name a country, two countries, or somebody."));
                return ExitCode.WrongUse;
            }
            return AskCommand.Guard(io, () =>
            {
                List<Problem> problems = [];
                var words = BriefLoader.Load(Path.Combine(io.Root, "packs"), problems);
                foreach (var found in problems) io.Report(found);
                using var asked = Records.Open(parse.GetValue(record)!);
                var page = new BriefMaker(asked, words).Make(BriefSubject.Of(parse.GetValue(subject)!, words.Countries), first, last);
                io.Output.Write(Encoding.UTF8.GetBytes(Formats[parse.GetValue(json) ? "json" : parse.GetValue(format) ?? "md"](page)));
                io.Output.Flush();
            });
        });
        return command;
    }

    private static bool Day(ParseResult parse, Option<string?> option, out DateOnly? day, out Problem? problem)
    {
        var read = Shared.TryDate(parse.GetValue(option), out day, out problem);
        if (!read) problem = UseProblems.WrongDate(option.Name, parse.GetValue(option)!);
        return read;
    }
}
