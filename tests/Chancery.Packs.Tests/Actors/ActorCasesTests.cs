using Chancery.Core;
using Chancery.Core.Actors;
using Chancery.Core.Text;

namespace Chancery.Packs.Tests.Actors;

/// <summary>Mentions in sentences through the real chain: countries nearly always, sectors mostly.</summary>
public sealed class ActorCasesTests
{
    private const double LeastCountry = 0.95, LeastSector = 0.85;

    private static readonly DateOnly Day = new(2025, 6, 2);

    [Fact]
    public void The_cases_keep_their_accuracy()
    {
        var pipeline = Pipeline.Build([.. LanguageLoader.Stages(), new ActorStage(WorldLoader.Load(WorldPackTests.Folder))]);
        var (n, countries, sectors) = (0, 0, 0);
        var missed = new List<string>();
        foreach (var line in File.ReadLines(Path.Combine(Root(), "tests", "Chancery.Packs.Tests", "Actors", "cases.txt")))
        {
            if (line.StartsWith('#') || line.Length == 0) continue;
            var (start, end) = (line.IndexOf('[', StringComparison.Ordinal), line.IndexOf(']', StringComparison.Ordinal) - 1);
            var cells = line.Split(" | ");
            var expected = cells[1].Trim().Split(':');
            var doc = pipeline.Run(new Article { Id = "case", Text = cells[0].Replace("[", "", StringComparison.Ordinal).Replace("]", "", StringComparison.Ordinal), Published = Day });
            var mention = Best(doc, new TextSpan(start, end));
            n++;
            if ((mention?.Code ?? "") == expected[0]) countries++;
            if (expected[1].Length == 0 || mention?.Sector == expected[1]) sectors++;
            if ((mention?.Code ?? "") != expected[0] || expected[1].Length > 0 && mention?.Sector != expected[1]) missed.Add($"{cells[0]} expected {cells[1]}, is {mention?.Code}:{mention?.Sector}");
        }
        var report = $"{countries} countries and {sectors} sectors of {n}\n{string.Join('\n', missed)}";
        TestContext.Current.TestOutputHelper?.WriteLine(report);
        Assert.True(n >= 60, report);
        Assert.True(countries >= LeastCountry * n && sectors >= LeastSector * n, report);
    }

    [Fact]
    public void Police_are_those_of_the_country_that_the_headline_and_the_first_sentence_name()
    {
        var pipeline = Pipeline.Build([.. LanguageLoader.Stages(), new ActorStage(WorldLoader.Load(WorldPackTests.Folder))]);
        const string Text = "A court in Dunedin jailed a man on Monday over a plot.\n\nAustralia's intelligence service had shared messages that he sent to a dealer in Queensland. Canberra confirmed it.\n\nPolice arrested four men outside the building.";
        string? Of(string? title)
        {
            var doc = pipeline.Run(new Article { Id = "case", Title = title, Text = Text, Published = Day });
            return Best(doc, new TextSpan(Text.IndexOf("Police", StringComparison.Ordinal), Text.IndexOf("Police", StringComparison.Ordinal) + 6))?.Code;
        }
        Assert.Equal("NZL", Of("New Zealand court jails man over plot"));
        Assert.Equal("AUS", Of(null));
    }

    [Theory]
    // nobody says whose the group is, though the sentence names one country
    [InlineData("A spokesman for the group threatened to attack Mali on Monday.", null)]
    [InlineData("The spokesman for the government threatened to attack Mali on Monday.", "MLI")]
    public void A_spokesman_is_of_the_country_of_those_he_speaks_for(string text, string? code)
    {
        var doc = Pipeline.Build([.. LanguageLoader.Stages(), new ActorStage(WorldLoader.Load(WorldPackTests.Folder))]).Run(new Article { Id = "case", Text = text, Published = Day });
        Assert.Equal(code, Best(doc, new TextSpan(0, text.IndexOf(" threatened", StringComparison.Ordinal)))?.Code);
    }

    /// <summary>The mention that covers most of the marked words; a country inside the phrase only where the phrase has no other actor.</summary>
    private static ActorMention? Best(Document doc, TextSpan span) =>
        doc.Actors.Where(mention => mention.Kind is not ActorKind.Pronoun && doc.SpanOf(mention.Tokens).Overlaps(span))
            .OrderBy(static mention => mention.Kind is ActorKind.Country)
            .ThenByDescending(mention => Math.Min(doc.SpanOf(mention.Tokens).End, span.End) - Math.Max(doc.SpanOf(mention.Tokens).Start, span.Start))
            .FirstOrDefault();

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Chancery.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new DirectoryNotFoundException("Chancery.slnx");
    }
}
