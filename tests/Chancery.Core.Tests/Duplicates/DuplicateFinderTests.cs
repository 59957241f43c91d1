using Chancery.Core.Duplicates;
using Chancery.Core.Text;
using CsCheck;

namespace Chancery.Tests.Duplicates;

public sealed class DuplicateFinderTests
{
    private const string Flood =
        "The river rose by four metres in one night and took the footbridge at Old Mill with it. Firemen carried eleven people from the roofs of the lower town, among them "
        + "a couple of ninety who had refused to leave. The mayor asked the province for boats and blankets. Schools stay shut until Thursday, and the railway says that no "
        + "train will cross the valley before the embankment has been inspected by its engineers, which may take a week.";

    private const string Strike =
        "Dockers at the northern port walked out at dawn over a roster that gives them one free Sunday in five. Nine ships wait outside the harbour, two of them with fruit "
        + "that will not keep. Their union wants the old roster back while both sides talk; the port says that it cannot pay for the men whom the old roster needs. "
        + "A mediator from the ministry is expected on Friday, and the shippers have begun to send their lorries to the ferries instead.";

    private const string Museum =
        "The county museum has bought the diary of a lighthouse keeper who wrote down the weather, the passing ships and his quarrels with the pilot for thirty one years. "
        + "Its curator calls it the longest record of its kind on this coast. Two pages are missing, and nobody knows who cut them out. Visitors will be able to turn the "
        + "pages on a screen from the spring; the original goes back into its box, away from the light that the keeper had tended.";

    [Fact]
    public void Case_spaces_and_marks_leave_an_exact_copy()
    {
        var report = Find(Flood, Strike, Flood.ToUpperInvariant().Replace(". ", " .\n\n", StringComparison.Ordinal));
        Assert.Equal([0, 1, 0], report.Groups);
        Assert.Equal(DuplicateKind.Exact, Assert.Single(report.Pairs).Kind);
    }

    [Fact]
    public void An_edited_and_badly_scanned_copy_is_near()
    {
        var edited = Flood.Replace("four metres", "nearly four metres", StringComparison.Ordinal).Replace("among them", "including", StringComparison.Ordinal)
            .Replace("river", "rivcr", StringComparison.Ordinal).Replace("blankets", "b1ankets", StringComparison.Ordinal).Replace("Thursday", "Thur sday", StringComparison.Ordinal);
        var pair = Assert.Single(Find(Flood, edited).Pairs);
        Assert.Equal(DuplicateKind.Near, pair.Kind);
        Assert.InRange(pair.Score, 0.8, 1);
    }

    [Fact]
    public void A_passage_inside_another_text_is_an_excerpt()
    {
        var report = Find(Flood, Museum + " " + Strike + " " + Flood[..250] + " " + Museum.Replace("keeper", "warden", StringComparison.Ordinal));
        var pair = Assert.Single(report.Pairs);
        Assert.Equal(DuplicateKind.Excerpt, pair.Kind);
        Assert.True(pair.FirstCovered > pair.SecondCovered);
    }

    [Fact]
    public void A_text_made_of_two_others_does_not_join_them_and_goes_where_more_copies_are()
    {
        var both = Flood[..260] + " " + Strike;
        var report = Find(Flood, Flood[..^40] + "as the company says.", Flood.Replace("eleven", "twelve", StringComparison.Ordinal), Strike, both);
        Assert.Equal([0, 0, 0, 3, 0], report.Groups);
    }

    [Fact]
    public void The_same_quarrel_in_other_words_is_no_copy() =>
        Assert.Equal([0, 1], Find(Strike, "Port workers in the north stopped work this morning because a new timetable leaves them a single Sunday off in five weeks. Nine vessels "
            + "are held up at sea. A government mediator is to see both parties on Friday.").Groups);

    [Fact]
    public void Documents_published_far_apart_are_not_compared()
    {
        var day = new DateOnly(2026, 3, 1);
        var far = new DuplicateFinder(new DuplicateRule()).Find([Of(0, Flood, day), Of(1, Flood.Replace("four", "five", StringComparison.Ordinal), day.AddDays(90))]);
        var close = new DuplicateFinder(new DuplicateRule()).Find([Of(0, Flood, day), Of(1, Flood.Replace("four", "five", StringComparison.Ordinal), day.AddDays(2))]);
        Assert.Equal([0, 1], far.Groups);
        Assert.Equal([0, 0], close.Groups);
    }

    [Fact]
    public void A_text_that_a_hundred_papers_print_is_one_group()
    {
        var texts = Enumerable.Range(0, 100).Select(i => $"{Flood} The Paper of Town {i} adds its own line number {i * 37}.").Append(Strike).ToArray();
        var report = Find(texts);
        Assert.All(report.Groups.Take(100), group => Assert.Equal(0, group));
        Assert.Equal(100, report.Groups[100]);
    }

    [Fact]
    public void Groups_are_a_partition_whatever_the_texts_are() =>
        Gen.String[Gen.Char["ab .\n"], 0, 400].Array[0, 12].Sample(texts =>
        {
            var report = Find(texts);
            Assert.Equal(texts.Length, report.Groups.Count);
            Assert.All(report.Groups.Index(), item => Assert.True(item.Item <= item.Index && report.Groups[item.Item] == item.Item));
            Assert.All(report.Pairs, pair => Assert.True(pair.First < pair.Second && pair.Score is >= 0 and <= 1.0001));
        }, iter: 200);

    private static DuplicateReport Find(params string[] texts) => new DuplicateFinder(new DuplicateRule()).Find([.. texts.Select((text, i) => Of(i, text, null))]);

    private static Article Of(int i, string text, DateOnly? day) => new() { Id = $"{i}", Text = text, Published = day };
}
