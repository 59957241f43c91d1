namespace Chancery.Core.Record.Store;

/// <summary>What came from one publisher.</summary>
/// <param name="Name">Null when a source says none.</param>
/// <param name="Documents">With copies.</param>
/// <param name="Copies">Of these, those that repeat another, wholly or in part.</param>
/// <param name="First">Day of the oldest.</param>
/// <param name="Last">Day of the newest.</param>
/// <param name="Undated">Documents that bring no day.</param>
public sealed record StoredPublisher(string? Name, long Documents, long Copies, DateOnly? First, DateOnly? Last, long Undated);
