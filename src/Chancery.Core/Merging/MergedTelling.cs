namespace Chancery.Core.Merging;

/// <summary>A telling that was merged before, as far as it must be known to find out whether a new one may be the same event.</summary>
/// <param name="Id">Of the telling.</param>
/// <param name="From">First day.</param>
/// <param name="Until">The day after the last.</param>
/// <param name="Keys">The lower halves of what <see cref="EventKeys"/> gives: what meets by chance is found out when it is compared.</param>
/// <param name="Component">The telling that stands for all that it hangs together with.</param>
public readonly record struct MergedTelling(string Id, DateOnly From, DateOnly Until, IReadOnlyList<uint> Keys, string Component);
