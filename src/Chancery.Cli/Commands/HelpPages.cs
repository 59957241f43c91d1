using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;

namespace Chancery.Cli.Commands;

/// <summary>The library's help page, at one width on every machine, and below it the examples of the command.</summary>
internal sealed class HelpPages : SynchronousCommandLineAction
{
    private const int Width = 100;

    private static readonly Dictionary<string, string[]> Examples = new(StringComparer.Ordinal)
    {
        ["chancery"] =
        [
            "chancery code report.txt --date 2026-03-12",
            "chancery doctor",
        ],
        ["code"] =
        [
            "chancery code report.txt --date 2026-03-12               the events, each with its sentence and its reason",
            "chancery code articles/ --format jsonl > events.jsonl    every report in a folder",
            "cat report.txt | chancery code - --explain               why, for every decision",
            "chancery code \"2026/**/*.md\" --mentions                  every sentence that tells an event",
        ],
        ["claims"] =
        [
            "chancery claims report.txt                               who says what, with the events in it",
            "chancery claims articles/ --event ASSAULT --format csv   attacks as somebody tells them",
            "chancery claims --record news.duckdb --country VEN       what a country's sources said",
            "chancery claims articles/ --source army --about ISR      what an army says of a country",
        ],
        ["parse"] =
        [
            "chancery parse report.txt > report.conllu",
            "chancery parse report.txt --format text",
            "echo \"Rebels left the city.\" | chancery parse -",
        ],
        ["evaluate"] =
        [
            "chancery evaluate relations PLV_test.tsv --errors",
            "chancery evaluate parse en_ewt-ud-dev.conllu --raw --json",
        ],
        ["ingest"] =
        [
            "chancery ingest articles/ --record news.duckdb           a second run changes nothing",
            "chancery ingest articles/ --record news.duckdb --dry-run",
        ],
        ["submit"] = ["chancery submit articles/ --record postgres://ann@db.example/news"],
        ["worker"] =
        [
            "chancery worker --record postgres://ann@db.example/news    on each machine; it uses all its cores",
            "chancery worker --record postgres://ann@db.example/news --cluster redis://meet.example --listen 10.0.0.5",
        ],
        ["cluster"] = ["chancery cluster status --cluster redis://meet.example"],
        ["status"] = ["chancery cluster status --cluster redis://meet.example --record postgres://ann@db.example/news"],
        ["work"] = ["chancery work --record postgres://ann@db.example/news"],
        ["events"] =
        [
            "chancery events --record news.duckdb --country VEN --since 2026-01-01",
            "chancery events --record news.duckdb --event ASSAULT --format csv > attacks.csv",
        ],
        ["reports"] = ["chancery reports --record news.duckdb --country USA-VEN"],
        ["dyads"] =
        [
            "chancery dyads --record news.duckdb --country USA-VEN    both ways, month by month",
            "chancery dyads --record news.duckdb --format csv > dyads.csv",
        ],
        ["copies"] = ["chancery copies --record news.duckdb --since 2026-01-01    who printed whose text, and how much of it"],
        ["import"] =
        [
            "chancery import 20260310120000.export.CSV.zip --record gdelt.duckdb",
            "chancery import acled.csv ged251.csv --record violence.duckdb",
        ],
        ["actors"] =
        [
            "chancery actors --record news.duckdb --country VEN",
            "chancery actors --record news.duckdb --actor rodriguez   offices, with the days between which events say so",
        ],
        ["actors show"] = ["chancery actors show \"Peter Kamau\" --record news.duckdb"],
        ["actors set"] =
        [
            "chancery actors set \"Peter Kamau\" --code KEN --sector GOV --since 2026-02-01 --record news.duckdb",
        ],
        ["actors rename"] = ["chancery actors rename \"P. Kamau\" \"Peter Kamau\" --record news.duckdb"],
        ["actors merge"] = ["chancery actors merge Wanjiru \"Amina Wanjiru\" --record news.duckdb"],
        ["actors split"] = ["chancery actors split \"John Smith\" \"John Smith (GBR)\" --code GBR --record news.duckdb"],
        ["actors undo"] = ["chancery actors undo --record news.duckdb"],
        ["actors decisions"] = ["chancery actors decisions --record news.duckdb"],
        ["mcp"] =
        [
            "chancery mcp --record news.duckdb                        a client starts it: docs/mcp.md",
            "chancery mcp                                             without a record it codes texts",
        ],
        ["merge"] = ["chancery merge --record news.duckdb --rule rule.toml"],
        ["export"] =
        [
            "chancery export --record news.duckdb --to out            events, reports and claims as JSON Lines",
            "chancery export --record news.duckdb --to out --format parquet",
        ],
        ["pack"] = ["chancery pack check", "chancery pack test packs/plover"],
        ["check"] = ["chancery pack check", "chancery pack check packs/plover --json"],
        ["test"] = ["chancery pack test packs/plover", "chancery pack test packs/plover --accept    writes what the code now says"],
        ["why"] = ["chancery pack why \"Ghana held a palaver with Togo.\"", "chancery pack why \"Ghana held a palaver with Togo.\" --frame consult --all"],
        ["pack import"] = ["chancery pack import Phoenix.Countries.actors.txt Phoenix.agents.txt --out packs/imported"],
        ["doctor"] = ["chancery doctor", "chancery doctor --json", "chancery doctor --record news.duckdb"],
    };

    private readonly HelpAction _inner;

    public HelpPages(HelpAction inner)
    {
        _inner = inner;
        _inner.MaxWidth = Width;
    }

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var code = _inner.Invoke(parseResult);
        var command = parseResult.CommandResult.Command;
        // "import" is a command, and one of "pack"
        var inside = command.Parents.OfType<Command>().FirstOrDefault(parent => parent is not RootCommand)?.Name;
        if (!Examples.TryGetValue($"{inside} {command.Name}", out var lines) && !Examples.TryGetValue(command is RootCommand ? "chancery" : command.Name, out lines)) return code;
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine("Examples:");
        foreach (var line in lines) output.WriteLine("  " + line);
        return code;
    }
}
