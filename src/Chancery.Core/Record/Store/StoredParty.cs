using System.Text.Json;

namespace Chancery.Core.Record.Store;

/// <summary>One of the actors or recipients of an event.</summary>
/// <param name="Role">"actor" or "recipient".</param>
/// <param name="Position">Place in its list, from 1.</param>
/// <param name="Code">Country or PLOVER's code.</param>
/// <param name="Sector">Primary sector.</param>
/// <param name="Name">Canonical name, as far as known.</param>
/// <param name="Text">As the sentence says it.</param>
/// <param name="Office">The office that the text or the pack gives.</param>
public sealed record StoredParty(string Role, int Position, string? Code, string? Sector, string? Name, string? Text, string? Office)
{
    public const string Actor = "actor", Recipient = "recipient";

    /// <summary>The parties that an event's record names: actors, then recipients.</summary>
    public static IReadOnlyList<StoredParty> Read(JsonElement record) => [.. Read(record, Actor), .. Read(record, Recipient)];

    private static IEnumerable<StoredParty> Read(JsonElement record, string role) => record.Items(role).Select((party, i) =>
        new StoredParty(role, i + 1, party.Text("code"), party.Text("sector"), party.Text("identifier_text"), party.Text("entity_text"), party.Text("office")));
}
