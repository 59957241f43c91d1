namespace Chancery.Core.Merging;

/// <summary>A telling and what it hangs together with.</summary>
/// <param name="Id">Of the telling.</param>
/// <param name="From">Its first day; null when nothing is known.</param>
/// <param name="Component">The telling, by its identifier the first, that stands for all that hang together.</param>
public readonly record struct PlacedTelling(string Id, DateOnly? From, string Component);
