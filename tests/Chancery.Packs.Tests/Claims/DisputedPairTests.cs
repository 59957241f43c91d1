using System.Globalization;
using System.Text.Json.Nodes;
using Chancery.Core.Merging;
using Chancery.Core.Record;
using Chancery.Core.Record.Store;
using Chancery.Core.Text;
using Chancery.Tests;

namespace Chancery.Packs.Tests.Claims;

/// <summary>Two reports of which one may deny what the other tells: eval/disputes.tsv.</summary>
public sealed class DisputedPairTests
{
    private const int LeastFound = 23;

    private static IReadOnlyList<Pair> Pairs { get; } = [.. Repository.Read("eval", "disputes.tsv").Split('\n').Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'))
        .Select(cells => new Pair(cells[0] == "yes", Report("a", cells[1], cells[2]), Report("b", cells[3], cells[4])))];

    [Fact]
    public void No_deed_is_disputed_by_the_denial_of_another_and_most_are_by_their_own()
    {
        List<string> wrong = [.. Pairs.Where(pair => !pair.Disputed && Disputed(pair.One, pair.Other).Count > 0).Select(pair => pair.Other.Text)];
        Assert.Empty(wrong);
        var missed = Pairs.Where(pair => pair.Disputed && Disputed(pair.One, pair.Other).Count == 0).Select(pair => pair.Other.Text).ToList();
        Assert.True(Pairs.Count(pair => pair.Disputed) - missed.Count >= LeastFound, string.Join('\n', missed));
    }

    [Fact]
    public void Both_events_name_both_sides_and_each_other_in_whatever_order_they_come()
    {
        var (one, other) = (Pairs[0].One, Pairs[0].Other);
        var made = Disputed(one, other);
        Assert.Equal(made.Select(ev => ev.Json), Disputed(other, one).Select(ev => ev.Json));
        Assert.Equal(2, made.Count);
        Assert.All(made, ev => Assert.Equal(["happened"], ev.Disputed));
        var (told, denied) = (made.First(ev => ev.Happened), made.First(ev => !ev.Happened));
        Assert.Equal([denied.Id], JsonNode.Parse(told.Json)!["dispute"]!["with"]!.AsArray().Select(id => (string?)id));
        Assert.Equal([told.Id], DisputeSides.Of(denied)!.With);
        Assert.All(made, ev => Assert.Equal("Ukraine's health ministry (said) against Russia (denied)", DisputeSides.Of(ev)!.Line));
        Assert.Contains(JsonNode.Parse(told.Json)!["explanation"]!.AsArray(), step => (string?)step!["step"] == "dispute");
    }

    [Fact]
    public void A_report_in_which_nobody_else_speaks_is_named_by_its_paper()
    {
        var made = Disputed(Report("a", "2026-04-02", "Rwandan troops shelled a refugee camp near Goma on Wednesday."), Report("b", "2026-04-03", "Rwanda denied that its troops had shelled a refugee camp near Goma."));
        Assert.Equal("paper a (reports) against Rwanda (denied)", DisputeSides.Of(made[0])?.Line);
    }

    [Theory]
    [InlineData("Moscow denied any role in the bombing of a hospital in Kherson on Monday.", true)]
    [InlineData("Moscow denied the bombing of a hospital in Kherson on Monday.", true)]
    [InlineData("Kyiv denied any role in the bombing of a hospital in Kherson on Monday.", false)]
    [InlineData("Moscow denied any role in the bombing of a market in Kupiansk on Monday.", false)]
    public void Who_denies_a_part_in_a_deed_disputes_that_it_was_his(string denial, bool disputed) =>
        Assert.Equal(disputed, Disputed(Report("a", "2026-03-10", "Russian aircraft bombed a hospital in Kherson on Monday, Ukraine said."), Report("b", "2026-03-11", denial)).Count == 2);

    private static List<StoredEvent> Disputed(params Article[] articles)
    {
        var rule = new EventRule();
        using var writer = new JsonRecordWriter(new RecordHeader("test", Coder.Default.Ontology));
        List<ToldEvent> told = [.. articles.Select(Coder.Default.Code).SelectMany(coded => ToldEvent.Of(coded.Document, coded.Events, writer, Coder.Default.Lexicon)).OrderBy(telling => telling.Id, StringComparer.Ordinal)];
        var documents = articles.Select(article => new StoredDocument { Id = RecordId.Of(new Document(article)), DocumentId = article.Id, Publisher = article.Publisher, Published = article.Published, Text = article.Text }).ToLookup(document => document.Id);
        var groups = new Groups(told.Count);
        new EventNet(rule).Join([.. told.Select(telling => telling.Facts)], told.Count, groups);
        return [.. Enumerable.Range(0, told.Count).GroupBy(i => groups[i], i => told[i]).SelectMany(cell => new EventMaker(rule).Make([.. cell], documents)).Select(made => made.Event)
            .Where(ev => DisputeSides.Of(ev) is { With.Count: > 0 }).OrderBy(ev => ev.Id, StringComparer.Ordinal)];
    }

    private static Article Report(string id, string day, string text) => new() { Id = id, Text = text, Publisher = $"paper {id}", Published = DateOnly.Parse(day, CultureInfo.InvariantCulture) };

    private sealed record Pair(bool Disputed, Article One, Article Other);
}
