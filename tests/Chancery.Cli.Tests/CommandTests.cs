using System.Text.Json;
using Chancery.Cli.Output;
using Chancery.Core.Evaluation;
using Chancery.Tests;

namespace Chancery.Cli.Tests;

public sealed class CommandTests
{
    private static readonly string[] Pages = ["", "code", "claims", "parse", "evaluate", "ingest", "events", "reports", "dyads", "actors", "actors show", "actors set", "actors rename", "actors merge", "actors split", "actors undo", "actors decisions", "merge", "export", "pack", "pack check", "pack test", "pack why", "pack import", "doctor"];

    [Fact]
    public async Task Help_of_every_command_is_what_is_committed()
    {
        var pages = new List<string>();
        foreach (var page in Pages)
        {
            using var cli = new CliRun();
            Assert.Equal(0, await cli.Run([.. page.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]));
            pages.Add($"$ {$"chancery {page}".Trim()} --help\n{cli.Output.ReplaceLineEndings("\n").Replace("testhost", "chancery", StringComparison.Ordinal)}");
        }
        var text = string.Join('\n', pages);
        var self = Path.GetFileNameWithoutExtension(Environment.GetCommandLineArgs()[0]);
        Golden.Same(text.Replace(self, "chancery", StringComparison.Ordinal), "tests", "Chancery.Cli.Tests", "help.txt");
    }

    [Fact]
    public void The_snapshot_of_the_packs_lies_beside_the_program() => Assert.True(File.Exists(Path.Combine(AppContext.BaseDirectory, "packs.snapshot")));

    [Fact]
    public async Task Every_option_is_in_the_docs()
    {
        var docs = Repository.Read("docs", "cli.md");
        foreach (var page in Pages)
        {
            using var cli = new CliRun();
            await cli.Run([.. page.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);
            var options = System.Text.RegularExpressions.Regex.Matches(cli.Output, @"^  (?:-\S+, )*(--[a-z-]+)", System.Text.RegularExpressions.RegexOptions.Multiline);
            Assert.DoesNotContain(options.Select(match => match.Groups[1].Value), option => option is not ("--version" or "--help") && !docs.Contains($"`{option}`", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Version_is_the_coder_of_the_record()
    {
        using var cli = new CliRun();
        Assert.Equal(0, await cli.Run(["--version"]));
        Assert.Equal(Product.Name, cli.Output.Trim());
        Assert.Matches(@"^chancery \d+\.\d+\.\d+$", Product.Name);
    }

    [Fact]
    public async Task Parse_prints_conllu()
    {
        using var cli = new CliRun();
        Assert.Equal(0, await cli.Run(["parse", "-"], "A met B"));
        Assert.Contains("2\tmet\tmet\tX\t_\t_\t0\tdep\t_\tStart=2|End=5\n", cli.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("text", "A met B\n  A dep X\n  met dep X\n")]
    [InlineData("jsonl", """{"document_id":"-","paragraph":1,"sequence":1,"start":0,"end":7,"text":"A met B","tokens":[{"id":1,"form":"A","lemma":"A","upos":"X","head":0,"deprel":"dep","start":0,"end":1},""")]
    public async Task Parse_prints_trees_for_reading_and_for_programs(string format, string expected)
    {
        using var cli = new CliRun();
        Assert.Equal(0, await cli.Run(["parse", "-", "--format", format], "A met B"));
        Assert.StartsWith(expected, cli.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Evaluate_prints_one_object_and_says_what_is_no_gold_file()
    {
        using var cli = new CliRun();
        var good = cli.Put("negatives.txt", "# a comment\nThey met for lunch.\nIt rained.\n");
        Assert.Equal(0, await cli.Run(["evaluate", "negatives", good, "--json", "--errors"]));
        using var json = JsonDocument.Parse(cli.Output);
        Assert.Equal(["task", "file", "n", "attempted", "seconds"], json.RootElement.EnumerateObject().Take(5).Select(field => field.Name));
        Assert.Equal(500, json.RootElement.GetProperty("per_thousand").GetDouble());
        Assert.Contains("They met for lunch.", cli.Errors, StringComparison.Ordinal);
        Assert.Equal(1, await cli.Run(["evaluate", "events", cli.Put("x.json", "{")]));
        Assert.Contains("USE005", cli.Errors, StringComparison.Ordinal);
        Assert.Equal(3, await cli.Run(["evaluate", "negatives", good, cli.At("none.txt")]));
    }

    [Fact]
    public void Dotted_names_are_nested_objects()
    {
        using var stream = new MemoryStream();
        var result = new EvaluationResult
        {
            Task = "relations", File = "f", N = 2, Attempted = 1,
            Metrics = [new("root.macro_f1", 0.5), new("root.classes.ACCUSE", 1.0 / 3), new("penta.macro_f1", double.NaN), new("events", 3)],
        };
        EvaluationOutput.Write(stream, result, TimeSpan.FromSeconds(1.5), json: true);
        Assert.Equal(
            """{"task":"relations","file":"f","n":2,"attempted":1,"seconds":1.5,"root":{"macro_f1":0.5,"classes":{"ACCUSE":0.3333}},"penta":{"macro_f1":0},"events":3}""" + "\n",
            System.Text.Encoding.UTF8.GetString(stream.ToArray()));
    }

    [Fact]
    public async Task Doctor_says_what_is_missing_and_never_calls_it_well()
    {
        using var cli = new CliRun { Load = root => throw new EngineException(UseProblems.CannotLoad(root, "no model")) };
        Assert.Equal(1, await cli.Run(["doctor"]));
        Assert.Contains("PCK009", cli.Output, StringComparison.Ordinal);
        Assert.Contains("RUN002", cli.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("all is well", cli.Output, StringComparison.Ordinal);
        Assert.Equal(1, await cli.Run(["code", "-"], "A met B"));
    }

    [Fact]
    public async Task Pack_test_runs_the_examples_and_accept_rewrites_them()
    {
        using var cli = new CliRun();
        cli.Put("packs/p/pack.toml", "name = \"p\"\nversion = \"1\"\nfiles = []\nexamples = [\"examples\"]\n");
        var file = cli.Put("packs/p/examples/a.md", "## Meeting\n```example\nA met B\n---\nNONE\n```\n");
        Assert.Equal(1, await cli.Run(["pack", "test"]));
        Assert.Contains("a.md:2: PCK010", cli.Output, StringComparison.Ordinal);
        Assert.Equal(0, await cli.Run(["pack", "test", cli.At("packs/p"), "--accept"]));
        Assert.Contains("CONSULT - -> - \"met\"", await File.ReadAllTextAsync(file, TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Equal(0, await cli.Run(["pack", "check"]));
        Assert.Equal(1, await cli.Run(["pack", "check", cli.At("nowhere")]));
    }

    [Fact]
    public async Task Pack_why_says_where_no_word_triggers_a_frame()
    {
        using var cli = new CliRun();
        Assert.Equal(0, await cli.Run(["pack", "why", "A met B", "--frame", "aid"]));
        Assert.Empty(cli.Output);
        Assert.Contains("no word of it triggers a frame", cli.Errors, StringComparison.Ordinal);
        Assert.NotEqual(0, await cli.Run(["pack", "why"]));
    }
}
