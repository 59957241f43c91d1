using System.CommandLine;
using Chancery.Core.Problems;
using Chancery.Core.Record.Store;

namespace Chancery.Cli.Commands;

/// <summary>The options that every command over a record has, and what they ask for.</summary>
internal sealed class RecordOptions
{
    private readonly Option<string?> _since = new("--since") { Description = "From this day on (2026-01-16)", HelpName = "DATE" };
    private readonly Option<string?> _until = new("--until") { Description = "Up to this day", HelpName = "DATE" };
    private readonly Option<string?> _country = new("--country") { Description = "A code (VEN), or two: USA-VEN is who acts on whom", HelpName = "CODE" };
    private readonly Option<string?> _actor = new("--actor") { Description = "Part of an actor's or recipient's name", HelpName = "NAME" };
    private readonly Option<string?> _type = new("--event") { Description = "PLOVER types, with commas (CONSULT,AID)", HelpName = "TYPE" };
    private readonly Option<string?> _mode = new("--mode") { Description = "PLOVER modes, with commas (visit,phone)", HelpName = "MODE" };
    private readonly Option<string?> _context = new("--context") { Description = "PLOVER contexts, with commas (military)", HelpName = "CONTEXT" };
    private readonly Option<string?> _sector = new("--sector") { Description = "Sector of an actor or recipient (MIL)", HelpName = "SECTOR" };
    private readonly Option<double> _confidence = new("--confidence") { Description = "At least this confidence, 0 to 1", HelpName = "N" };
    private readonly Option<bool> _all = new("--all") { Description = "Also what is denied, supposed or planned" };
    private readonly Option<int?> _limit = new("--limit") { Description = "Stop after so many rows", HelpName = "N" };
    private readonly Option<string> _format;
    private readonly Option<bool> _json = Shared.Json("The same as --format jsonl");

    public RecordOptions(params string[] formats)
    {
        _format = new Option<string>("--format") { Description = "How to print", HelpName = string.Join('|', formats), DefaultValueFactory = _ => formats[0] };
        _format.AcceptOnlyFromAmong(formats);
    }

    public Option<string> Record { get; } = File();

    /// <summary>"--record", which every command over a record needs.</summary>
    public static Option<string> File() => new("--record") { Description = "The record: a file, or postgres://USER@HOST/DATABASE", HelpName = "FILE", Required = true };

    public void AddTo(Command command)
    {
        foreach (var option in new Option[] { Record, _since, _until, _country, _actor, _type, _mode, _context, _sector, _confidence, _all, _format, _json, _limit }) command.Options.Add(option);
    }

    /// <summary>What is asked is documents: their days, and how to print.</summary>
    public void AddDaysTo(Command command)
    {
        foreach (var option in new Option[] { Record, _since, _until, _format, _json, _limit }) command.Options.Add(option);
    }

    /// <summary>Something narrows down what is asked for.</summary>
    public bool Chooses(ParseResult parse) =>
        new Option[] { _since, _until, _country, _actor, _type, _mode, _context, _sector, _confidence, _all, _limit }.Any(option => parse.GetResult(option) is { Implicit: false });

    public string Format(ParseResult parse) => parse.GetValue(_json) ? "jsonl" : parse.GetValue(_format)!;

    /// <summary>Null with a problem when a value makes no sense.</summary>
    public EventQuery? Query(ParseResult parse, int? limit, out Problem? problem)
    {
        var rows = parse.GetValue(_limit);
        problem = rows is < 1 ? UseProblems.WrongNumber("--limit", rows.Value) : null;
        if (problem is not null || !Shared.TryDate(parse.GetValue(_since), out var since, out problem, _since.Name) || !Shared.TryDate(parse.GetValue(_until), out var until, out problem, _until.Name)) return null;
        return new EventQuery
        {
            Since = since, Until = until, Country = parse.GetValue(_country), Actor = parse.GetValue(_actor), Types = List(parse, _type), Modes = List(parse, _mode), Contexts = List(parse, _context),
            Sector = parse.GetValue(_sector), LeastConfidence = parse.GetValue(_confidence), All = parse.GetValue(_all),
            Limit = rows ?? limit ?? int.MaxValue,
        };
    }

    private static string[] List(ParseResult parse, Option<string?> option) => parse.GetValue(option)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];
}
