using System.CommandLine;
using Chancery.Core.Problems;

namespace Chancery.Cli.Commands;

/// <summary>Between which days a decision about an actor holds.</summary>
internal sealed class DecisionDays
{
    public Option<string?> Since { get; } = new("--since") { Description = "From the events of this day on (2026-02-01)", HelpName = "DATE" };

    public Option<string?> Until { get; } = new("--until") { Description = "Before the events of this day", HelpName = "DATE" };

    public bool TryRead(ParseResult parse, out DateOnly? since, out DateOnly? until, out Problem? problem)
    {
        until = null;
        return Shared.TryDate(parse.GetValue(Since), out since, out problem, Since.Name) && Shared.TryDate(parse.GetValue(Until), out until, out problem, Until.Name);
    }
}
