using System.Text.Json;
using Chancery.Cli;
using Chancery.Cli.Commands;
using Chancery.Records.Tests;
using Chancery.Serve;

namespace Chancery.Postgres.Tests;

/// <summary>`chancery serve` over a record on a server, while others write to it.</summary>
public sealed class ServedPagesTests(PostgresServer server)
{
    [Fact]
    public async Task Pages_and_programs_see_what_others_write()
    {
        using var record = new ServedRecord(server);
        record.With([Tellings.Attack("one", 12)]);
        var io = new CliIo { Input = Stream.Null, Output = Stream.Null, Error = TextWriter.Null, Root = Chancery.Tests.Repository.Root, Load = PackEngine.Load };
        var setup = ServeCommand.Setup(io, record.Address);
        Assert.Equal("postgres", setup.Title);
        await using var served = await Server.StartAsync(setup with { Port = 0 }, CancellationToken.None);
        using var client = new HttpClient { BaseAddress = new Uri(served.Address) };
        Assert.Equal(1, await Events(client));
        using (var writer = record.OpenToWrite())
        {
            writer.Write([Tellings.Attack("two", 40)]);
            writer.Merge(writer.Rule!, all: false);
            // the writer is still there
            Assert.Equal(2, await Events(client));
        }
        var page = await client.GetStringAsync(new Uri("/", UriKind.Relative));
        Assert.DoesNotContain(PostgresServer.Password, page, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stamp_changes_with_the_record_and_looks_once_a_second()
    {
        using var record = new ServedRecord(server);
        record.With([Tellings.Attack("one", 12)]);
        var clock = new HandClock();
        using var stamp = new PostgresStamp(PostgresAddress.Read(record.Address), clock);
        var first = stamp.Value;
        Assert.NotEqual("", first);
        record.With([Tellings.Attack("two", 40)]);
        Assert.Equal(first, stamp.Value);
        clock.Now += HandClock.Second;
        var second = stamp.Value;
        Assert.NotEqual(first, second);
        clock.Now += HandClock.Second;
        Assert.Equal(second, stamp.Value);
        // the same documents, merged by another rule
        using (var writer = record.OpenToWrite()) writer.MergeAgain(new Core.Merging.EventRule { WindowDays = 1 });
        clock.Now += HandClock.Second;
        Assert.NotEqual(second, stamp.Value);
    }

    private static async Task<int> Events(HttpClient client) =>
        JsonDocument.Parse(await client.GetStringAsync(new Uri("/api/v1/events", UriKind.Relative))).RootElement.GetProperty("events").GetArrayLength();

    private sealed class HandClock : TimeProvider
    {
        public const long Second = TimeSpan.TicksPerSecond;

        public long Now { get; set; }

        public override long TimestampFrequency => Second;

        public override long GetTimestamp() => Now;
    }
}
