using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Chancery.Cluster;
using Chancery.Postgres;

namespace Chancery.Cli.Commands;

/// <summary>How the workers of many machines fare.</summary>
internal static class ClusterCommand
{
    public static Command Create(CliIo io)
    {
        var (cluster, json) = (Address(), Shared.Json("One JSON object"));
        cluster.Required = true;
        var record = new Option<string?>("--record") { Description = "The record that they code for, to see its work too", HelpName = "ADDRESS" };
        var status = new Command("status", "Print who is in a cluster, and how its work stands") { cluster, record, json };
        status.SetAction(async (parse, ct) =>
        {
            var workers = await ClusterView.AskAsync(ClusterAddress.Read(parse.GetValue(cluster)!), ct);
            var (counts, parts) = parse.GetValue(record) is { } named ? Ask(named) : (null, []);
            var text = parse.GetValue(json) ? Json(workers, counts, parts) : Lines(workers, counts, parts);
            io.Output.Write(Encoding.UTF8.GetBytes(text));
            io.Output.Flush();
        });
        return new Command("cluster", "Workers on many machines") { status };
    }

    public static Option<string?> Address() => new("--cluster") { Description = "The Redis server where the workers of many machines meet: redis://HOST:PORT", HelpName = "ADDRESS" };

    private static (WorkCounts?, IReadOnlyList<MergePart>) Ask(string record)
    {
        using var writer = PostgresRecordWriter.Open(PostgresAddress.Read(record));
        return (writer.Work.Counts(), writer.Merging.Parts());
    }

    private static string Lines(IReadOnlyList<ClusterWorker> workers, WorkCounts? counts, IReadOnlyList<MergePart> parts)
    {
        var text = new StringBuilder();
        var up = workers.Where(worker => worker.State == "up").ToList();
        text.Append(CultureInfo.InvariantCulture, $"{up.Count} {(up.Count == 1 ? "worker" : "workers")} up, {up.Sum(worker => worker.PerSecond):0.0} documents a second\n");
        var width = workers.Select(worker => worker.Name.Length).DefaultIfEmpty().Max();
        foreach (var worker in workers)
            text.Append(CultureInfo.InvariantCulture, $"  {worker.Name.PadRight(width)}  {worker.State,-7}  {worker.Address,-21}{(worker.Since == default ? "" : string.Create(CultureInfo.InvariantCulture, $"  since {worker.Since:yyyy-MM-dd HH:mm:ss}Z"))}{(worker.Doing.Length == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"  {worker.Doing}, {worker.Batches} batches, {worker.Documents} documents, {worker.PerSecond:0.0} a second"))}\n");
        if (counts is not null) text.Append(WorkCommands.Line(counts)).Append('\n');
        if (parts.Any(part => !part.Done)) text.Append(CultureInfo.InvariantCulture, $"merging: {parts.Count(part => part.Done)} of {parts.Count} parts are done\n");
        return text.ToString();
    }

    private static string Json(IReadOnlyList<ClusterWorker> workers, WorkCounts? counts, IReadOnlyList<MergePart> parts) => JsonSerializer.Serialize(new
    {
        workers = workers.Select(worker => new
        {
            name = worker.Name, state = worker.State, address = worker.Address, member = worker.Member, since = worker.Since, doing = worker.Doing, batches = worker.Batches, documents = worker.Documents, per_second = Math.Round(worker.PerSecond, 1),
        }),
        work = counts is null ? null : WorkCommands.Fields(counts),
        parts = counts is null ? null : parts.Select(part => new { part = part.Part, round = part.Round, done = part.Done, merged = part.Merged, by = part.By }),
    }, Written) + "\n";

    private static readonly JsonSerializerOptions Written = new() { DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull };
}
