using System.CommandLine;
using System.Text;
using Chancery.Cli.Output;
using Chancery.Core.Runs;
using Chancery.Core.Text;

namespace Chancery.Cli.Commands;

internal static class ParseCommand
{
    public static Command Create(CliIo io)
    {
        var paths = Shared.Paths();
        var from = Shared.From();
        var command = new Command("parse", "Print the language layer alone, as CoNLL-U with entities") { paths, from };
        command.SetAction((parse, ct) => ReadRun.StartAsync(io, parse.GetValue(paths)!, null, parse.GetValue(from), source => RunAsync(io, source, ct)));
        return command;
    }

    private static async Task<int> RunAsync(CliIo io, DocumentSource source, CancellationToken ct)
    {
        var engine = io.Load(io.Root);
        var count = new RunCount();
        await Progress.WhileAsync(io, "parsing", async progress =>
        {
            var run = new DocumentRun<Document>(engine.Read, Environment.ProcessorCount);
            await foreach (var (doc, problem) in run.RunAsync(source(ct), ct))
            {
                if (problem is not null) io.Report(problem);
                if (doc is null)
                {
                    count.Failed++;
                    continue;
                }
                io.Output.Write(Encoding.UTF8.GetBytes(ConlluText.Of(doc)));
                io.Output.Flush();
                count.Documents++;
                count.Rows += doc.Sentences.Count;
                progress.Tell($"{count.Documents} documents, {count.Rows} sentences");
            }
        });
        return count.Finish(io, "sentences");
    }
}
