using System.Text.Json;
using System.Text.Json.Nodes;
using Chancery.Core.Merging;
using Chancery.Core.Record.Store;

namespace Chancery.Records.Tests;

/// <summary>Coded documents made by hand.</summary>
internal static class Tellings
{
    private static readonly DateOnly Day = new(2026, 3, 10);

    /// <summary>A document that tells one attack in Moyale.</summary>
    public static CodedBatchItem Attack(string document, int dead, DateOnly? published = null, string place = "Moyale", string source = "a paper", DateOnly? day = null, string[]? aux = null) =>
        Item(document, source, published ?? Day.AddDays(1), new EventFacts
        {
            Id = $"e_{document}", Document = $"d_{document}", Types = ["ASSAULT"], Modes = ["firearms"], Actors = [new PartyFacts("ETH", "MIL", null, false)], Recipients = [new PartyFacts("KEN", "MIL", null, false)],
            From = day ?? Day, Until = (day ?? Day).AddDays(1), DateTold = true, Published = published ?? Day.AddDays(1), Place = place, Country = "KEN", Resolution = 5, Latitude = 3.5, Longitude = 39.05,
            Dead = dead, Trigger = "kill", Aux = aux is null ? 0 : Core.Events.AuxModes.Negation,
        }, aux ?? []);

    /// <summary>Another source prints the same text.</summary>
    public static CodedBatchItem Copy(CodedBatchItem item, string source) => new(item.Document with { DocumentId = source, Publisher = source, Copy = true }, [], []);

    private static CodedBatchItem Item(string document, string source, DateOnly published, EventFacts facts, string[] aux)
    {
        var stored = new StoredDocument { Id = $"d_{document}", DocumentId = $"{document}.txt", Publisher = source, Published = published, Text = $"Troops killed {facts.Dead} soldiers in {facts.Place}.", Sentences = 1 };
        var claim = new StoredClaim($"c_{document}", stored.Id, "the ministry", "KEN", published, $$"""{"id":"c_{{document}}"}""");
        return new CodedBatchItem(stored, [new ToldEvent(facts, Json(facts, stored, aux))], [claim]);
    }

    private static string Json(EventFacts facts, StoredDocument document, string[] aux) => new JsonObject
    {
        ["id"] = facts.Id, ["date"] = facts.From!.Value.ToString("yyyy-MM-dd", null), ["date_precision"] = "day", ["event"] = new JsonArray("ASSAULT"), ["mode"] = new JsonArray("firearms"),
        ["context"] = new JsonArray("military"), ["aux"] = new JsonArray([.. aux.Select(name => (JsonNode)name)]), ["quad_code"] = 4, ["event_scale"] = -9.5,
        ["actor"] = new JsonArray(new JsonObject { ["entity_text"] = "Ethiopian troops", ["identifier_text"] = "Ethiopian troops", ["code"] = "ETH", ["sector"] = "MIL" }),
        ["recipient"] = new JsonArray(new JsonObject { ["entity_text"] = "soldiers", ["identifier_text"] = "soldiers", ["code"] = "KEN", ["sector"] = "MIL" }),
        ["event_loc"] = new JsonObject { ["resolved_place"] = facts.Place, ["country_code"] = "KEN", ["resolution"] = facts.Resolution, ["lat"] = facts.Latitude, ["lon"] = facts.Longitude },
        ["size"] = new JsonObject { ["dead"] = facts.Dead }, ["confidence"] = .8, ["text"] = document.Text,
        ["text_info"] = new JsonObject { ["document"] = document.Id, ["document_id"] = document.DocumentId, ["sequence"] = 1, ["start"] = 0, ["end"] = document.Text.Length },
        ["reports"] = new JsonArray(new JsonObject { ["document"] = document.Id, ["sequence"] = 1 }), ["report_count"] = 1,
    }.ToJsonString(new JsonSerializerOptions());
}
