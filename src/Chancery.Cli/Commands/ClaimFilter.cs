using System.Text.Json.Nodes;
using Chancery.Core.Record;

namespace Chancery.Cli.Commands;

/// <summary>Which claims are wanted; null wants all.</summary>
internal sealed record ClaimFilter(string? Country, string? Event, bool Nested)
{
    public bool Wants(ClaimRow row) =>
        (Nested || !row.Claim.Nested)
        && (Country is null || row.SourceActor?.Code is { } code && code.Equals(Country, StringComparison.OrdinalIgnoreCase))
        && (Event is null || row.Events.Any(ev => ev.Types.Contains(Event, StringComparer.OrdinalIgnoreCase)));

    /// <summary>The same of a claim as a record holds it; its source was asked of the record.</summary>
    public bool Wants(JsonObject claim) =>
        (Nested || (bool?)claim["nested"] is not true)
        && (Event is null || (claim["events"]?.AsArray() ?? []).Any(ev => ((string?)ev?["line"])?.Split('/', ' ')[0].Equals(Event, StringComparison.OrdinalIgnoreCase) is true));
}
