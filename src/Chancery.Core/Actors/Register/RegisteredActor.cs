namespace Chancery.Core.Actors.Register;

/// <summary>A party as a decision leaves it.</summary>
/// <param name="Name">Canonical name.</param>
/// <param name="Code">Country or PLOVER's code.</param>
/// <param name="Sector">Primary sector.</param>
/// <param name="Office">As the text or a decision says.</param>
/// <param name="Decided">The decisions that touched it, in words; empty for none.</param>
public sealed record RegisteredActor(string Name, string? Code, string? Sector, string? Office, IReadOnlyList<string> Decided);
