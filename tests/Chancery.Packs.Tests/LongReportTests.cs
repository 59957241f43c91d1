using System.Runtime.CompilerServices;
using Chancery.Core.Merging;
using Chancery.Core.Record;
using Chancery.Core.Runs;
using Chancery.Core.Text;

namespace Chancery.Packs.Tests;

/// <summary>What is in memory is counted while no other test fills it.</summary>
[CollectionDefinition(nameof(MemoryTests), DisableParallelization = true)]
public sealed class MemoryTests;

/// <summary>A long text that is read in parts tells what it tells as a whole, and what is held of it does not grow with it.</summary>
[Collection(nameof(MemoryTests))]
public sealed class LongReportTests
{
    private const int PartLetters = 600;
    private static readonly DateOnly Published = new(2026, 5, 4);

    /// <summary>Three parts: who is named in the first goes by a short name later; what the first tells is told again in the second.</summary>
    private static readonly string Report = string.Join("\n\n",
        "Peruvian Foreign Minister Ana Castellanos met Bolivian President Jorge Quispe in La Paz on 28 April 2026.", Filler("harbour"), Filler("orchard"),
        "Castellanos met Quispe in La Paz on 28 April to discuss the border.", Filler("railway"), Filler("library"), Filler("bakery"), Filler("museum"),
        "Castellanos accused Brazil of closing the border.", Filler("garden"), Filler("market"));

    private static string Filler(string of) => $"The {of} has a long wall of grey stone. Its roof is old and its windows are small. Behind the {of} lies a path of sand. The path is narrow and leads to the river. Nobody has counted its steps.";

    [Fact]
    public void A_text_in_parts_tells_the_same_as_the_whole()
    {
        var article = new Article { Id = "long", Text = Report, Published = Published };
        var whole = Coder.Default.Code(article);
        var parts = InParts(article).ToList();
        Assert.InRange(parts.Count, 3, 5);
        Assert.Equal(EventRow.OfEvents(whole.Document, whole.Events).Select(Line), parts.SelectMany(part => EventRow.OfEvents(part.Document, part.Events)).Select(Line));
        Assert.Equal(whole.Events.Select(ev => ev.Id), parts.SelectMany(part => part.Events).Select(ev => ev.Id));
        Assert.Equal(ClaimRow.Of(whole.Document).Select(claim => (claim.Id, claim.Source)), parts.SelectMany(part => ClaimRow.Of(part.Document)).Select(claim => (claim.Id, claim.Source)));
        Assert.Equal(whole.Document.Sentences.Count, parts.Sum(part => part.Document.OwnSentences));
    }

    [Fact]
    public void What_is_told_again_in_the_next_part_is_one_event_with_the_names_of_both()
    {
        var events = InParts(new Article { Id = "long", Text = Report, Published = Published }).SelectMany(part => part.Events).ToList();
        var meeting = Assert.Single(events, ev => ev.Best.Types[0] is "CONSULT");
        Assert.Equal([1, 12], meeting.Mentions.Select(mention => meeting.Document.NumberOf(mention.Sentence)));
        var blame = Assert.Single(events, ev => ev.Best.Types[0] is "ACCUSE");
        Assert.Equal(("Ana Castellanos", "PER"), (blame.Best.Actors[0].Identifier, blame.Best.Actors[0].Code));
    }

    [Fact]
    public void A_paragraph_that_is_printed_again_in_the_next_part_tells_nothing_new()
    {
        const string News = "Troops of Kenya attacked a camp of rebels near Wajir on Tuesday, killing three rebels.";
        var text = string.Join("\n\n", News, Filler("harbour"), Filler("orchard"), Filler("railway"), News, Filler("library"), Filler("bakery"), Filler("museum"));
        var parts = InParts(new Article { Id = "long", Text = text, Published = Published }).ToList();
        var ev = Assert.Single(parts.SelectMany(part => part.Events), ev => ev.Best.Types[0] is "ASSAULT" && ev.Best.Size?.Dead == 3);
        Assert.Contains(ev.Mentions, mention => mention.Repeated);
    }

    [Fact]
    public void What_is_held_does_not_grow_with_the_text()
    {
        const int Early = 4, Late = 24, MostGrowth = 3 << 20, Letters = 8000;
        var text = string.Join("\n\n", Enumerable.Range(0, 900).Select(i => $"Minister Ana Castellanos{i} met President Jorge Quispe{i} in La Paz on Tuesday, officials said. {Filler("harbour")}"));
        var (early, part) = (0L, 0);
        foreach (var _ in new LongReport(Coder.Default.Pipeline) { PartLetters = Letters }.Code(new Article { Id = "long", Text = text, Published = Published }))
        {
            part++;
            if (part == Early) early = GC.GetTotalMemory(true);
            if (part == Late) break;
        }
        Assert.Equal(Late, part);
        Assert.InRange(GC.GetTotalMemory(true) - early, long.MinValue, MostGrowth);
    }

    [Fact]
    public void A_thread_lets_a_long_document_go_when_it_was_read()
    {
        WeakReference? coded = null;
        using var done = new ManualResetEventSlim();
        using var seen = new ManualResetEventSlim();
        var thread = new Thread(() =>
        {
            coded = Read();
            done.Set();
            // what belongs to a thread lives as long as it does
            seen.Wait();
        });
        thread.Start();
        done.Wait();
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();
        var held = coded!.IsAlive;
        seen.Set();
        thread.Join();
        Assert.False(held);

        [MethodImpl(MethodImplOptions.NoInlining)]
        static WeakReference Read() => new(Coder.Default.Code(new Article { Id = "long", Text = string.Join("\n\n", Enumerable.Range(0, 240).Select(i => $"Minister Ana Castellanos met President Jorge Quispe on Tuesday. {Filler($"house {i}")}")), Published = Published }).Document);
    }

    private static IEnumerable<CodedDocument> InParts(Article article) =>
        new LongReport(Coder.Default.Pipeline) { PartLetters = PartLetters }.Code(article).Select(part => new CodedDocument(part.Document, part.Events));

    private static string Line(EventRow row) =>
        $"{string.Join('+', row.Reading.Types)} {Side(row.Reading.Actors)} > {Side(row.Reading.Recipients)} {row.Reading.Date?.Date} {row.Reading.Place?.Place.Name} in {string.Join(',', row.Sentences.Select(row.Document.NumberOf))} as {row.Document.TextOf(row.Reading.TriggerTokens)} of {row.Text}";

    private static string Side(IReadOnlyList<Core.Actors.ActorMention> side) => string.Join('+', side.Select(actor => $"{actor.Identifier}/{actor.Code}/{actor.Sector}"));
}
