namespace Chancery.Core.Places;

/// <summary>One place that a name may mean.</summary>
/// <param name="Row">The place.</param>
/// <param name="Name">How the name belongs to it.</param>
/// <param name="Fit">What had to be taken off the text to find the name.</param>
internal readonly record struct PlaceCandidate(int Row, NameKind Name, NameFit Fit);
