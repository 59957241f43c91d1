using System.CommandLine;
using Chancery.Cli.Output;
using Chancery.Core.Evaluation;
using Chancery.Core.Problems;

namespace Chancery.Cli.Commands;

internal static class EvaluateCommand
{
    public static Command Create(CliIo io)
    {
        var task = new Argument<string>("TASK") { HelpName = "TASK", Description = "What to measure: " + string.Join(", ", Evaluations.Tasks.Order(StringComparer.Ordinal)) };
        task.AcceptOnlyFromAmong([.. Evaluations.Tasks]);
        var files = Shared.Many("FILE", "Gold files in the task's format", ArgumentArity.OneOrMore);
        var json = Shared.Json("One JSON object a file");
        var raw = new Option<bool>("--raw") { Description = "parse: from raw text, not from the gold tokens; relations: with no spans given" };
        var errors = new Option<bool>("--errors") { Description = "Print every wrong case as well, to standard error" };
        var command = new Command("evaluate", "Measure accuracy on gold files") { task, files, json, raw, errors };
        command.SetAction((parse, ct) =>
        {
            var run = (io, parse.GetValue(task)!, parse.GetValue(files)!, parse.GetValue(raw), parse.GetValue(errors), parse.GetValue(json));
            return RunAsync(run, ct);
        });
        return command;
    }

    private static async Task<int> RunAsync((CliIo Io, string Task, string[] Files, bool Raw, bool Errors, bool Json) run, CancellationToken ct)
    {
        var engine = run.Io.Load(run.Io.Root);
        var (done, failed) = (0, 0);
        await Progress.WhileAsync(run.Io, "evaluating", async progress =>
        {
            foreach (var file in Evaluations.Gold(run.Task, [.. run.Files.SelectMany(Expand)]))
            {
                ct.ThrowIfCancellationRequested();
                progress.Tell(file);
                var started = run.Io.Clock.GetTimestamp();
                var (result, problem) = await Task.Run(() => Evaluate(engine, run.Task, file, [.. run.Files.SelectMany(Expand)], run.Raw), ct).WaitAsync(ct);
                if (problem is not null) run.Io.Report(problem);
                if (result is null)
                {
                    failed++;
                    continue;
                }
                done++;
                EvaluationOutput.Write(run.Io.Output, result, run.Io.Clock.GetElapsedTime(started), run.Json);
                if (run.Errors) foreach (var line in result.Errors) run.Io.Error.WriteLine(line);
            }
        });
        return failed == 0 ? ExitCode.Success : done == 0 ? ExitCode.Failure : ExitCode.Partial;
    }

    // a folder means the gold files in it that nothing was learned from
    private static IEnumerable<string> Expand(string path) => !Directory.Exists(path) ? [path]
        : Directory.EnumerateFiles(path, "*.jsonl", SearchOption.AllDirectories).Where(file => Path.GetFileNameWithoutExtension(file) is not "train").Order(StringComparer.Ordinal);

    private static (EvaluationResult?, Problem?) Evaluate(IEngine engine, string task, string file, string[] files, bool raw)
    {
        if (!File.Exists(file)) return (null, SourceProblems.Missing(file));
        try
        {
            using var gold = new FileStream(file, FileMode.Open, FileAccess.Read);
            return (task == MergingTask.Name ? MergingTask.Run(engine, gold, file, files) : Evaluations.Run(engine, task, gold, file, raw), null);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return (null, SourceProblems.Unreadable(file, e.Message));
        }
        catch (Exception e) when (e is FormatException or InvalidDataException or System.Text.Json.JsonException or System.Text.DecoderFallbackException or Core.Language.ModelException)
        {
            return (null, UseProblems.WrongGold(file, task, e.Message));
        }
    }
}
