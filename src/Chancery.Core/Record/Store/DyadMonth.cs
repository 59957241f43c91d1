namespace Chancery.Core.Record.Store;

/// <summary>One month of an ordered pair of codes. A month without events is a row of zeros.</summary>
/// <param name="Source">Code of the acting side.</param>
/// <param name="Target">Code of the side that is acted upon.</param>
/// <param name="Month">Its first day.</param>
/// <param name="Events">Events in all.</param>
/// <param name="Quads">Events by quad class: verbal cooperation, material cooperation, verbal conflict, material conflict.</param>
/// <param name="MeanScale">Mean PLOVER score; null where there was no event.</param>
public sealed record DyadMonth(string Source, string Target, DateOnly Month, int Events, IReadOnlyList<int> Quads, double? MeanScale);
