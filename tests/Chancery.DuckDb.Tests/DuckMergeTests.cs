using Chancery.Core.Actors.Register;
using Chancery.Core.Merging;
using Chancery.Core.Record.Store;
using Chancery.Records.Tests;
using CsCheck;

namespace Chancery.DuckDb.Tests;

/// <summary>Whatever a record went through, its events are those of one merge of everything.</summary>
public sealed class DuckMergeTests
{
    private static readonly DateOnly Day = new(2026, 3, 1);

    private static readonly string[] Names = ["Guard", "Rangers", "Ethiopian troops"], Codes = ["SOM", "ETH", "MLI"];

    private static readonly EventRule[] Rules = [new(), new() { DistanceKm = 5 }, new() { WindowDays = 6 }];

    private static readonly Gen<(int Day, int Place, int Dead, int Name, int Later)> Telling = Gen.Select(Gen.Int[0, 12], Gen.Int[0, 1], Gen.Int[4, 6], Gen.Int[0, 2], Gen.Int[1, 9]);

    /// <summary>Reports that come and are merged, by a rule that may be another one, or a decision about an actor.</summary>
    private static readonly Gen<(int Kind, (int, int, int, int, int)[] Told, int Which)> Step = Gen.Select(Gen.Int[0, 4], Telling.Array[1, 6], Gen.Int[0, 8]);

    [Fact]
    public void Its_events_are_those_of_one_merge_of_everything() => Step.Array[2, 7].Sample(steps =>
    {
        var (rule, documents, written, decisions) = (new EventRule(), 0, new List<CodedBatchItem>(), new List<ActorDecision>());
        using var record = new TemporaryRecord();
        foreach (var (kind, told, which) in steps)
        {
            using var writer = (DuckRecordWriter)record.OpenToWrite();
            // events that go lie in several of the parts in which a merge is made
            writer.Together = 2;
            if (kind == 3)
            {
                rule = Rules[which % Rules.Length];
                writer.MergeAgain(rule);
            }
            else if (kind == 4)
            {
                var decision = which < 6 || decisions.Count == 0 ? new ActorDecision { At = DateTime.UnixEpoch, Verb = ActorVerb.Set, Name = Names[which % 3], Code = Codes[which / 3] } : new ActorDecision { At = DateTime.UnixEpoch, Verb = ActorVerb.Undo };
                decisions.Add(decision);
                writer.Decide(decision, rule);
            }
            else
            {
                CodedBatchItem[] batch = [.. told.Select(one => Report($"{documents++:000}", one))];
                if (which == 8 && written.Find(item => !item.Document.Copy) is { } printed) batch = [.. batch, Tellings.Copy(printed, $"paper {documents}")];
                written.AddRange(batch);
                writer.Write(batch);
                writer.Merge(rule, all: false);
            }
        }

        using var whole = new TemporaryRecord();
        using (var writer = whole.OpenToWrite())
        {
            writer.Write(written);
            foreach (var decision in decisions) writer.Decide(decision, rule);
            writer.MergeAgain(rule);
        }
        Assert.Equal(whole.Whole(), record.Whole());
    }, iter: 12, threads: 1);

    [Fact]
    public void Reports_of_an_event_that_are_made_apart_are_told_apart_by_another_rule()
    {
        using var record = new TemporaryRecord().With([Report("one", (5, 0, 5, 0, 1)), Report("between", (6, 0, 5, 1, 1)), Report("other", (5, 1, 5, 0, 4))]);
        using (var writer = (DuckRecordWriter)record.OpenToWrite())
        {
            writer.Together = 1;
            Assert.Equal(1, writer.MergeAgain(Rules[1]).Split);
        }
        Assert.Equal(["d_between", "d_one", "d_other"], record.Ask(asked => asked.Reports(TestRecord.Everything)).Select(report => report.Document).Order(StringComparer.Ordinal));
    }

    private static CodedBatchItem Report(string document, (int Day, int Place, int Dead, int Name, int Later) one)
    {
        var (day, place) = (Day.AddDays(one.Day), one.Place);
        var item = Tellings.Attack(document, one.Dead, day.AddDays(one.Later), place == 0 ? "Moyale" : "Sololo", day: day);
        var told = item.Told[0];
        var facts = told.Facts with { Longitude = place == 0 ? 39.05 : 38.65, Actors = [told.Facts.Actors[0] with { Name = Names[one.Name] }] };
        return item with { Told = [new ToldEvent(facts, told.Json.Replace("Ethiopian troops", Names[one.Name], StringComparison.Ordinal))] };
    }
}
