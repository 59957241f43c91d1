using System.CommandLine;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Chancery.Cli.Input;
using Chancery.Cli.Output;
using Chancery.Cluster;
using Chancery.Core.Text;
using Chancery.Postgres;

namespace Chancery.Cli.Commands;

/// <summary>The commands of a record that many machines code for: submit, worker, work.</summary>
internal static class WorkCommands
{
    private const int BatchDocuments = 20, LeaseSeconds = 300, MostAhead = 10_000;

    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    public static Command Submit(CliIo io)
    {
        var (paths, record, date, from) = (Shared.Paths(), RecordOptions.File(), Shared.Date(), Shared.From());
        var (any, limits, fields) = (Shared.AnyLanguage(), Shared.Limits(), Shared.Fields());
        var ahead = new Option<int>("--ahead") { Description = "Documents that may wait: with so many before the workers it pauses until they have caught up", HelpName = "N", DefaultValueFactory = _ => MostAhead };
        ahead.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1) result.AddError("--ahead is a number of documents, from 1.");
        });
        var command = new Command("submit", "Put documents before the workers of a record on a server") { paths, record, date, from, any, limits, fields, ahead };
        command.SetAction((parse, ct) =>
        {
            var choice = new ReadChoice(parse.GetValue(paths)!) { Date = parse.GetValue(date), From = parse.GetValue(from), Limits = parse.GetValue(limits), Fields = parse.GetValue(fields), AnyLanguage = parse.GetValue(any) };
            return ReadRun.StartAsync(io, choice, source => SubmitAsync(io, source, parse.GetValue(record)!, parse.GetValue(ahead), ct));
        });
        return command;
    }

    public static Command Worker(CliIo io)
    {
        var record = RecordOptions.File();
        var name = new Option<string?>("--name") { Description = "How `work` names it; the machine and process otherwise", HelpName = "NAME" };
        var empty = new Option<bool>("--until-empty") { Description = "End when nothing is left to do" };
        var lease = new Option<int>("--lease") { Description = "Seconds after which a batch that was not handed in is another's", HelpName = "N", DefaultValueFactory = _ => LeaseSeconds };
        lease.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<int>() < 1) result.AddError("--lease is a number of seconds, from 1.");
        });
        var cluster = ClusterCommand.Address();
        var listen = new Option<string?>("--listen") { Description = "Where other machines of the cluster reach this worker; without it only this machine does", HelpName = "ADDRESS" };
        var command = new Command("worker", "Code what was submitted to a record on a server, beside other workers") { record, name, empty, lease, cluster, listen };
        command.SetAction(async (parse, ct) =>
        {
            var address = PostgresAddress.Read(parse.GetValue(record)!);
            var named = parse.GetValue(name) ?? string.Create(CultureInfo.InvariantCulture, $"{Environment.MachineName}-{Environment.ProcessId}");
            using var served = new ServedWriter(io, address);
            served.Open();
            await using var member = parse.GetValue(cluster) is { } met ? await JoinAsync(io, met, parse.GetValue(listen), named, address, await served.Do(writer => writer.Identity, ct)) : null;
            var run = new WorkerRun(io, served)
            {
                Name = named, Member = member, Lease = TimeSpan.FromSeconds(parse.GetValue(lease)), UntilEmpty = parse.GetValue(empty),
            };
            return await run.RunAsync(ct);
        });
        return command;
    }

    public static Command Work(CliIo io)
    {
        var (record, json) = (RecordOptions.File(), Shared.Json("One JSON object"));
        var command = new Command("work", "Print how the work of a record on a server stands") { record, json };
        command.SetAction(parse =>
        {
            using var writer = PostgresRecordWriter.Open(PostgresAddress.Read(parse.GetValue(record)!));
            var counts = writer.Work.Counts();
            var line = parse.GetValue(json) ? JsonSerializer.Serialize(Fields(counts)) : Line(counts);
            io.Output.Write(Encoding.UTF8.GetBytes(line + "\n"));
            io.Output.Flush();
        });
        return command;
    }

    public static object Fields(WorkCounts counts) => new { waiting = counts.Waiting, leased = counts.Leased, done = counts.Done, given_up = counts.GivenUp, documents = counts.Documents, failed = counts.Failed, workers = counts.Workers };

    public static string Line(WorkCounts counts) =>
        string.Create(CultureInfo.InvariantCulture, $"{counts.Waiting} batches wait, {counts.Leased} are being coded{(counts.Workers.Count > 0 ? $" by {string.Join(", ", counts.Workers)}" : "")}, {counts.Done} are done ({counts.Documents} documents, {counts.Failed} failed), {counts.GivenUp} given up");

    private static async Task<int> SubmitAsync(CliIo io, DocumentSource source, string record, int ahead, CancellationToken ct)
    {
        using var writer = PostgresRecordWriter.Open(PostgresAddress.Read(record));
        var (batch, documents, failed) = (new List<Article>(), 0, 0);
        await foreach (var read in source(ct))
        {
            if (read.Article is not { } article)
            {
                failed++;
                io.Report(read.Problem!);
                continue;
            }
            documents++;
            batch.Add(article);
            if (batch.Count < BatchDocuments) continue;
            await RoomAsync(io, writer, ahead, ct);
            writer.Work.Add(batch);
            batch.Clear();
        }
        if (batch.Count > 0)
        {
            await RoomAsync(io, writer, ahead, ct);
            writer.Work.Add(batch);
        }
        io.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{documents} documents wait for workers: `chancery worker --record …`"));
        return failed > 0 ? ExitCode.Partial : ExitCode.Success;
    }

    private static Task<Membership> JoinAsync(CliIo io, string text, string? listen, string name, PostgresAddress record, string identity)
    {
        var cluster = ClusterAddress.Read(text);
        return Membership.JoinAsync(cluster, ListenAddress.Read(listen, cluster), name, new ClusterStore(record, identity), io.Error.WriteLine, io.Clock);
    }

    /// <summary>Waits until few enough wait.</summary>
    private static async Task RoomAsync(CliIo io, PostgresRecordWriter writer, int ahead, CancellationToken ct)
    {
        for (var told = false; writer.Work.Ahead() is var waiting && waiting >= ahead; await Task.Delay(Pause, io.Clock, ct))
        {
            if (!told) io.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{waiting} documents wait for workers; the rest is put behind them as they are coded (--ahead {ahead})"));
            told = true;
        }
    }
}
