namespace Chancery.Core.Evaluation;

/// <summary>What stands in the text for one word, or for several that are written together ("don't").</summary>
public readonly record struct ConlluToken(string Form, int FirstWord, int WordCount, bool SpaceAfter);
