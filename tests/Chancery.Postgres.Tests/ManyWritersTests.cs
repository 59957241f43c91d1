using Chancery.Core.Merging;
using Chancery.Core.Record.Store;
using Chancery.Records.Tests;

namespace Chancery.Postgres.Tests;

public sealed class ManyWritersTests(PostgresServer server)
{
    private const int Reports = 120, Writers = 4;

    private static readonly CodedBatchItem[] Items = [.. Enumerable.Range(0, Reports).Select(i => Tellings.Attack($"n{i:000}", 10 + (i % 5 * 7), day: new DateOnly(2026, 1, 1).AddDays(i % 40)))];

    /// <summary>Everybody writes everything, each in another order, and merges now and then.</summary>
    [Fact]
    public async Task Writers_that_bring_the_same_tell_nothing_twice()
    {
        using var expected = new ServedRecord(server);
        expected.With(Items);
        using var record = new ServedRecord(server);
        var written = await Task.WhenAll(Enumerable.Range(0, Writers).Select(seed => Task.Run(() => Write(record, seed))));
        Assert.Equal(Items.Select(item => item.Document.Id).Order(), written.SelectMany(ids => ids).Order());
        Assert.Equal(expected.Whole(), record.Whole());
        Assert.Equal((Reports, 0L), record.Ask(asked => ((int)asked.Counts().Told, asked.Counts().Waiting)));
    }

    [Fact]
    public async Task Of_one_text_from_many_sources_one_is_the_original()
    {
        var item = Tellings.Attack("one", 12);
        using var record = new ServedRecord(server);
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(i => Task.Run(() =>
        {
            using var writer = record.OpenToWrite();
            writer.Write([item with { Document = item.Document with { DocumentId = $"paper {i}", Publisher = $"paper {i}" } }]);
            writer.Merge(new EventRule(), all: false);
        })));
        Assert.Equal((4L, 3L, 1L, 4L, 1L), record.Ask(asked => asked.Counts() is var counts ? (counts.Documents, counts.Copies, counts.Told, counts.Reports, counts.Events) : default));
    }

    /// <summary>A copy that comes in while its events are merged is a report of them all the same.</summary>
    [Fact]
    public async Task Copies_that_come_in_during_a_merge_are_not_lost()
    {
        using var record = new ServedRecord(server);
        record.With(Items);
        var copies = Items.Select((item, i) => Tellings.Copy(item, $"copy {i}")).ToList();
        await Task.WhenAll(Task.Run(() =>
        {
            using var writer = record.OpenToWrite();
            foreach (var copy in copies) writer.Write([copy]);
        }), Task.Run(() =>
        {
            using var writer = record.OpenToWrite();
            for (var i = 0; i < 6; i++) writer.MergeAgain(new EventRule { WindowDays = i % 2 });
        }));
        record.With();
        Assert.Equal((long)Reports, record.Ask(asked => asked.Reports(TestRecord.Everything).LongCount(report => report.Copy)));
        Assert.Equal(0, record.Ask(asked => asked.Counts().Waiting));
    }

    [Fact]
    public async Task A_record_is_made_once_by_whoever_comes_first()
    {
        using var record = new ServedRecord(server);
        await Task.WhenAll(Enumerable.Range(0, Writers).Select(_ => Task.Run(() => record.OpenToWrite().Dispose())));
        Assert.Equal(0, record.Ask(asked => asked.Counts().Documents));
    }

    private static List<string> Write(ServedRecord record, int seed)
    {
        using var writer = record.OpenToWrite();
        List<string> written = [];
        var random = new Random(seed);
        var items = Items.ToArray();
        random.Shuffle(items);
        foreach (var batch in items.Chunk(7))
        {
            written.AddRange(writer.Write(batch).Select(item => item.Document.Id));
            if (random.Next(4) == 0) writer.Merge(new EventRule(), all: false);
        }
        writer.Merge(new EventRule(), all: false);
        return written;
    }
}
