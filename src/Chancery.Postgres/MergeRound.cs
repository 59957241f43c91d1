namespace Chancery.Postgres;

/// <summary>A merge that several may do, a part each.</summary>
/// <param name="Number">The run that its events bear.</param>
/// <param name="Parts">What is not merged yet: types of events, which have nothing to do with each other.</param>
public sealed record MergeRound(int Number, IReadOnlyList<string> Parts);
