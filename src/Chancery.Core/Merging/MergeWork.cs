namespace Chancery.Core.Merging;

/// <summary>What has to be done in a record so that its events are what one merge of everything would give.</summary>
/// <param name="Cells">Tellings whose events are made anew, cell by cell; each cell by itself, in the order of identifiers.</param>
/// <param name="Fresh">Tellings that waited, with their components.</param>
/// <param name="Renamed">Components that became part of another one.</param>
public sealed record MergeWork(IReadOnlyList<string[]> Cells, IReadOnlyList<(EventFacts Facts, string Component)> Fresh, IReadOnlyList<(string Component, string Into)> Renamed);
