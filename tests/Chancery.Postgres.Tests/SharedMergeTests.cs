using Chancery.Core.Merging;
using Chancery.Core.Record.Store;
using Chancery.Records.Tests;

namespace Chancery.Postgres.Tests;

/// <summary>A merge by many gives what a merge by one gives, whoever does which part when.</summary>
public sealed class SharedMergeTests(PostgresServer server)
{
    private static readonly CodedBatchItem[] Items =
    [
        .. Enumerable.Range(0, 60).Select(i => Tellings.Attack($"n{i:000}", 10 + (i % 5 * 7), day: new DateOnly(2026, 1, 1).AddDays(i % 20))),
        .. Enumerable.Range(0, 60).Select(i => Other(Tellings.Attack($"m{i:000}", 10 + (i % 5 * 7), day: new DateOnly(2026, 1, 1).AddDays(i % 20)))),
    ];

    [Fact]
    public async Task Parts_by_two_at_once_give_what_one_merge_gives()
    {
        using var expected = new ServedRecord(server);
        expected.With(Items);
        using var record = new ServedRecord(server);
        // half is merged before, so that parts find events that are there
        record.With(Items[..30]);
        using (var writer = Open(record)) writer.Write(Items[30..]);
        using (var lead = Open(record))
        {
            var round = lead.Merging.Begin()!;
            Assert.Equal(["ASSAULT", "PROTEST"], round.Parts);
            var merged = await Task.WhenAll(round.Parts.Select(part => Task.Run(() =>
            {
                using var writer = Open(record);
                return writer.Merging.Merge(round.Number, part, "w");
            })));
            Assert.All(merged, tellings => Assert.True(tellings > 0));
            Assert.True(lead.Merging.Close());
            Assert.Null(lead.Merging.Begin());
        }
        Assert.Equal(expected.Whole(), record.Whole());
        Assert.Equal(0, record.Ask(asked => asked.Counts().Waiting));
    }

    [Fact]
    public void A_part_is_merged_once_and_readers_hear_of_it_when_all_are()
    {
        using var record = new ServedRecord(server);
        using var writer = Open(record);
        writer.Write(Items);
        var round = writer.Merging.Begin()!;
        Assert.True(writer.Merging.Merge(round.Number, "ASSAULT", "one") > 0);
        Assert.Equal(0, writer.Merging.Merge(round.Number, "ASSAULT", "two"));
        Assert.False(writer.Merging.Close());
        Assert.Equal(round.Number - 1, record.Ask(asked => asked.Counts().LastRun));
        // somebody who leads after the first has died goes on with what is left
        using (var next = Open(record)) Assert.Equal((round.Number, "PROTEST"), next.Merging.Begin() is { } again ? (again.Number, Assert.Single(again.Parts)) : default);
        Assert.True(writer.Merging.Merge(round.Number, "PROTEST", "two") > 0);
        Assert.True(writer.Merging.Close());
        Assert.Equal(round.Number, record.Ask(asked => asked.Counts().LastRun));
        Assert.Equal(["one", "two"], writer.Merging.Parts().Select(part => part.By));
        Assert.Equal(0, writer.Merging.Merge(round.Number, "PROTEST", "late"));
    }

    [Fact]
    public void A_merge_of_everything_does_what_parts_have_left()
    {
        using var expected = new ServedRecord(server);
        expected.With(Items);
        using var record = new ServedRecord(server);
        using var writer = Open(record);
        writer.Write(Items);
        var round = writer.Merging.Begin()!;
        writer.Merging.Merge(round.Number, "PROTEST", "one");
        writer.Merge(new EventRule(), all: false);
        Assert.Equal(expected.Whole(), record.Whole());
        Assert.Equal(0, writer.Merging.Merge(round.Number, "ASSAULT", "late"));
        Assert.True(writer.Merging.Close());
        Assert.True(record.Ask(asked => asked.Counts().LastRun) > round.Number);
    }

    [Fact]
    public void What_comes_while_parts_are_merged_is_not_lost()
    {
        using var expected = new ServedRecord(server);
        expected.With(Items);
        using var record = new ServedRecord(server);
        using var writer = Open(record);
        writer.Write(Items[..90]);
        for (var round = writer.Merging.Begin(); round is not null; round = writer.Merging.Begin())
        {
            using (var other = Open(record)) other.Write(Items[90..]);
            foreach (var part in round.Parts) writer.Merging.Merge(round.Number, part, "w");
            Assert.True(writer.Merging.Close());
        }
        Assert.Equal(expected.Whole(), record.Whole());
    }

    [Fact]
    public void Those_who_watch_a_record_see_that_a_merge_has_ended()
    {
        using var record = new ServedRecord(server);
        using var writer = Open(record);
        writer.Write(Items);
        var round = writer.Merging.Begin()!;
        foreach (var part in round.Parts) writer.Merging.Merge(round.Number, part, "w");
        using var before = new PostgresStamp(PostgresAddress.Read(record.Address), TimeProvider.System);
        var seen = before.Value;
        Assert.True(writer.Merging.Close());
        using var after = new PostgresStamp(PostgresAddress.Read(record.Address), TimeProvider.System);
        Assert.NotEqual(seen, after.Value);
    }

    [Fact]
    public void A_record_has_one_identity_whoever_asks()
    {
        using var record = new ServedRecord(server);
        using var one = Open(record);
        using var other = Open(record);
        Assert.Equal(one.Identity, other.Identity);
        using var another = new ServedRecord(server);
        using var third = Open(another);
        Assert.NotEqual(one.Identity, third.Identity);
    }

    private static PostgresRecordWriter Open(ServedRecord record) => PostgresRecordWriter.Open(PostgresAddress.Read(record.Address));

    /// <summary>The same as another type of event.</summary>
    private static CodedBatchItem Other(CodedBatchItem item) => item with
    {
        Told = [.. item.Told.Select(told => told with { Facts = told.Facts with { Types = ["PROTEST"] }, Json = told.Json.Replace("\"ASSAULT\"", "\"PROTEST\"", StringComparison.Ordinal) })],
    };
}
