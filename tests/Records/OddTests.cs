using Chancery.Core.Record.Store;

namespace Chancery.Records.Tests;

/// <summary>Odd texts and failing writes. Every store inherits these.</summary>
public abstract class OddTests
{
    /// <summary>A record that holds nothing.</summary>
    protected abstract TestRecord Fresh();

    [Fact]
    public void A_text_is_given_back_letter_for_letter()
    {
        string[] texts = ["a quote ' and a backslash \\ and a tab \t", "line\r\nline\u2028line", "\\N", "{\"a\":[1,2]}", "тридцать 三十 ثلاثون 🕊", ""];
        using var record = Fresh().With([.. texts.Select((text, i) => Titled($"n{i}", text))]);
        using var asked = record.Open();
        for (var i = 0; i < texts.Length; i++) Assert.Equal((texts[i], texts[i], texts[i]), (asked.Document($"d_n{i}")!.Text, asked.Document($"d_n{i}")!.Title, asked.Document($"d_n{i}")!.Url));
    }

    [Fact]
    public void What_no_database_can_hold_is_told_by_a_mark_and_lost_to_nobody_else()
    {
        using var record = Fresh().With([Titled("zero", "a\0b"), Titled("half", "a\ud800b 🕊\udc00"), Titled("last", "🕊 a\ud83d"), Titled("two", "whole")]);
        using var asked = record.Open();
        Assert.Equal(["a\ufffdb", "a\ufffdb 🕊\ufffd", "🕊 a\ufffd", "whole"], new[] { "d_zero", "d_half", "d_last", "d_two" }.Select(id => asked.Document(id)!.Text));
    }

    [Fact]
    public void A_long_text_is_held()
    {
        var text = string.Join(' ', Enumerable.Range(0, 400_000));
        var item = Tellings.Attack("one", 12);
        using var record = Fresh().With([item with { Document = item.Document with { Text = text } }]);
        Assert.Equal(text, record.Ask(asked => asked.Document("d_one"))!.Text);
    }

    [Fact]
    public void A_batch_that_cannot_be_written_leaves_nothing_behind()
    {
        using var record = Fresh().With([Tellings.Attack("one", 12)]);
        using (var writer = record.OpenToWrite()) Assert.ThrowsAny<Exception>(() => writer.Write([Tellings.Attack("two", 40), Tellings.Attack("three", 90), Tellings.Attack("two", 40)]));
        Assert.Equal((1L, 1L, 0L), record.Ask(asked => (asked.Counts().Documents, asked.Counts().Told, asked.Counts().Waiting)));
        record.With([Tellings.Attack("two", 40)]);
        Assert.Equal(2, record.Ask(asked => asked.Counts().Events));
    }

    [Fact]
    public void A_writer_knows_what_the_record_holds()
    {
        using var record = Fresh().With([Tellings.Attack("one", 12)]);
        using var writer = record.OpenToWrite();
        Assert.Equal(["d_one"], writer.Held(["d_two", "d_one"]));
        Assert.Equal(["d_two"], writer.Write([Tellings.Attack("one", 12), Tellings.Attack("two", 40)]).Select(item => item.Document.Id));
        Assert.Equal(["d_one", "d_two"], writer.Held(["d_two", "d_one"]).Order());
        Assert.Empty(writer.Held([]));
        Assert.Empty(writer.Write([Tellings.Attack("two", 40)]));
    }

    [Fact]
    public void What_brings_a_text_that_is_there_is_a_copy_though_it_was_coded()
    {
        using var record = Fresh().With([Tellings.Attack("one", 12)]);
        var again = Tellings.Attack("one", 12);
        using (var writer = record.OpenToWrite()) Assert.True(Assert.Single(writer.Write([again with { Document = again.Document with { DocumentId = "another.txt" } }])).Document.Copy);
        Assert.Equal((2L, 1L, 1L), record.Ask(asked => (asked.Counts().Documents, asked.Counts().Copies, asked.Counts().Told)));
    }

    private static CodedBatchItem Titled(string name, string text)
    {
        var item = Tellings.Attack(name, 12);
        return item with { Document = item.Document with { Text = text, Title = text, Url = text } };
    }
}
