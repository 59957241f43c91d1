using Chancery.Core.Problems;

namespace Chancery.Core.Runs;

/// <summary>What became of one document: a value, or the problem that stopped it. Exactly one of the two is there.</summary>
public readonly record struct RunResult<T>(T? Value, Problem? Problem) where T : class;
