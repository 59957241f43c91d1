using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Chancery.Cli;
using Chancery.Cli.Commands;
using Chancery.Cluster;

namespace Chancery.Postgres.Tests;

/// <summary>Workers as processes, of which one is killed while Redis and PostgreSQL are restarted.</summary>
public sealed class ClusterTests
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);

    /// <summary>Leases are longer than the test: what the killed worker had comes to the others by the cluster alone.</summary>
    [Fact]
    public async Task A_kill_and_servers_that_are_restarted_change_nothing_in_the_record()
    {
        using var redis = new RedisServer();
        await using var server = new PostgresServer();
        await server.InitializeAsync();
        var (served, folder) = (server.FreshAddress(), Directory.CreateTempSubdirectory("chancery-cluster-"));
        try
        {
            var input = await Programs.Reports(folder, 300);
            var file = Path.Combine(folder.FullName, "whole.duckdb");
            await Programs.Run("ingest", input, "--record", file);
            string[] worker = ["worker", "--record", served, "--cluster", redis.Address, "--lease", "3600"];
            using var killed = Programs.Start([.. worker, "--name", "killed"]);
            using var other = Programs.Start([.. worker, "--name", "other"]);
            try
            {
                await Until(async () => Up(await Status(redis.Address)).Count() == 2, "two workers are up");
                await Programs.Run("submit", input, "--record", served);
                await Until(() => Task.FromResult(Ask(served, writer => writer.Work.Counts().Workers.Contains("killed"))), "it has a batch");
                killed.Kill(entireProcessTree: true);
                await Until(async () => Up(await Status(redis.Address)).SequenceEqual(["other"]), "it is missed");
                redis.Restart();
                await server.RestartAsync();
                await Until(() => Task.FromResult(Ask(served, writer => writer.Work.Counts() is { Waiting: 0, Leased: 0 } && writer.Counts().Waiting == 0 && writer.Merging.Close())), "all is done");
                Assert.False(other.HasExited);
            }
            finally
            {
                killed.Kill(entireProcessTree: true);
                other.Kill(entireProcessTree: true);
            }
            Assert.Equal(300, Ask(served, writer => writer.Work.Counts().Documents));
            await Programs.AreTheSame(file, served, folder);
        }
        finally
        {
            folder.Delete(true);
        }
    }

    [Fact]
    public async Task A_worker_of_another_record_is_refused_and_status_names_who_is_up()
    {
        using var redis = new RedisServer();
        var cluster = ClusterAddress.Read(redis.Address);
        Assert.Empty(await ClusterView.AskAsync(cluster, TestContext.Current.CancellationToken));
        await using var first = await Join(cluster, "one", "first");
        var refused = await Assert.ThrowsAsync<ClusterException>(() => Join(cluster, "two", "second"));
        Assert.Equal("CLU005", refused.Problem.Code);
        first.Tell(3, 60, 1.5, "coding");
        await Until(async () => (await ClusterView.AskAsync(cluster, TestContext.Current.CancellationToken)).Any(worker => worker is { Name: "first", State: "up", Documents: 60, Doing: "coding" }), "the worker is told of");
        // another cluster at the same server
        await using var third = await Join(ClusterAddress.Read(redis.Address + "?name=another"), "two", "third");
        Assert.Equal(["third"], (await ClusterView.AskAsync(ClusterAddress.Read(redis.Address + "?name=another"), TestContext.Current.CancellationToken)).Select(worker => worker.Name));
    }

    [Fact]
    public async Task A_Redis_that_forgets_everything_is_told_again_who_is_there()
    {
        using var redis = new RedisServer();
        var cluster = ClusterAddress.Read(redis.Address);
        List<string> said = [];
        await using var first = await Join(cluster, "one", "first", said.Add);
        await using var second = await Join(cluster, "one", "second", said.Add);
        redis.Restart();
        Assert.Empty(await ClusterView.AskAsync(cluster, TestContext.Current.CancellationToken));
        await Until(async () => (await ClusterView.AskAsync(cluster, TestContext.Current.CancellationToken)).Where(worker => worker.State == "up").Select(worker => worker.Name).SequenceEqual(["first", "second"]), "both are listed again");
        Assert.Contains(said, line => line.Contains("Redis has forgotten this worker", StringComparison.Ordinal));
    }

    /// <summary>The record cannot be merged: who asks hears so, and it is tried again only after a while.</summary>
    [Fact]
    public async Task A_merge_that_fails_is_not_begun_again_at_every_question()
    {
        using var redis = new RedisServer();
        var cluster = ClusterAddress.Read(redis.Address);
        var store = new BrokenStore();
        List<string> said = [];
        await using var member = await Membership.JoinAsync(cluster, ListenAddress.Read(null, cluster), "first", store, said.Add, TimeProvider.System);
        var asked = 0;
        await Until(async () =>
        {
            asked++;
            return !await member.MergeAsync() && store.Begun >= 2;
        }, "it says that it cannot");
        Assert.True(store.Begun < asked, $"{store.Begun} merges were begun by {asked} questions");
        Assert.Contains(said, line => line.Contains("the disk is full", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Clocks_that_are_wrong_change_nothing_in_the_record()
    {
        await using var server = new PostgresServer();
        await server.InitializeAsync();
        var (served, folder) = (server.FreshAddress(), Directory.CreateTempSubdirectory("chancery-clocks-"));
        try
        {
            var input = await Programs.Reports(folder, 120);
            var file = Path.Combine(folder.FullName, "whole.duckdb");
            await Programs.Run("ingest", input, "--record", file);
            await Programs.Run("submit", input, "--record", served);
            await Task.WhenAll(new[] { -40, 0, 40 }.Select(days => Programs.Run(new WrongClock(TimeSpan.FromDays(days)), "worker", "--record", served, "--name", $"w{days}", "--until-empty")));
            Assert.Equal(120, Ask(served, writer => writer.Work.Counts().Documents));
            await Programs.AreTheSame(file, served, folder);
        }
        finally
        {
            folder.Delete(true);
        }
    }

    [Fact]
    public async Task Without_Redis_a_worker_says_so_at_once()
    {
        var refused = await Assert.ThrowsAsync<ClusterException>(() => Join(ClusterAddress.Read("redis://127.0.0.1:1"), "one", "first"));
        Assert.Equal("CLU002", refused.Problem.Code);
    }

    [Theory]
    [InlineData("redis://meet.example", "redis://meet.example:6379")]
    [InlineData("rediss://ann:s3cret@meet.example:7000/2?name=archive", "rediss://meet.example:7000/2?name=archive")]
    public void An_address_is_shown_without_its_password(string text, string shown) => Assert.Equal(shown, ClusterAddress.Read(text).ToString());

    [Theory]
    [InlineData("meet.example")]
    [InlineData("http://meet.example")]
    [InlineData("redis://meet.example/s3cret")]
    [InlineData("redis://meet.example?s3cret=1")]
    public void What_is_no_address_is_refused_without_being_shown(string text)
    {
        var refused = Assert.Throws<ClusterException>(() => ClusterAddress.Read(text));
        Assert.Equal("CLU001", refused.Problem.Code);
        Assert.DoesNotContain("s3cret", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_worker_listens_on_its_own_machine_unless_it_is_told_otherwise()
    {
        var (here, away) = (ClusterAddress.Read("redis://127.0.0.1"), ClusterAddress.Read("redis://10.1.2.3"));
        Assert.Equal(IPAddress.Loopback, ListenAddress.Read(null, here).Address);
        Assert.Equal("CLU004", Assert.Throws<ClusterException>(() => ListenAddress.Read(null, away)).Problem.Code);
        Assert.Equal(new ListenAddress(IPAddress.Parse("10.0.0.5"), 11111), ListenAddress.Read("10.0.0.5:11111", away));
        foreach (var wrong in new[] { "0.0.0.0", "::", "everywhere", "192.0.2.7" }) Assert.Equal("CLU003", Assert.Throws<ClusterException>(() => ListenAddress.Read(wrong, away)).Problem.Code);
    }

    private static Task<Membership> Join(ClusterAddress cluster, string record, string name, Action<string>? say = null) =>
        Membership.JoinAsync(cluster, ListenAddress.Read(null, cluster), name, new NoStore(record), say ?? (_ => { }), TimeProvider.System);

    private static async Task<JsonNode> Status(string cluster)
    {
        using var output = new MemoryStream();
        using var error = new StringWriter();
        var code = await Front.RunAsync(["cluster", "status", "--cluster", cluster, "--json"], new CliIo { Input = Stream.Null, Output = output, Error = error, Root = Chancery.Tests.Repository.Root, Load = PackEngine.Load });
        Assert.True(code == ExitCode.Success, error.ToString());
        return JsonNode.Parse(Encoding.UTF8.GetString(output.ToArray()))!;
    }

    private static IEnumerable<string> Up(JsonNode status) => status["workers"]!.AsArray().Where(worker => (string)worker!["state"]! == "up").Select(worker => (string)worker!["name"]!);

    private static T Ask<T>(string record, Func<PostgresRecordWriter, T> ask)
    {
        using var writer = PostgresRecordWriter.Open(PostgresAddress.Read(record));
        return ask(writer);
    }

    private static async Task Until(Func<Task<bool>> so, string what)
    {
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience; await Task.Delay(50))
            if (await so()) return;
        Assert.Fail($"never: {what}");
    }

    private sealed class WrongClock(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + by;
    }

    private sealed class BrokenStore : IMergeStore
    {
        private int _begun;

        public int Begun => _begun;

        public string Record => "one";

        public MergeOrder? Begin()
        {
            Interlocked.Increment(ref _begun);
            throw new IOException("the disk is full");
        }

        public long Merge(MergeOrder order, string part, string by) => 0;

        public void Close()
        {
            // it never comes so far
        }

        public int Release(string member) => 0;
    }

    private sealed class NoStore(string record) : IMergeStore
    {
        public string Record => record;

        public MergeOrder? Begin() => null;

        public long Merge(MergeOrder order, string part, string by) => 0;

        public void Close()
        {
            // nothing is there
        }

        public int Release(string member) => 0;
    }
}
