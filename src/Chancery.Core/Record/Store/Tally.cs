namespace Chancery.Core.Record.Store;

/// <summary>How many events have something in common.</summary>
/// <param name="Key">What they have in common; a day is written "2026-01-13".</param>
/// <param name="Events">Events in all.</param>
/// <param name="Quads">Events by quad class: verbal cooperation, material cooperation, verbal conflict, material conflict.</param>
/// <param name="MeanScale">Mean PLOVER score.</param>
public sealed record Tally(string Key, long Events, IReadOnlyList<long> Quads, double MeanScale);
