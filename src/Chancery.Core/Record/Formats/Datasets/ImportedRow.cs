namespace Chancery.Core.Record.Formats.Datasets;

/// <summary>What a row of another data set is.</summary>
/// <param name="Event">The event; null when the row is wrong, or tells nothing that PLOVER calls an event.</param>
/// <param name="Wrong">What is wrong with it; null when nothing is.</param>
public readonly record struct ImportedRow(ImportedEvent? Event, string? Wrong)
{
    /// <summary>The row is no event but a document that mentions one.</summary>
    public ImportedMention? Mention { get; init; }

    /// <summary>A statement, a change of a group: no event of PLOVER.</summary>
    public static ImportedRow None => default;

    public static ImportedRow Bad(string why) => new(null, why);

    public static implicit operator ImportedRow(ImportedEvent ev) => new(ev, null);
}
