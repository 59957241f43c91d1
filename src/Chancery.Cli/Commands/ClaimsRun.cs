using Chancery.Cli.Output;
using Chancery.Core.Record;
using Chancery.Core.Runs;
using Chancery.Core.Text;

namespace Chancery.Cli.Commands;

/// <summary>One run of <c>chancery claims</c>.</summary>
internal sealed class ClaimsRun(CliIo io)
{
    public required DocumentSource Source { get; init; }

    public required string Format { get; init; }

    public required ClaimFilter Filter { get; init; }

    public required int Limit { get; init; }

    public async Task<int> RunAsync(CancellationToken ct)
    {
        var engine = io.Load(io.Root);
        using var output = new ClaimOutput(io.Output, Format, io.OutputIsTerminal && io.Colours);
        var count = new RunCount();
        output.Begin();
        await Progress.WhileAsync(io, "reading", async progress =>
        {
            var run = new DocumentRun<Document>(engine.ReadInParts, Environment.ProcessorCount);
            await foreach (var (doc, problem) in run.RunAsync(Source(ct), ct))
            {
                if (problem is not null) io.Report(problem);
                if (doc is null)
                {
                    count.Failed++;
                    continue;
                }
                var rows = ClaimRow.Of(doc).Where(Filter.Wants).Take(Limit - count.Rows).ToList();
                output.Write(doc, rows);
                if (doc.Part is null or { Number: 1 }) count.Documents++;
                count.Rows += rows.Count;
                progress.Tell($"{count.Documents} documents, {count.Rows} claims");
                if (count.Rows >= Limit) break;
            }
        });
        return count.Finish(io, "claims");
    }
}
