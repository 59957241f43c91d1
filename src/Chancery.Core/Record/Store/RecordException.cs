using Chancery.Core.Problems;

namespace Chancery.Core.Record.Store;

/// <summary>The record cannot be opened or written; the problem says what to do.</summary>
public sealed class RecordException(Problem problem) : Exception(problem.ToString())
{
    public Problem Problem { get; } = problem;
}
