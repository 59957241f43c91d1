using System.CommandLine;
using Chancery.Core.Problems;

namespace Chancery.Cli.Commands;

/// <summary>The options that choose claims, of documents or of a record.</summary>
internal sealed class ClaimOptions
{
    private readonly Option<string?> _source = new("--source") { Description = "Only claims of a source with this in its name", HelpName = "NAME" };
    private readonly Option<string?> _about = new("--about") { Description = "Only claims with these words in what is said, or a code or type of an event in it (ISR)", HelpName = "WORDS" };
    private readonly Option<string?> _kind = new("--kind") { Description = "Only claims that are told so", HelpName = "direct|indirect|mixed" };
    private readonly Option<string?> _since = new("--since") { Description = "From documents of this day on (2026-01-16)", HelpName = "DATE" };
    private readonly Option<string?> _until = new("--until") { Description = "From documents up to this day", HelpName = "DATE" };
    private readonly Option<string?> _country = new("--country") { Description = "Only claims whose source has this code (VEN, IGO)", HelpName = "CODE" };
    private readonly Option<string?> _event = new("--event") { Description = "Only claims that hold an event of this type (ASSAULT)", HelpName = "TYPE" };
    private readonly Option<bool> _nested = new("--nested") { Description = "Print also what stands inside somebody else's claim" };

    public ClaimOptions() => _kind.AcceptOnlyFromAmong("direct", "indirect", "mixed");

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { _source, _about, _kind, _since, _until, _country, _event, _nested }) command.Options.Add(option);
    }

    /// <summary>Null with a problem when a day is none.</summary>
    public ClaimFilter? Filter(ParseResult parse, out Problem? problem)
    {
        if (!Shared.TryDate(parse.GetValue(_since), out var since, out problem, _since.Name) || !Shared.TryDate(parse.GetValue(_until), out var until, out problem, _until.Name)) return null;
        return new ClaimFilter
        {
            Source = parse.GetValue(_source), About = parse.GetValue(_about), Kind = parse.GetValue(_kind), Since = since, Until = until,
            Country = parse.GetValue(_country), Event = parse.GetValue(_event), Nested = parse.GetValue(_nested),
        };
    }
}
