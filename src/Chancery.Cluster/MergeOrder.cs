namespace Chancery.Cluster;

/// <summary>A merge that many do.</summary>
/// <param name="Record">That it is a merge of.</param>
/// <param name="Round">Its number.</param>
/// <param name="Parts">What is not merged yet.</param>
[GenerateSerializer, Immutable]
public sealed record MergeOrder([property: Id(0)] string Record, [property: Id(1)] int Round, [property: Id(2)] IReadOnlyList<string> Parts);
