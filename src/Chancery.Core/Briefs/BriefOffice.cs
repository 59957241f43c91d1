namespace Chancery.Core.Briefs;

/// <summary>What somebody is called in the events of a brief, and between which days.</summary>
/// <param name="Name">Who.</param>
/// <param name="Country">The country's name.</param>
/// <param name="Office">What.</param>
/// <param name="First">First day of the first event that says so.</param>
/// <param name="Last">First day of the last.</param>
public sealed record BriefOffice(string Name, string? Country, string Office, DateOnly? First, DateOnly? Last);
