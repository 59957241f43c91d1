using Chancery.Cli.Output;
using Chancery.Core.Record;
using Chancery.Core.Runs;

namespace Chancery.Cli.Commands;

/// <summary>One run of <c>chancery code</c>.</summary>
internal sealed class CodeRun(CliIo io)
{
    public required DocumentSource Source { get; init; }

    public required string Format { get; init; }

    public required bool Mentions { get; init; }

    public required bool Explain { get; init; }

    public required int Limit { get; init; }

    public async Task<int> RunAsync(CancellationToken ct)
    {
        var engine = io.Load(io.Root);
        var header = new RecordHeader(Product.Name, engine.Frames.Ontology);
        using var output = EventOutput.Create(Format, io.Output, header, new TableStyle(Explain, io.OutputIsTerminal && io.Colours));
        var count = new RunCount();
        output.Begin();
        await Progress.WhileAsync(io, "coding", async progress =>
        {
            var run = new DocumentRun<CodedReport>(engine.CodeInParts, Environment.ProcessorCount);
            await foreach (var (report, problem) in run.RunAsync(Source(ct), ct))
            {
                if (problem is not null) io.Report(problem);
                if (report is null)
                {
                    count.Failed++;
                    continue;
                }
                var rows = Rows(report).Take(Limit - count.Rows).ToList();
                output.Write(report.Document, rows);
                if (report.Begins) count.Documents++;
                count.Rows += rows.Count;
                progress.Tell($"{count.Documents} documents, {count.Rows} {What}");
                if (count.Rows >= Limit) break;
            }
        });
        return count.Finish(io, What);
    }

    private string What => Mentions ? "coded sentences" : "events";

    private IEnumerable<EventRow> Rows(CodedReport report) =>
        Mentions ? EventRow.OfMentions(report.Document, report.Events) : EventRow.OfEvents(report.Document, report.Events);
}
