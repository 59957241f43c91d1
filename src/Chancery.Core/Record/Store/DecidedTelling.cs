using System.Text.Json.Nodes;
using Chancery.Core.Actors.Register;
using Chancery.Core.Merging;

namespace Chancery.Core.Record.Store;

/// <summary>A telling with its parties as the register has them: in what is compared, and in the record.</summary>
public static class DecidedTelling
{
    /// <summary>The same where nobody decided anything about its parties.</summary>
    public static ToldEvent With(this ToldEvent told, ActorBook book)
    {
        if (!book.MayName(told.Json)) return told;
        var facts = told.Facts.With(book);
        return JsonNode.Parse(told.Json) is JsonObject json && Rewrite(json, book, Day(told.Facts)) ? new ToldEvent(facts, json.ToJsonString(RecordWords.Plain)) : told with { Facts = facts };
    }

    /// <summary>What is compared with other documents.</summary>
    public static EventFacts With(this EventFacts facts, ActorBook book) =>
        book.IsEmpty ? facts : facts with { Actors = Parties(facts.Actors, book, Day(facts)), Recipients = Parties(facts.Recipients, book, Day(facts)) };

    private static DateOnly? Day(EventFacts facts) => facts.From ?? facts.Published;

    private static IReadOnlyList<PartyFacts> Parties(IReadOnlyList<PartyFacts> parties, ActorBook book, DateOnly? day)
    {
        if (!parties.Any(party => book.Knows(party.Name))) return parties;
        return [.. parties.Select(party =>
        {
            if (!book.Knows(party.Name)) return party;
            var decided = book.Apply(new RegisteredActor(party.Name!, party.Code, party.Sector, null, []), day);
            return party with { Name = decided.Name, Code = decided.Code, Sector = decided.Sector, Guessed = decided.Code == party.Code ? party.Guessed : null };
        })];
    }

    private static bool Rewrite(JsonObject json, ActorBook book, DateOnly? day)
    {
        var changed = false;
        foreach (var side in new[] { "actor", "recipient" })
        {
            foreach (var party in json[side]?.AsArray().OfType<JsonObject>() ?? []) changed |= Rewrite(party, json, book, day);
        }
        return changed;
    }

    private static bool Rewrite(JsonObject party, JsonObject json, ActorBook book, DateOnly? day)
    {
        string? Text(string field) => party[field] is JsonValue value && value.TryGetValue<string>(out var text) ? text : null;
        if (Text("identifier_text") is not { } name || !book.Knows(name)) return false;
        var decided = book.Apply(new RegisteredActor(name, Text("code"), Text("sector"), Text("office"), []), day);
        if (decided.Decided.Count == 0) return false;
        foreach (var (field, value) in new[] { ("identifier_text", decided.Name), ("code", decided.Code), ("sector", decided.Sector), ("office", decided.Office) })
        {
            if (value is not null) party[field] = value;
        }
        if (json["explanation"] is not JsonArray steps) json["explanation"] = steps = [];
        foreach (var rule in decided.Decided) steps.Add(new JsonObject { ["step"] = "register", ["rule"] = rule, ["tokens"] = new JsonArray() });
        return true;
    }
}
