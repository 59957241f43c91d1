using Chancery.Core.Record.Store;

namespace Chancery.Records.Tests;

/// <summary>Every condition of a question, and every count. Every store inherits these.</summary>
public abstract class FilterTests
{
    private static readonly CodedBatchItem[] Items =
    [
        Tellings.Attack("one", 12, day: new DateOnly(2026, 3, 10)),
        Tellings.Attack("two", 3, day: new DateOnly(2026, 1, 7), source: "El Día"),
        Tellings.Attack("no", 5, day: new DateOnly(2026, 2, 2), aux: ["negation"]),
        Edit(Tellings.Attack("talks", 60, day: new DateOnly(2026, 1, 7), place: "Nairobi"), "\"context\":[\"military\"]", "\"context\":[\"diplomatic\",\"military\"],\"attribution\":[{\"source\":\"Élodie Brun\",\"cue\":\"said\"}]"),
    ];

    /// <summary>Each asks for the events that are named.</summary>
    public static TheoryData<string, EventQuery, string> Questions => new()
    {
        { "what happened", new(), "e_talks e_two e_one" },
        { "all", new() { All = true }, "e_talks e_two e_no e_one" },
        { "since", new() { Since = new DateOnly(2026, 1, 8) }, "e_one" },
        { "until, inclusive", new() { Until = new DateOnly(2026, 1, 7) }, "e_talks e_two" },
        { "country of the place", new() { Country = "ken" }, "e_talks e_two e_one" },
        { "country of a party", new() { Country = "eth" }, "e_talks e_two e_one" },
        { "another country", new() { Country = "UGA" }, "" },
        { "a pair", new() { Country = "eth-KEN" }, "e_talks e_two e_one" },
        { "the pair the other way", new() { Country = "KEN-ETH" }, "" },
        { "part of a name", new() { Actor = "ETHIOPIAN tr" }, "e_talks e_two e_one" },
        { "nobody", new() { Actor = "nobody" }, "" },
        { "sector", new() { Sector = "mil" }, "e_talks e_two e_one" },
        { "another sector", new() { Sector = "GOV" }, "" },
        { "type", new() { Types = ["consult", "assault"] }, "e_talks e_two e_one" },
        { "another type", new() { Types = ["CONSULT"] }, "" },
        { "mode", new() { Modes = ["visit", "firearms"] }, "e_talks e_two e_one" },
        { "context", new() { Contexts = ["diplomatic"] }, "e_talks" },
        { "what did not happen", new() { All = true, Aux = ["negation"] }, "e_no" },
        { "quads", new() { Quads = [1, 4] }, "e_talks e_two e_one" },
        { "other quads", new() { Quads = [1, 2] }, "" },
        { "identifiers", new() { Ids = ["e_two", "e_one", "e_none"] }, "e_two e_one" },
        { "a document", new() { Document = "d_two" }, "e_two" },
        { "words of the sentence", new() { Text = "SOLDIERS IN nairobi" }, "e_talks" },
        { "who says so", new() { Attribution = "ÉLODIE" }, "e_talks" },
        { "confidence", new() { LeastConfidence = .8 }, "e_talks e_two e_one" },
        { "more confidence", new() { LeastConfidence = .9 }, "" },
        { "a city", new() { LeastResolution = 5 }, "e_talks e_two e_one" },
        { "a street", new() { LeastResolution = 6 }, "" },
        { "the newest first", new() { NewestFirst = true }, "e_one e_talks e_two" },
        { "the second and third", new() { Limit = 2, Offset = 1 }, "e_two e_one" },
        { "behind one", new() { After = "2026-01-07_e_talks" }, "e_two e_one" },
        { "behind one, newest first", new() { After = "2026-03-10_e_one", NewestFirst = true }, "e_talks e_two" },
        { "no cursor", new() { After = "nonsense" }, "" },
        { "per cent is a letter", new() { Text = "%" }, "" },
        { "an underscore is a letter", new() { Text = "_" }, "" },
    };

    /// <summary>A record that holds nothing.</summary>
    protected abstract TestRecord Fresh();

    [Fact]
    public void Every_condition_finds_what_it_asks_for()
    {
        using var record = Fresh().With(Items);
        using var asked = record.Open();
        foreach (var (what, query, expected) in Questions.Select(row => row.Data))
        {
            Assert.Equal($"{what}: {expected}", $"{what}: {string.Join(' ', asked.Events(query).Select(ev => ev.Id))}");
            Assert.Equal(expected.Split(' ', StringSplitOptions.RemoveEmptyEntries), asked.Reports(query with { Limit = int.MaxValue, Offset = 0 }).Select(report => report.Event).Intersect(expected.Split(' ')).OrderBy(id => expected.IndexOf(id, StringComparison.Ordinal)));
        }
    }

    [Fact]
    public void What_is_counted_is_what_is_found_without_a_page()
    {
        using var record = Fresh().With(Items);
        using var asked = record.Open();
        Assert.Equal((3L, 4L, 1L), (asked.Count(new EventQuery { Limit = 1, After = "2026-01-07_e_talks" }), asked.Count(new EventQuery { All = true }), asked.Count(new EventQuery { Contexts = ["diplomatic"] })));
    }

    [Fact]
    public void Events_are_counted_by_what_they_have_in_common()
    {
        (Grouping By, string Expected)[] countings =
        [
            (Grouping.Day, "2026-01-07 2, 2026-03-10 1"), (Grouping.Week, "2026-01-05 2, 2026-03-09 1"), (Grouping.Month, "2026-01-01 2, 2026-03-01 1"), (Grouping.Year, "2026-01-01 3"), (Grouping.Place, "KEN 3"),
            (Grouping.Type, "ASSAULT 3"), (Grouping.Mode, "firearms 3"), (Grouping.Context, "military 3, diplomatic 1"), (Grouping.Dyad, "ETH-KEN 3"), (Grouping.Publisher, "a paper 2, El Día 1"),
        ];
        using var record = Fresh().With(Items);
        using var asked = record.Open();
        foreach (var (by, expected) in countings)
        {
            var tallies = asked.Tallies(new EventQuery(), by);
            Assert.Equal($"{by}: {expected}", $"{by}: {string.Join(", ", tallies.Select(tally => $"{tally.Key} {tally.Events}"))}");
            Assert.All(tallies, tally => Assert.Equal((tally.Events, -9.5), (tally.Quads[3], tally.MeanScale)));
            Assert.Equal(tallies.Skip(1).Take(1).Select(tally => tally.Key), asked.Tallies(new EventQuery { Limit = 1, Offset = 1 }, by).Select(tally => tally.Key));
            // the way around the table of pairs, and any other condition
            Assert.Equal(tallies.Sum(tally => tally.Events), asked.Tallies(new EventQuery { Until = new DateOnly(2026, 12, 31) }, by).Sum(tally => tally.Events));
        }
    }

    [Fact]
    public void Claims_are_asked_by_source_day_document_and_words()
    {
        using var record = Fresh().With(Items);
        using var asked = record.Open();
        int Found(EventQuery query) => asked.Claims(query).Count;
        Assert.Equal((4, 4, 0), (Found(new()), Found(new() { Country = "ken" }), Found(new() { Country = "UGA" })));
        Assert.Equal((4, 0), (Found(new() { Actor = "THE MINISTRY" }), Found(new() { Actor = "the army" })));
        Assert.Equal((4, 0), (Found(new() { Since = new DateOnly(2026, 3, 11) }), Found(new() { Until = new DateOnly(2026, 3, 10) })));
        Assert.Equal(["{\"id\":\"c_two\"}"], asked.Claims(new EventQuery { Document = "d_two" }));
        Assert.Equal(["{\"id\":\"c_talks\"}"], asked.Claims(new EventQuery { Text = "C_TALKS" }));
    }

    [Fact]
    public void Publishers_come_in_an_order_that_no_language_changes()
    {
        using var record = Fresh().With([.. new[] { "amanecer", "Ärzteblatt", "Zeit" }.Select((name, i) => Tellings.Attack($"n{i}", 10 + (20 * i), source: name)), Tellings.Attack("more", 90, source: "Zeitung"), Tellings.Attack("last", 120, source: "Zeitung")]);
        Assert.Equal(["Zeitung", "Zeit", "amanecer", "Ärzteblatt"], record.Ask(asked => asked.Publishers()).Select(publisher => publisher.Name));
        Assert.Equal(["Zeit", "Zeitung", "amanecer", "Ärzteblatt"], record.Ask(asked => asked.Tallies(new EventQuery(), Grouping.Publisher)).Select(tally => tally.Key).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_document_and_the_runs_are_given_as_they_were_written()
    {
        var run = new RunRow(new DateTime(2026, 3, 12, 6, 30, 0), "ingest", "chancery 0.1.0", "", 4, 0, 0, 4, 4);
        using var record = Fresh().With(Items);
        using (var writer = record.OpenToWrite()) writer.Write(run);
        using var asked = record.Open();
        Assert.Equal([run], asked.Runs());
        var (written, found) = (Items[1].Document, asked.Document("d_two")!);
        Assert.Equal((written.Text, written.DocumentId, written.Publisher, written.Published, written.Title, 1), (found.Text, found.DocumentId, found.Publisher, found.Published, found.Title, found.Sentences));
        Assert.Null(asked.Document("d_none"));
        Assert.Equal(new RecordCounts(4, 0, 4, 4, 4, 4, 0, asked.Counts().Schema) { NewestReport = new DateOnly(2026, 3, 11), LastRun = 1 }, asked.Counts());
    }

    private static CodedBatchItem Edit(CodedBatchItem item, string from, string to) => item with { Told = [item.Told[0] with { Json = item.Told[0].Json.Replace(from, to, StringComparison.Ordinal) }] };
}
