namespace Chancery.Core.Record.Store;

/// <summary>What somebody is called, and between which days events say so.</summary>
/// <param name="Office">Its name.</param>
/// <param name="First">First day of the first event that says so; null when none is dated.</param>
/// <param name="Last">First day of the last.</param>
/// <param name="Events">Events that say so.</param>
public sealed record StoredOffice(string Office, DateOnly? First, DateOnly? Last, long Events);
