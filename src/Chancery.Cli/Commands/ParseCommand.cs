using System.CommandLine;
using System.Text;
using Chancery.Cli.Output;
using Chancery.Core.Record;
using Chancery.Core.Runs;
using Chancery.Core.Text;

namespace Chancery.Cli.Commands;

internal static class ParseCommand
{
    private static readonly string[] Formats = ["conllu", "text", "jsonl"];

    public static Command Create(CliIo io)
    {
        var paths = Shared.Paths();
        var from = Shared.From();
        var format = new Option<string>("--format") { Description = "How to print", HelpName = string.Join('|', Formats), DefaultValueFactory = _ => Formats[0] };
        format.AcceptOnlyFromAmong(Formats);
        var json = Shared.Json("The same as --format jsonl");
        var command = new Command("parse", "Print the language layer alone, as CoNLL-U with entities") { paths, format, json, from };
        command.SetAction((parse, ct) =>
        {
            var chosen = parse.GetValue(json) ? "jsonl" : parse.GetValue(format)!;
            return ReadRun.StartAsync(io, new ReadChoice(parse.GetValue(paths)!) { From = parse.GetValue(from), AnyLanguage = true }, source => RunAsync(io, source, chosen, ct));
        });
        return command;
    }

    private static async Task<int> RunAsync(CliIo io, DocumentSource source, string format, CancellationToken ct)
    {
        var engine = io.Load(io.Root);
        var count = new RunCount();
        using var json = new JsonParseWriter();
        await Progress.WhileAsync(io, "parsing", async progress =>
        {
            var run = new DocumentRun<Document>(engine.Parse, Environment.ProcessorCount);
            await foreach (var (doc, problem) in run.RunAsync(source(ct), ct))
            {
                if (problem is not null) io.Report(problem);
                if (doc is null)
                {
                    count.Failed++;
                    continue;
                }
                io.Output.Write((format == "jsonl" ? json.Lines(doc) : Encoding.UTF8.GetBytes(Text(doc, format))).Span);
                io.Output.Flush();
                count.Documents++;
                count.Rows += doc.Sentences.Count;
                progress.Tell($"{count.Documents} documents, {count.Rows} sentences");
            }
        });
        return count.Finish(io, "sentences");
    }

    private static string Text(Document doc, string format)
    {
        if (format == "text") return PlainParseWriter.Of(doc);
        var text = new StringWriter();
        ConlluWriter.Write(doc, text);
        return text.ToString();
    }
}
