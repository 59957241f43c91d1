using Chancery.Core.Actors.Register;
using Chancery.Core.Merging;
using Chancery.Core.Record.Store;

namespace Chancery.Records.Tests;

/// <summary>What a user decides about actors. Every store inherits these.</summary>
public abstract class RegisterTests
{
    private const string Troops = "Ethiopian troops";

    private static readonly DateTime Now = new(2026, 4, 1, 12, 0, 0, DateTimeKind.Utc);

    /// <summary>A record that holds nothing.</summary>
    protected abstract TestRecord Fresh();

    [Fact]
    public void What_is_set_wins_between_its_days_and_survives_the_next_report()
    {
        using var record = Fresh().With([Tellings.Attack("a", 4, day: new(2026, 3, 1)), Tellings.Attack("b", 9, day: new(2026, 3, 20), published: new(2026, 3, 21))]);
        Decide(record, new ActorDecision { At = Now, Verb = ActorVerb.Set, Name = Troops, Code = "SOM", Sector = "REB", Since = new(2026, 3, 10) });
        Assert.Equal(["ETH MIL", "SOM REB"], Parties(record));
        record.Runs([[Tellings.Attack("c", 7, day: new(2026, 3, 25), published: new(2026, 3, 26))]]);
        Assert.Equal(["ETH MIL", "SOM REB", "SOM REB"], Parties(record));
        Assert.Contains("\"step\":\"register\"", record.Ask(asked => asked.Events(TestRecord.Everything))[1].Json, StringComparison.Ordinal);
    }

    [Fact]
    public void Undoing_brings_back_what_was_coded()
    {
        using var record = Fresh().With([Tellings.Attack("a", 4)]);
        var before = record.Ask(asked => asked.Events(TestRecord.Everything).Select(ev => ev.Json).Single());
        Decide(record, new ActorDecision { At = Now, Verb = ActorVerb.Rename, Name = Troops, Into = "Northern Command" });
        Assert.Equal("Northern Command", Assert.Single(record.Ask(asked => asked.Actors(TestRecord.Everything with { Actor = "Northern Command" }))).Name);
        Decide(record, new ActorDecision { At = Now, Verb = ActorVerb.Undo });
        Assert.Equal(before, record.Ask(asked => asked.Events(TestRecord.Everything).Select(ev => ev.Json).Single()));
        Assert.Equal(2, record.Ask(asked => asked.Decisions()).Count);
    }

    [Fact]
    public void Two_names_become_one_actor_and_one_is_taken_apart()
    {
        using var record = Fresh().With([Tellings.Attack("a", 4, day: new(2026, 3, 1)), Tellings.Attack("b", 9, day: new(2026, 3, 20))]);
        Decide(record, new ActorDecision { At = Now, Verb = ActorVerb.Split, Name = Troops, Into = "Tigrayan troops", Until = new(2026, 3, 10) });
        Assert.Equal(["Ethiopian troops 1", "Tigrayan troops 1"], Names(record));
        Decide(record, new ActorDecision { At = Now, Verb = ActorVerb.Merge, Name = "soldiers", Into = "Kenyan army", Code = "KEN" });
        Assert.Equal(["Ethiopian troops 1", "Kenyan army 2", "Tigrayan troops 1"], Names(record));
    }

    [Fact]
    public void Nobody_elses_events_are_made_anew()
    {
        using var record = Fresh().With([Tellings.Attack("a", 4, day: new(2026, 3, 1)), Called("b", 20, "Garde républicaine"), Called("c", 21, "garde RÉPUBLICAINE"), Called("d", 25, "Garde")]);
        Assert.Equal(2, Decide(record, new ActorDecision { At = Now, Verb = ActorVerb.Rename, Name = "Garde républicaine", Into = "Troupes d’élite" }));
        Assert.Equal(["Ethiopian troops 1", "Garde 1", "Troupes d’élite 2"], Names(record));
        // who is called so now is meant by a decision about the new name
        Assert.Equal(2, Decide(record, new ActorDecision { At = Now, Verb = ActorVerb.Set, Name = "Troupes d’élite", Code = "MLI" }));
        Assert.Equal(0, Decide(record, new ActorDecision { At = Now, Verb = ActorVerb.Set, Name = "Nobody", Code = "MLI" }));
        Assert.Equal(2, Decide(record, new ActorDecision { At = Now, Verb = ActorVerb.Undo }) + Decide(record, new ActorDecision { At = Now, Verb = ActorVerb.Undo }));
        Assert.Contains("MAR MIL", Set("Garde", "MAR"));
        Assert.DoesNotContain("MAR MIL", Set("Garde", "ETH"));

        List<string> Set(string name, string code)
        {
            Decide(record, new ActorDecision { At = Now, Verb = ActorVerb.Set, Name = name, Code = code });
            return Parties(record);
        }
    }

    [Fact]
    public void Those_who_were_one_event_by_who_is_another_now_are_told_apart()
    {
        // the second stands between the others, who have nothing in common but it
        using var record = Fresh().With([Called("a", 10, "Guard"), Called("b", 10, "Rangers"), Called("c", 10, "Guard")]);
        Assert.Single(record.Ask(asked => asked.Events(TestRecord.Everything)));
        Decide(record, new ActorDecision { At = Now, Verb = ActorVerb.Set, Name = "Rangers", Code = "SOM" });
        Assert.Equal(["ETH MIL", "SOM MIL"], Parties(record).Order(StringComparer.Ordinal));
        Decide(record, new ActorDecision { At = Now, Verb = ActorVerb.Undo });
        Assert.Single(record.Ask(asked => asked.Events(TestRecord.Everything)));
    }

    /// <summary>An attack by somebody else.</summary>
    private static CodedBatchItem Called(string document, int day, string name)
    {
        var item = Tellings.Attack(document, 4, day: new(2026, 3, day));
        var told = item.Told[0];
        return item with { Told = [new ToldEvent(told.Facts with { Actors = [told.Facts.Actors[0] with { Name = name }] }, told.Json.Replace(Troops, name, StringComparison.Ordinal))] };
    }

    /// <summary>What a decision leaves is what one merge of everything would give.</summary>
    private static long Decide(TestRecord record, ActorDecision decision)
    {
        using var writer = record.OpenToWrite();
        var made = writer.Decide(decision, writer.Rule ?? new EventRule());
        writer.Dispose();
        var whole = record.Whole();
        using (var again = record.OpenToWrite()) again.MergeAgain(again.Rule ?? new EventRule());
        Assert.Equal(whole, record.Whole());
        return made;
    }

    private static List<string> Parties(TestRecord record) =>
        record.Ask(asked => asked.Events(TestRecord.Everything).Select(ev => ev.Parties.First(party => party.Role == StoredParty.Actor)).Select(party => $"{party.Code} {party.Sector}").ToList());

    private static List<string> Names(TestRecord record) =>
        record.Ask(asked => asked.Actors(TestRecord.Everything).Select(actor => $"{actor.Name} {actor.Events}").Where(name => !name.StartsWith("soldiers", StringComparison.Ordinal)).Order(StringComparer.Ordinal).ToList());
}
