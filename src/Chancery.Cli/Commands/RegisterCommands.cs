using System.CommandLine;
using Chancery.Cli.Input;
using Chancery.Core.Actors.Register;
using Chancery.Core.Problems;

namespace Chancery.Cli.Commands;

/// <summary>The register of a record's actors: who somebody is, and what a user decides about it.</summary>
internal static class RegisterCommands
{
    public static IEnumerable<Command> Create(CliIo io) => [Show(io), Set(io), Rename(io), Merge(io), Split(io), Undo(io), Decisions(io)];

    private static Command Show(CliIo io)
    {
        var (record, name) = (RecordOptions.File(), Name("Who, as the record calls them"));
        var command = new Command("show", "Print who somebody is: codes, offices with dates, what contradicts, the last sentences, what was decided") { name, record };
        command.SetAction(parse => AskCommand.Guard(io, () =>
        {
            using var asked = Records.Open(parse.GetValue(record)!);
            AskCommand.Print(io, RegisterPage.Of(asked, parse.GetValue(name)!));
        }));
        return command;
    }

    private static Command Set(CliIo io)
    {
        var (record, name, days) = (RecordOptions.File(), Name("Who, as the record calls them; also somebody who is still to come"), new DecisionDays());
        var code = Code("Country or PLOVER's code (KEN, IGO)");
        var sector = new Option<string?>("--sector") { Description = "Primary sector (GOV)", HelpName = "SECTOR" };
        var office = new Option<string?>("--office") { Description = "Office (\"Foreign Minister\")", HelpName = "OFFICE" };
        var command = new Command("set", "Pin somebody's country, sector or office, for always or between two days") { name, code, sector, office, days.Since, days.Until, record };
        command.SetAction(parse => Decide(io, parse, record, days, at => new ActorDecision
        {
            At = at, Verb = ActorVerb.Set, Name = parse.GetValue(name)!, Code = parse.GetValue(code), Sector = parse.GetValue(sector), Office = parse.GetValue(office),
        }));
        return command;
    }

    private static Command Rename(CliIo io)
    {
        var (record, name, into) = (RecordOptions.File(), Name("Who, as the record calls them"), new Argument<string>("NEW") { Description = "The name from now on" });
        var command = new Command("rename", "Call somebody otherwise") { name, into, record };
        command.SetAction(parse => Decide(io, parse, record, null, at => new ActorDecision { At = at, Verb = ActorVerb.Rename, Name = parse.GetValue(name)!, Into = parse.GetValue(into) }));
        return command;
    }

    private static Command Merge(CliIo io)
    {
        var (record, name, into) = (RecordOptions.File(), Name("Who is the same as somebody else"), new Argument<string>("INTO") { Description = "The one that both are" });
        var code = Code("The code of both; without it the one that INTO has in most events");
        var command = new Command("merge", "Make two names one actor") { name, into, code, record };
        command.SetAction(parse => Decide(io, parse, record, null, at => new ActorDecision
        {
            At = at, Verb = ActorVerb.Merge, Name = parse.GetValue(name)!, Into = parse.GetValue(into), Code = parse.GetValue(code) ?? RegisterPage.CodeOf(parse.GetValue(record)!, parse.GetValue(into)!),
        }));
        return command;
    }

    private static Command Split(CliIo io)
    {
        var (record, name, into, days) = (RecordOptions.File(), Name("A name that two people bear"), new Argument<string>("NEW") { Description = "How the other one is called from now on" }, new DecisionDays());
        var code = Code("Only those that were coded with this code");
        var command = new Command("split", "Take one actor apart: those of a code, or of events between two days, are somebody else") { name, into, code, days.Since, days.Until, record };
        command.SetAction(parse => Decide(io, parse, record, days, at => new ActorDecision { At = at, Verb = ActorVerb.Split, Name = parse.GetValue(name)!, Into = parse.GetValue(into), Code = parse.GetValue(code) }));
        return command;
    }

    private static Command Undo(CliIo io)
    {
        var record = RecordOptions.File();
        var command = new Command("undo", "Take back the last decision that stands") { record };
        command.SetAction(parse => Decide(io, parse, record, null, at => new ActorDecision { At = at, Verb = ActorVerb.Undo }));
        return command;
    }

    private static Command Decisions(CliIo io)
    {
        var record = RecordOptions.File();
        var command = new Command("decisions", "Print what was decided and stands, one line each") { record };
        command.SetAction(parse => AskCommand.Guard(io, () =>
        {
            using var asked = Records.Open(parse.GetValue(record)!);
            AskCommand.Print(io, RegisterPage.Decisions(new ActorBook(asked.Decisions())));
        }));
        return command;
    }

    private static int Decide(CliIo io, ParseResult parse, Option<string> record, DecisionDays? days, Func<DateTime, ActorDecision> make)
    {
        DateOnly? since = null, until = null;
        Problem? problem = null;
        if (days is not null && !days.TryRead(parse, out since, out until, out problem)) return Wrong(io, problem!);
        return AskCommand.Guard(io, () =>
        {
            Records.Demand(parse.GetValue(record)!);
            var decision = make(io.Clock.GetUtcNow().UtcDateTime) with { Since = since, Until = until };
            problem = RegisterProblems.Of(decision, io.Root);
            if (problem is null) RegisterRun.Decide(io, parse.GetValue(record)!, decision);
        }) is var code && problem is null ? code : Wrong(io, problem!);
    }

    private static int Wrong(CliIo io, Problem problem)
    {
        io.Report(problem);
        return ExitCode.WrongUse;
    }

    private static Argument<string> Name(string description) => new("NAME") { Description = description };

    private static Option<string?> Code(string description) => new("--code") { Description = description, HelpName = "CODE" };
}
