using Chancery.Core.Text;
using Chancery.Records.Tests;

namespace Chancery.Postgres.Tests;

public sealed class LeasedWorkTests(PostgresServer server)
{
    private static readonly TimeSpan Long = TimeSpan.FromHours(1), Over = TimeSpan.FromSeconds(-1);

    [Fact]
    public async Task No_two_workers_are_handed_one_batch()
    {
        using var record = new ServedRecord(server);
        using (var writer = Open(record))
            for (var i = 0; i < 60; i++) writer.Work.Add([Article($"a{i}")]);
        var taken = await Task.WhenAll(Enumerable.Range(0, 4).Select(worker => Task.Run(() =>
        {
            using var writer = Open(record);
            List<string> ids = [];
            while (writer.Work.Take($"w{worker}", Long) is { } lease) ids.Add(lease.Articles.Single().Id);
            return ids;
        })));
        Assert.Equal(Enumerable.Range(0, 60).Select(i => $"a{i}").Order(), taken.SelectMany(ids => ids).Order());
        using var asked = Open(record);
        Assert.Equal((0L, 60L), (asked.Work.Counts().Waiting, asked.Work.Counts().Leased));
    }

    [Fact]
    public void Articles_come_as_they_were_put_in()
    {
        using var record = new ServedRecord(server);
        using var writer = Open(record);
        var article = new Article { Id = "a", Text = "Zero \0 and 🕊\n", Title = "\"T\"", Published = new DateOnly(2026, 3, 1), Url = "https://a.example", Publisher = "Él", Language = "es", Fields = [new("desk", "\"world\""), new("n", "1")] };
        writer.Work.Add([article, article with { Id = "b", Published = null }]);
        var lease = writer.Work.Take("w", Long)!;
        Assert.Equal(["a", "b"], lease.Articles.Select(one => one.Id));
        Assert.Equal(article with { Fields = lease.Articles[0].Fields }, lease.Articles[0]);
        Assert.Equal(article.Fields, lease.Articles[0].Fields);
        Assert.Null(lease.Articles[1].Published);
    }

    [Fact]
    public void A_batch_that_was_not_handed_in_in_time_is_anothers_and_the_late_one_writes_nothing()
    {
        using var record = new ServedRecord(server);
        using var slow = Open(record);
        using var quick = Open(record);
        slow.Work.Add([Article("one")]);
        var late = slow.Work.Take("slow", Over)!;
        Assert.Equal((1L, 0L), (slow.Work.Counts().Waiting, slow.Work.Counts().Leased));
        var lease = quick.Work.Take("quick", Long)!;
        Assert.Equal((late.Id, "quick"), (lease.Id, quick.Work.Counts().Workers.Single()));
        Assert.Null(slow.HandIn(late, [Tellings.Attack("one", 12)], 0));
        Assert.Equal(0, record.Ask(asked => asked.Counts().Documents));
        Assert.Empty(slow.Held(["d_one"]));
        Assert.Single(quick.HandIn(lease, [Tellings.Attack("one", 12)], 0)!);
        Assert.Null(slow.HandIn(late, [Tellings.Attack("one", 12)], 0));
        Assert.Equal(1, record.Ask(asked => asked.Counts().Told));
        Assert.Equal((1L, 1L), (quick.Work.Counts().Done, quick.Work.Counts().Documents));
    }

    [Fact]
    public void Whoever_is_late_but_alone_may_still_hand_in()
    {
        using var record = new ServedRecord(server);
        using var writer = Open(record);
        writer.Work.Add([Article("one")]);
        Assert.NotNull(writer.HandIn(writer.Work.Take("slow", Over)!, [Tellings.Attack("one", 12)], 0));
        Assert.Null(writer.Work.Take("next", Long));
    }

    [Fact]
    public void What_cannot_be_written_is_not_done()
    {
        using var record = new ServedRecord(server);
        using var writer = Open(record);
        writer.Work.Add([Article("one")]);
        var lease = writer.Work.Take("w", Long)!;
        Assert.ThrowsAny<Exception>(() => writer.HandIn(lease, [Tellings.Attack("one", 12), Tellings.Attack("one", 12)], 0));
        Assert.Equal((0L, 1L), (writer.Work.Counts().Done, writer.Work.Counts().Leased));
        Assert.Equal(0, record.Ask(asked => asked.Counts().Documents));
        Assert.NotNull(writer.HandIn(lease, [Tellings.Attack("one", 12)], 0));
    }

    [Fact]
    public void A_batch_that_nobody_hands_in_is_given_up_and_said_to_be()
    {
        using var record = new ServedRecord(server);
        using var writer = Open(record);
        writer.Work.Add([Article("poison")]);
        for (var i = 0; i < LeasedWork.MostTries; i++) Assert.NotNull(writer.Work.Take("w", Over));
        Assert.Null(writer.Work.Take("w", Long));
        Assert.Equal((0L, 0L, 1L), writer.Work.Counts() is var counts ? (counts.Waiting, counts.Leased, counts.GivenUp) : default);
    }

    [Fact]
    public void What_a_process_that_is_gone_had_is_for_others_at_once()
    {
        using var record = new ServedRecord(server);
        using var writer = Open(record);
        foreach (var id in new[] { "one", "two", "three" }) writer.Work.Add([Article(id), Article(id + " more")]);
        var gone = writer.Work.Take("w", Long, "10.0.0.5:1@1")!;
        writer.Work.Take("w", Long, "10.0.0.6:1@1");
        Assert.Equal(2, writer.Work.Ahead());
        Assert.Equal(1, writer.Work.Release("10.0.0.5:1@1"));
        Assert.Equal(0, writer.Work.Release("10.0.0.5:1@1"));
        Assert.Equal(4, writer.Work.Ahead());
        Assert.Equal(gone.Id, writer.Work.Take("another", Long)!.Id);
        // it was slow, not dead
        Assert.Null(writer.HandIn(gone, [Tellings.Attack("one", 12)], 0));
    }

    [Fact]
    public void Work_that_an_older_program_put_there_is_taken_up()
    {
        using var record = new ServedRecord(server);
        using (var writer = Open(record)) writer.Work.Add([Article("one")]);
        record.Run("ALTER TABLE work DROP COLUMN member");
        using var newer = Open(record);
        Assert.NotNull(newer.Work.Take("w", Long, "10.0.0.5:1@1"));
    }

    private static PostgresRecordWriter Open(ServedRecord record) => PostgresRecordWriter.Open(PostgresAddress.Read(record.Address));

    private static Article Article(string id) => new() { Id = id, Text = $"Text of {id}." };
}
