using Chancery.Core.Record.Store;

namespace Chancery.Core.Tests.Record;

public sealed class EventPagingTests
{
    [Theory]
    [InlineData(10, 3, 100, "3 3 3 1")]
    [InlineData(9, 3, 100, "3 3 3 0")]
    [InlineData(10, 3, 7, "3 3 1")]
    [InlineData(10, 3, 6, "3 3")]
    [InlineData(0, 3, 100, "0")]
    [InlineData(10, 3, 0, "")]
    [InlineData(10, 3, int.MaxValue, "3 3 3 1")]
    public void Every_event_comes_once_and_no_more_are_asked_for_than_wanted(int there, int size, int limit, string pages)
    {
        var events = Enumerable.Range(0, there).Select(i => Event($"e_{i:00}")).ToList();
        List<int> sizes = [];
        List<StoredEvent> all = [];
        var paging = new EventPaging(new EventQuery { Limit = limit }, size);
        for (var asked = 0; paging.Next is { } page; asked++)
        {
            Assert.True(asked < 10, "it never ends");
            var found = events.Where(ev => page.After is null || string.CompareOrdinal(EventQuery.CursorOf(ev), page.After) > 0).Take(page.Limit).ToList();
            sizes.Add(found.Count);
            all.AddRange(found);
            paging.Took(found);
        }
        Assert.Equal(pages, string.Join(' ', sizes));
        Assert.Equal(events.Take(limit), all);
    }

    [Fact]
    public void What_is_passed_over_is_passed_over_once_and_who_got_no_answer_asks_again()
    {
        var paging = new EventPaging(new EventQuery { Offset = 5, NewestFirst = true, Country = "VEN" }, 1);
        Assert.Equal(5, paging.Next!.Offset);
        Assert.Same(paging.Next, paging.Next);
        paging.Took([Event("e_01")]);
        Assert.Equal((0, "-_e_01", true, "VEN"), (paging.Next!.Offset, paging.Next.After, paging.Next.NewestFirst, paging.Next.Country));
    }

    private static StoredEvent Event(string id) => new() { Id = id, Types = [], Modes = [], Contexts = [], Aux = [], Parties = [], Attribution = [], Disputed = [], Text = "", Document = "", Json = "" };
}
