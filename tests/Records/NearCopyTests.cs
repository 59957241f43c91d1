using Chancery.Core.Duplicates;
using Chancery.Core.Record.Store;
using CsCheck;

namespace Chancery.Records.Tests;

/// <summary>Which documents repeat which. Every store inherits these.</summary>
public abstract class NearCopyTests
{
    /// <summary>A record that holds nothing.</summary>
    protected abstract TestRecord Fresh();

    private const string Report = """
        Troops opened fire on a patrol outside Moyale on Tuesday and killed twelve soldiers, the regional commissioner said, in what officials called the worst clash along the frontier in a decade.
        The patrol had left its post before sunrise to look for stolen cattle when it came under fire from a ridge above the dry river, according to two herders who watched from the other bank.
        Shopkeepers in the town closed their stalls, and by noon hundreds of families had left for Sololo on foot, carrying mattresses and water cans under a sun that spared nobody.
        The commissioner said that both governments had agreed to send envoys, and that nobody should draw conclusions before the bodies had been counted and the wounded heard.
        """;

    private const string Comment = """
        What the frontier needs is not another inquiry. Anyone who has waited for a bus in Marsabit knows how far away the capital can be, and how near a rifle. Our columnist has collected inquiries for thirty years and has yet to see one
        that was read to its end. The patrol had left its post before sunrise to look for stolen cattle when it came under fire from a ridge above the dry river, according to two herders who watched from the other bank. So much we know.
        The rest is a matter of who buys cattle, who sells rifles, and who looks the other way while the lorries pass the weighbridge at night. A market without a register is a market for thieves, and a district without a magistrate is
        a district for the strong. Send a vet, send a clerk, send a judge who stays the winter: it would cost less than the helicopters, and the herders would know whom to ask for when the next herd is gone. Until then every quarrel over a
        water hole will be told as a battle between nations, and every battle as the last one that anybody could have foreseen.
        """;

    private static CodedBatchItem Original => Told("original", Report, 11);

    private static CodedBatchItem Edited => Told("edited", Report.Replace("the worst clash along the frontier in a decade", "a grave incident", StringComparison.Ordinal).Replace("Shopkeepers in the town closed their stalls, and by noon", "By noon", StringComparison.Ordinal), 12);

    private static CodedBatchItem[] All => [Original, Edited, Told("comment", Comment, 13), Tellings.Attack("short", 12)];

    [Fact]
    public void An_edited_text_is_a_copy_of_the_earlier_one_and_no_source_of_its_own()
    {
        using var record = Fresh().With([Original]).With([Edited]);
        Assert.Equal([("d_original", false), ("d_edited", true)], record.Ask(asked => asked.Reports(TestRecord.Everything)).Select(report => (report.Document, report.Copy)));
        var made = Assert.Single(record.Ask(asked => asked.Events(TestRecord.Everything)));
        Assert.Equal((2, 1), (made.ReportCount, made.SourceCount));
        Assert.Contains("\"source_count\":1", made.Json, StringComparison.Ordinal);
        var copy = Assert.Single(record.Ask(asked => asked.Copies(TestRecord.Everything)));
        Assert.Equal(("d_edited", "original.txt", DuplicateKind.Near), (copy.Document, copy.OriginalId, copy.Kind));
        Assert.InRange(copy.Score, .8, 1);
    }

    [Fact]
    public void The_earlier_day_is_the_original_whatever_came_first() => Gen.Shuffle(All).Select(Gen.Int[1, 4]).Sample((items, size) =>
    {
        using var record = Fresh();
        record.Runs(items.Chunk(size));
        Assert.Equal(["d_edited"], record.Ask(asked => asked.Reports(TestRecord.Everything)).Where(report => report.Copy).Select(report => report.Document));
        Assert.Equal([("d_comment", "d_edited"), ("d_comment", "d_original"), ("d_edited", "d_original")], record.Ask(asked => asked.Copies(TestRecord.Everything)).Select(copy => (copy.Document, copy.Original)).Order());
    }, iter: 6, threads: 1);

    [Fact]
    public void Who_quotes_a_passage_is_no_copy()
    {
        using var record = Fresh().With([Original, Told("comment", Comment, 13)]);
        Assert.Equal(DuplicateKind.Excerpt, Assert.Single(record.Ask(asked => asked.Copies(TestRecord.Everything))).Kind);
        Assert.DoesNotContain(record.Ask(asked => asked.Reports(TestRecord.Everything)), report => report.Copy);
        Assert.Equal(2, record.Ask(asked => asked.Events(TestRecord.Everything))[0].SourceCount);
    }

    [Fact]
    public void A_text_of_another_season_is_not_compared()
    {
        using var record = Fresh().With([Original]).With([Told("late", Report + " Reported again.", 11, new DateOnly(2026, 6, 11))]);
        Assert.Empty(record.Ask(asked => asked.Copies(TestRecord.Everything)));
    }

    [Fact]
    public void What_a_paper_prints_under_everything_makes_no_copies()
    {
        const string Foot = " Sign up for our morning letter and read every word we print for the price of a cup of coffee a month. Our journalism is paid for by readers like you and by nobody else.";
        CodedBatchItem[] items = [.. Enumerable.Range(0, 30).Select(i => Told($"n{i:00}", string.Join(' ', new Random(i).GetItems("harbour ferry council bridge tunnel winter market school teacher doctor river engine captain letter garden stone window copper winter silver".Split(' '), 160)) + Foot, 11 + (i % 5)))];
        using var record = Fresh().With(items);
        Assert.DoesNotContain(record.Ask(asked => asked.Reports(TestRecord.Everything)), report => report.Copy);
    }

    [Fact]
    public void The_same_text_from_another_source_is_listed_as_exact()
    {
        using var record = Fresh().With([Original]).With([Tellings.Copy(Original, "another paper")]);
        var copy = Assert.Single(record.Ask(asked => asked.Copies(TestRecord.Everything)));
        Assert.Equal((DuplicateKind.Exact, 1d, "another paper"), (copy.Kind, copy.Score, copy.DocumentId));
    }

    [Fact]
    public void A_sketch_keeps_what_two_texts_have_in_common()
    {
        var (whole, edited) = (TextSketch.Of(Original.Document.Text), TextSketch.Of(Edited.Document.Text));
        Assert.True(whole.Intersect(edited).Count() > whole.Count / 2);
        Assert.Equal(whole, TextSketch.Of(Original.Document.Text.ToUpperInvariant().Replace(" ", " - ", StringComparison.Ordinal)));
        Assert.Empty(TextSketch.Of("Too short."));
    }

    private static CodedBatchItem Told(string name, string text, int day, DateOnly? published = null)
    {
        var item = Tellings.Attack(name, 12, published ?? new DateOnly(2026, 3, day));
        return item with { Document = item.Document with { Text = text } };
    }
}
