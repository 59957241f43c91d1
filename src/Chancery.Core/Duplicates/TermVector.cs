namespace Chancery.Core.Duplicates;

/// <summary>The weighted words of a text, in rising order of their hashes, and the length of the vector.</summary>
internal sealed record TermVector(ulong[] Terms, float[] Weights);
