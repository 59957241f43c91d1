namespace Chancery.Core.Record.Store;

/// <summary>How much a record holds.</summary>
/// <param name="Documents">With copies.</param>
/// <param name="Copies">Documents of a text that was there before.</param>
/// <param name="Told">Events as documents tell them.</param>
/// <param name="Events">Events after merging.</param>
/// <param name="Reports">Sentences that tell them.</param>
/// <param name="Claims">Claims.</param>
/// <param name="Waiting">Tellings that were written and not merged yet: a run was stopped.</param>
/// <param name="Schema">Version of the schema.</param>
public sealed record RecordCounts(long Documents, long Copies, long Told, long Events, long Reports, long Claims, long Waiting, int Schema)
{
    /// <summary>Day of the newest report; null when no document brings a day.</summary>
    public DateOnly? NewestReport { get; init; }

    /// <summary>The last run that wrote events: see <see cref="EventQuery.AfterRun"/>.</summary>
    public int LastRun { get; init; }
}
