namespace Chancery.Postgres;

/// <summary>How one part of a merge stands, as the record keeps it.</summary>
/// <param name="Part">A type of events.</param>
/// <param name="Round">The merge that last asked for it.</param>
/// <param name="Done">It is merged.</param>
/// <param name="Merged">Tellings that were merged anew.</param>
/// <param name="By">The process that did it.</param>
public sealed record MergePart(string Part, int Round, bool Done, long Merged, string? By);
