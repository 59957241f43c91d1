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
}
