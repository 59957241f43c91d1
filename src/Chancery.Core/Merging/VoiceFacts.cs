using Chancery.Core.Claims;
using Chancery.Core.Events;

namespace Chancery.Core.Merging;

/// <summary>Who says so, as documents can compare it.</summary>
/// <param name="Source">As the text names it.</param>
/// <param name="Cue">The words that say so.</param>
/// <param name="Kind">How it is quoted.</param>
/// <param name="Code">Country or PLOVER's code; null when the text does not tell.</param>
/// <param name="Sector">Primary sector; null when the text does not tell.</param>
public sealed record VoiceFacts(string Source, string Cue, ClaimKind Kind, string? Code, string? Sector)
{
    internal static VoiceFacts Of(Attribution said) => new(said.Source, said.Cue, said.Kind, said.SourceActor?.Code, said.SourceActor?.Sector);

    /// <summary>The same side speaks, under whatever name.</summary>
    internal bool Same(VoiceFacts other) =>
        string.Equals(Source, other.Source, StringComparison.OrdinalIgnoreCase) || Code is not null && Code == other.Code && new PartyFacts(Code, Sector, null, false).With(new PartyFacts(other.Code, other.Sector, null, false)) >= Agreement.General;
}
