using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Chancery.Core.Claims;
using Chancery.Core.Events;
using Chancery.Core.Merging;
using Chancery.Core.Record.Store;

namespace Chancery.Core.Tests.Record;

public sealed class ToldEventTests
{
    private static readonly JsonSerializerOptions Plain = new() { DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    private static readonly EventFacts Bare = new() { Id = "e_1", Document = "d_1", Types = ["AID"] };

    private static readonly EventFacts Full = Bare with
    {
        Modes = ["firearms", "aerial"], Aux = AuxModes.Negation | AuxModes.Historical, Actors = [new PartyFacts("ETH", "MIL", null, false), new PartyFacts(null, null, "Zoë \"Z\" <O'Hara>\0", true)],
        Recipients = [new PartyFacts("KEN", null, "Владимир 😀 \uD83D", true)], From = new DateOnly(2026, 3, 10), Until = new DateOnly(2026, 3, 11), DateTold = true, Published = new DateOnly(2026, 3, 12), Place = "Moyale",
        Country = "KEN", Resolution = 5, PlaceTold = true, Latitude = 3.5, Longitude = -0.1 - 0.2, Dead = 0, Injured = 12, Arrested = 1, Counted = 4, Dataset = "gdelt2", Trigger = "kill", Target = ["hospital", "kherson"],
        Voices = [new VoiceFacts("US officials", "according to", ClaimKind.Indirect, "USA", "GOV")], Deniers = [new PartyFacts("SOM", "REB", null, false)],
    };

    /// <summary>What older programs wrote and what this one writes are the same bytes: a record that is merged anew is the same record.</summary>
    [Fact]
    public void Facts_are_written_as_they_always_were()
    {
        foreach (var facts in new[] { Bare, Full })
            Assert.Equal(JsonSerializer.Serialize(facts, Plain), Encoding.UTF8.GetString(new ToldEvent(facts, "{}").FactsUtf8()));
    }

    [Fact]
    public void Facts_that_an_older_program_did_not_write_are_as_if_nothing_was_told()
    {
        var read = ToldEvent.ReadFacts("""{"Id":"e_1","Document":"d_1","Types":["AID"]}""");
        Assert.Empty(read.Voices);
        Assert.Empty(read.Target);
        Assert.Equal("", read.Trigger);
    }
}
