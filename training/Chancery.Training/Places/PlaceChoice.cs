namespace Chancery.Training.Places;

/// <summary>One name to learn from: the features of its candidates, and which of them are right.</summary>
internal sealed record PlaceChoice(float[][] Features, bool[] Right, float Weight);
