namespace Chancery.Core.Pictures;

/// <summary>One line of <see cref="ScoreLines"/>.</summary>
/// <param name="Name">What the legend says.</param>
/// <param name="Points">In the order of the months; a null is a gap.</param>
public sealed record ScoreSeries(string Name, IReadOnlyList<(DateOnly Month, double? Score)> Points);
